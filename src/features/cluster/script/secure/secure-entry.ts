// It is loaded after the script of the cluster, which has what both need.
import '../cluster-entry.ts';
import { captionsPart } from './captions.ts';
import type { ClusterPart } from '../context.ts';
import { otherPlacesPart } from './other-places.ts';
import { remedyPart } from './remedy.ts';

/** What a page that says how something is set up shows of the cluster of the reader, as a script of its own, which is loaded on those pages. */
export const secureParts: readonly ClusterPart[] = [remedyPart, captionsPart, otherPlacesPart];
