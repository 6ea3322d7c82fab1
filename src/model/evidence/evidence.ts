import { minors, type KubernetesMinor } from '../setting/minor.ts';
import type { ReasonId } from '../reason.ts';

/** How well a verdict is known for one Kubernetes minor, best first. Published in data. `doc/model.md` says when each holds. */
export const evidences = ['measured', 'read', 'documented', 'not-checked'] as const;
export type Evidence = (typeof evidences)[number];

/** The letter of each in a row of the table. */
export const evidenceLetters: Readonly<Record<Evidence, string>> = { measured: 'm', read: 'r', documented: 'd', 'not-checked': 'n' };

/**
 * How well the reasons of verdicts are known, by minor: rows with a letter for each of `minors`, in their order. It is made of the claims of the facts
 * (`src/facts/evidence/standing.ts`), and small enough to be in a script.
 */
export interface EvidenceTable {
  /** The reasons that claims by minor decide, by the row that is true of them. */
  readonly byClaims: Readonly<Record<string, readonly ReasonId[]>>;
  /** The row of all others. */
  readonly others: string;
}

/** A minor that settings are judged for, with the table that tells what of it was checked. */
export interface MinorEvidence {
  readonly minor: KubernetesMinor;
  readonly table: EvidenceTable;
}

/** How well what a reason says is known for a minor. A minor that the table does not have was not checked. */
export function evidenceIn({ byClaims, others }: EvidenceTable, reason: ReasonId, minor: KubernetesMinor): Evidence {
  const [row] = Object.entries(byClaims).find(([, reasons]) => reasons.includes(reason)) ?? [others];
  const letter = row[minors.indexOf(minor)];
  return evidences.find((each) => evidenceLetters[each] === letter) ?? 'not-checked';
}
