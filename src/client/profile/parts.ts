import type { ProfilePart } from './context.ts';
import { figurePart } from './figure.ts';
import { namesPart } from './names-form.ts';
import { securePart } from './secure.ts';

/** What of a page follows the cluster of the reader, in the order in which it is shown. The names for samples come last, for others add samples. */
export const profileParts: readonly ProfilePart[] = [figurePart, securePart, namesPart];
