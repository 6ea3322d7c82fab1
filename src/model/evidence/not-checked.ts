import { answer, isElsewhere, type Answers } from '../answer.ts';
import type { JudgedHop } from '../judgement.ts';
import type { ReasonId } from '../reason.ts';
import { compareMinors, minors, type KubernetesMinor } from '../setting/minor.ts';
import { verdictOf, type VerdictWithReason } from '../verdict.ts';
import { evidenceIn, occursIn, type MinorEvidence } from './evidence.ts';
import type { NotChecked } from './shown.ts';

/** Whether what a reason says was checked for a minor. */
const isCheckedFor = (reason: ReasonId, { minor, table }: MinorEvidence): boolean => evidenceIn(table, reason, minor) !== 'not-checked';

/** What is known of a verdict that was not checked for the minor of the settings. */
function notCheckedFor({ verdict, reason }: VerdictWithReason, { minor, table }: MinorEvidence): NotChecked {
  const known = minors.filter((each) => occursIn(table, reason, each) && evidenceIn(table, reason, each) !== 'not-checked');
  const nearest = [known.findLast((each) => compareMinors(each, minor) < 0), known.find((each) => compareMinors(each, minor) > 0)];
  return { minor, was: verdict, checkedIn: nearest.filter((each) => each !== undefined) };
}

/**
 * The verdict of a hop as it may be shown for a minor, or for none: never better than its evidence. If the layer that decides was not checked, the verdict
 * stands on the others where these give the same one, as they always do for a hop that never leaves one machine. Where they do not, unsafe stays, because
 * nothing is worse: the sign of danger must not become milder by an upgrade that nobody looked at. Every other verdict becomes unknown, and what no source
 * settles is unknown in every minor.
 */
export function checkedVerdictOf(
  hop: JudgedHop,
  evidence: MinorEvidence | undefined,
): VerdictWithReason & { readonly notChecked?: NotChecked } {
  const { verdict, reason, unless } = hop;
  if (!evidence || verdict === 'unknown' || isCheckedFor(reason, evidence)) return hop;
  const others = verdictOf(
    hop,
    hop.layers.filter((layer) => isCheckedFor(layer.reason, evidence)),
  );
  if (verdict !== 'unsafe' && others.verdict === verdict) return others;
  return { verdict: verdict === 'unsafe' ? verdict : 'unknown', reason, unless, notChecked: notCheckedFor(hop, evidence) };
}

/** The answers on a hop that was not checked: what an attacker there can do is unknown. An attacker who is elsewhere gets nothing in any minor. */
export const uncheckedAnswers = (answers: Answers, minor: KubernetesMinor): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([capability, { value, reason }]) => [
      capability,
      isElsewhere(reason) ? answer(value, reason) : { value: 'unknown', reason, notChecked: minor },
    ]),
  ) as unknown as Answers;
