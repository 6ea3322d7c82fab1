import { claimsBehind } from '../evidence/citation.ts';
import { factOf, type Fact } from '../fact.ts';
import type { Claim } from '../look-up/claim.ts';
import { factsOfVerdict } from '../../model/facts/judgement-facts.ts';
import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import type { Control } from './control.ts';

/** What stands behind the verdict of the path of a control: what was measured of it, and what is known of it by minor. */
interface ControlEvidence {
  /** Records of running components, each with its id and what was measured. */
  readonly records: readonly Fact[];
  readonly claims: readonly Claim[];
}

/** The evidence of a control: of the verdicts of its path with the defaults of kubeadm, and, where settings decide the control, in a cluster that passes it. */
export function evidenceOf({ path, passedBy }: Control): ControlEvidence {
  const { settings } = modeOf('defaults');
  const states = [settings, ...(passedBy ? [{ ...settings, ...passedBy }] : [])];
  const facts = [...new Set(states.flatMap((each) => judge(path, each, 'nobody').hops.flatMap((hop) => factsOfVerdict(path, hop))))];
  return { records: facts.map(factOf).filter(({ measured }) => measured), claims: claimsBehind(facts) };
}
