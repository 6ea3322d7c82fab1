import type { EvidenceStatus } from '../../wording/evidence-status.ts';
import type { Cell } from '../look-up/claim.ts';

/** A source that says something in words: an issue or a pull request, or a page of documentation. Anything else is a file of code at its commit. */
const isWords = (source: string): boolean => /^issues:|^(?:https:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}\/|^website:|^kep:/.test(source);

/**
 * How well a cell is known. A cell is disputed where the code that was run did something else than upstream, whichever of the two was
 * recorded; what only words say is documented, and no more.
 */
export function statusOf({ value, status, source, forkValue }: Cell): EvidenceStatus {
  if (status === 'unknown' || value === null) return 'unknown';
  if (forkValue !== undefined && forkValue !== value) return 'disputed';
  return status === 'source' && source !== undefined && isWords(source) ? 'documented' : status;
}
