import { captionsPart } from './captions.ts';
import type { ProfilePart } from '../context.ts';
import { otherPlacesPart } from './other-places.ts';
import { remedyPart } from './remedy.ts';

/** What a page that says how something is set up shows of the cluster of the reader, as a script of its own, which is loaded on those pages. */
export const secureParts: readonly ProfilePart[] = [remedyPart, captionsPart, otherPlacesPart];
