import { claimsBehind } from '../evidence/citation.ts';
import { factOf } from '../fact.ts';
import { factsOfVerdict } from '../../model/facts/judgement-facts.ts';
import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import type { Control } from './control.ts';

/** What was measured of a control, and the claims behind it: of the verdicts of its path with the defaults of kubeadm, and, where settings decide the control, in a cluster that passes it. */
export function evidenceOf({ path, passedBy }: Control) {
  const { settings } = modeOf('defaults');
  const states = [settings, ...(passedBy ? [{ ...settings, ...passedBy }] : [])];
  const facts = [...new Set(states.flatMap((each) => judge(path, each, 'nobody').hops.flatMap((hop) => factsOfVerdict(path, hop))))];
  return { records: facts.map(factOf).filter(({ measured }) => measured), claims: claimsBehind(facts) };
}
