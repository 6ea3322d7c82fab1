import type { ProfilePart } from './context.ts';
import { figurePart } from './figure.ts';

/** What of a page follows the cluster of the reader, in the order in which it is shown. */
export const profileParts: readonly ProfilePart[] = [figurePart];
