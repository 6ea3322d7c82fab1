import { judge } from '../model/judge.ts';
import type { HopJudgement, Judgement } from '../model/judgement.ts';
import { isPartial } from '../model/reason.ts';
import type { PathId } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import { notCheckedWords } from './not-checked.ts';
import { hopsInCell } from './sums.ts';
import { verdictWords } from './verdict.ts';
import { networkNames } from './zone.ts';

/** The verdict of a path in one clause behind its subject: that of its weakest network, which is named where the others are better. */
function verdictClause({ hops, weakestHop, failures }: Judgement): string {
  if (!weakestHop) return 'is not used';
  const hop = hops.find((each): each is HopJudgement => each.zone === weakestHop.zone && each.verdict === weakestHop.verdict);
  if (hop?.notChecked) return `is unknown: ${notCheckedWords(hop.notChecked)}`;
  const where = hopsInCell(hops).agree ? '' : ` on ${networkNames[weakestHop.zone]}`;
  const but =
    failures.length === 0 ? '' : failures.every((reason) => isPartial(reason)) ? ', but some requests fail' : ', but requests fail';
  return `is ${verdictWords[weakestHop.verdict]}${where}${but}`;
}

/** What makes the API server’s proxy weak, for whom the verdict alone says too little. */
function proxyRemark({ weakestHop }: Judgement): string {
  if (weakestHop?.verdict === 'unsafe') return ' (plain HTTP)';
  return weakestHop?.verdict === 'encrypted' ? ' (any certificate is accepted)' : '';
}

/** One clause of the answer, and the path that it is about. */
export interface OwnClause {
  readonly path: PathId;
  /** What it is about, as it is typed: `kubectl exec`. */
  readonly subject: string;
  readonly says: string;
}

/** What the model says of what readers ask most of a cluster: whether `kubectl exec` is protected, and `/proxy/`. Computed from its settings. */
export function ownClauses(settings: Settings): readonly OwnClause[] {
  const [kubelet, pod] = (['apiserver-to-kubelet', 'apiserver-to-pod'] as const).map((path) => judge(path, settings, 'nobody'));
  if (!kubelet || !pod) return [];
  return [
    { path: 'apiserver-to-kubelet', subject: 'kubectl exec', says: verdictClause(kubelet) },
    { path: 'apiserver-to-pod', subject: '/proxy/', says: verdictClause(pod) + proxyRemark(pod) },
  ];
}

/** Whose answer it is: "On your k3s 1.34", or with the name in brackets where it is no plain name. */
export const ownLead = (name: string, isPlain: boolean): string => (isPlain ? `On your ${name}` : `On your cluster (${name})`);
export const whichPorts = 'which ports to open';
