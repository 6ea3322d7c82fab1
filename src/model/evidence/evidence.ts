import { minors, type KubernetesMinor } from '../setting/minor.ts';
import type { ReasonId } from '../reason.ts';

/** How well a verdict is known for one Kubernetes minor, best first. Published in data. `doc/model.md` says when each holds. */
export const evidences = ['measured', 'read', 'documented', 'not-checked'] as const;
export type Evidence = (typeof evidences)[number];

/** The letter of each in a row of the table. */
export const evidenceLetters: Readonly<Record<Evidence, string>> = { measured: 'm', read: 'r', documented: 'd', 'not-checked': 'n' };

/** The letter of a minor that documents describe and that cannot have it, because it lacks a setting that leads there. */
export const lackedLetter = 'x';

/**
 * How well the reasons of verdicts are known, by minor: rows with a letter for each of `minors`, in their order. It is made of the claims of the facts
 * (`src/facts/evidence/standing.ts`), and small enough to be in a script.
 */
export interface EvidenceTable {
  /** Reasons by the row that is true of them: those that claims by minor decide, and those that some minors cannot have. */
  readonly rows: Readonly<Record<string, readonly ReasonId[]>>;
  /** The row of all others. */
  readonly others: string;
}

/** A minor that settings are judged for, with the table that tells what of it was checked. */
export interface MinorEvidence {
  readonly minor: KubernetesMinor;
  readonly table: EvidenceTable;
}

function letterOf({ rows, others }: EvidenceTable, reason: ReasonId, minor: KubernetesMinor): string | undefined {
  const [row] = Object.entries(rows).find(([, reasons]) => reasons.includes(reason)) ?? [others];
  return row[minors.indexOf(minor)];
}

/** How well what a reason says is known for a minor. A minor that the table does not have was not checked. */
export function evidenceIn(table: EvidenceTable, reason: ReasonId, minor: KubernetesMinor): Evidence {
  const letter = letterOf(table, reason, minor);
  if (letter === lackedLetter) return 'documented';
  return evidences.find((each) => evidenceLetters[each] === letter) ?? 'not-checked';
}

/** Whether what a reason says can occur in a minor. An SSH tunnel cannot from 1.22 on. */
export const occursIn = (table: EvidenceTable, reason: ReasonId, minor: KubernetesMinor): boolean =>
  letterOf(table, reason, minor) !== lackedLetter;
