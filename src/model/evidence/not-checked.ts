import { answer, isElsewhere, type Answers } from '../answer.ts';
import type { Hop } from '../hop.ts';
import type { Layer } from '../layer.ts';
import type { ReasonId } from '../reason.ts';
import { compareMinors, minors, type KubernetesMinor } from '../setting/minor.ts';
import type { Settings } from '../setting/setting.ts';
import { verdictOf, type VerdictWithReason } from '../verdict.ts';
import { evidenceIn, occursIn, type MinorEvidence } from './evidence.ts';
import { shownUnchecked, type NotChecked } from './shown.ts';

/** Whether what a reason says was checked for the minor of the settings; for settings of no minor it was. */
const isCheckedFor = (reason: ReasonId, { kubernetes }: Settings): boolean =>
  !kubernetes || evidenceIn(kubernetes.table, reason, kubernetes.minor) !== 'not-checked';

/** What is known of a verdict that was not checked for the minor of the settings. */
function notCheckedFor({ verdict, reason }: VerdictWithReason, { minor, table }: MinorEvidence): NotChecked {
  const known = minors.filter((each) => occursIn(table, reason, each) && evidenceIn(table, reason, each) !== 'not-checked');
  const nearest = [known.findLast((each) => compareMinors(each, minor) < 0), known.find((each) => compareMinors(each, minor) > 0)];
  return { minor, was: verdict, checkedIn: nearest.filter((each) => each !== undefined) };
}

/**
 * The verdict of a hop under some layers as it may be shown for the minor of the settings: never better than its evidence. If the layer that decides was
 * not checked, the verdict stands on the others where these give the same one; otherwise it is what `shownUnchecked` leaves of it. A hop that never leaves
 * one machine stands on the settings alone, and what no source settles is unknown in every minor.
 */
export function checkedVerdictOf(
  hop: Hop,
  covering: readonly Layer[],
  settings: Settings,
  decided: VerdictWithReason = verdictOf(hop, covering),
): VerdictWithReason & { readonly notChecked?: NotChecked } {
  const { verdict, reason, unless } = decided;
  const asDecided = { verdict, reason, unless };
  if (!settings.kubernetes || verdict === 'local' || verdict === 'unknown' || isCheckedFor(reason, settings)) return asDecided;
  const others = verdictOf(
    hop,
    covering.filter((layer) => isCheckedFor(layer.reason, settings)),
  );
  if (verdict !== 'unsafe' && others.verdict === verdict) return others;
  return { verdict: shownUnchecked(verdict), reason, unless, notChecked: notCheckedFor(asDecided, settings.kubernetes) };
}

/** The answers on a hop that was not checked: what an attacker there can do is unknown. An attacker who is elsewhere gets nothing in any minor. */
export const uncheckedAnswers = (answers: Answers, minor: KubernetesMinor): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([capability, { value, reason }]) => [
      capability,
      isElsewhere(reason) ? answer(value, reason) : { value: 'unknown', reason, notChecked: minor },
    ]),
  ) as unknown as Answers;
