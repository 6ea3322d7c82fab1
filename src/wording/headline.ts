import { judge } from '../model/judge.ts';
import { modeOf } from '../model/setting/mode.ts';
import type { Verdict } from '../model/verdict.ts';

/** What a verdict of API server → kubelet means for `kubectl exec`, which goes over it. */
const answers: Readonly<Record<Verdict, string>> = {
  authenticated: 'By default, no impostor can answer `kubectl exec`.',
  encrypted: 'By default, an impostor can answer `kubectl exec`.',
  unsafe: 'By default, a man in the middle can read and change `kubectl exec`.',
  unknown: 'Whether an impostor can answer `kubectl exec` by default is unknown.',
  local: 'By default, `kubectl exec` never leaves the machine.',
};

/** The headline of home: the answer that the model gives for the stock cluster on the untrusted network. The command stands between backticks. */
export function homeHeadline(): string {
  const hop = judge('apiserver-to-kubelet', modeOf('defaults').settings, 'nobody').hops.find(({ zone }) => zone === 'between');
  return answers[hop?.verdict ?? 'unknown'];
}
