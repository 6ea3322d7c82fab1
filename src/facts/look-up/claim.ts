import { compareMinors, minors, type KubernetesMinor } from '../../model/setting/minor.ts';
import lines from '../claim-lines.json' with { type: 'json' };
import raw from '../claims.yaml?raw';
import { sourceWithLines, type ClaimLines } from './claim-lines.ts';
import { claimsFrom, type Cell, type Claim } from './claim-file.ts';
import { minorRanges } from './minor-range.ts';
import { evidenceStatusWords } from '../../wording/evidence-status.ts';
import { sentence } from '../../wording/text/text.ts';

export type { Cell, Claim };

let known: ReadonlyMap<string, Claim> | undefined;

/** Every claim by its id. The file is read when this is asked for first, for it is long. */
export function claims(): ReadonlyMap<string, Claim> {
  known ??= new Map([...claimsFrom(raw)].map(([id, claim]) => [id, withLines(claim)]));
  return known;
}

/** A claim whose sources name the line in which each minor says so. */
const withLines = (claim: Claim): Claim => ({
  ...claim,
  cells: new Map(
    [...claim.cells].map(([minor, cell]) => [
      minor,
      cell.source === undefined ? cell : { ...cell, source: sourceWithLines((lines as ClaimLines)[claim.id]?.[minor], cell.source) },
    ]),
  ),
});

/** The minors that the claims have cells for, oldest first. A newer one is unknown in all of them until somebody reads or runs it. */
export const claimedMinors = (): readonly KubernetesMinor[] =>
  [...(claims().values().next().value?.cells.keys() ?? [])].sort(compareMinors);

/** The minors that share a value, in the order of the first that has it; those that were not checked last. */
export function byValue({ cells }: Claim): readonly (readonly [value: string, list: readonly KubernetesMinor[]])[] {
  const found = new Map<string, KubernetesMinor[]>();
  const unknown: KubernetesMinor[] = [];
  for (const minor of minors) {
    const value = cells.get(minor)?.value ?? null;
    if (value === null) unknown.push(minor);
    else found.set(value, [...(found.get(value) ?? []), minor]);
  }
  return [...found, ...(unknown.length > 0 ? [[evidenceStatusWords.unknown, unknown] as const] : [])];
}

/** A claim in a few sentences: what it is about, and what each minor does. */
export function claimStatement(claim: Claim): string {
  const values = byValue(claim).map(([value, list]) => `${minorRanges(list)}: ${value}`);
  const note = claim.note ? ` ${sentence(claim.note)}` : '';
  return `${claim.sentence} ${values.join('; ')}.${note}`;
}
