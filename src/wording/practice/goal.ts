import type { Scope } from '../../model/change/smallest-change.ts';
import type { PathId } from '../../model/path.ts';
import { pathNames } from '../names.ts';
import { counted } from '../text/text.ts';

const asKubeadm = 'The cluster is as kubeadm sets it up, with the stock metrics-server';

/** What a reader is to do to reach each goal, and how its cluster begins. */
export const goalWords = {
  exec: { goal: 'Protect `kubectl exec` end to end.', begins: 'The cluster is as kubeadm sets it up.' },
  metrics: {
    goal: 'Protect the requests of metrics-server to the kubelets.',
    begins: `${asKubeadm}.`,
  },
  etcd: { goal: 'Protect what the API server stores in etcd.', begins: 'The address in `--etcd-servers` begins with `http://`.' },
  'open-agents': {
    goal: 'Protect the tunnel of Konnectivity.',
    begins: 'Konnectivity runs, and its server asks agents for no credential.',
  },
  'wrong-egress-type': {
    goal: 'Protect requests to pods on the untrusted network.',
    begins:
      'Konnectivity runs, its server asks agents for no credential, and the only entry in the egress selector file is `controlplane`.',
  },
  'aggregated-api': {
    goal: 'Protect `kubectl top` between the API server and metrics-server, end to end.',
    begins: 'Konnectivity runs, with the stock metrics-server.',
  },
} as const;

/** What a try comes to: how the path is now, with how many settings the goal was reached, and what would have been enough. */
export const notYet = (judged: string): string => `Not yet. ${judged}`;
export function goalReached(used: number, par: number, enough: string, judged: string): string {
  const reached = `You reached the goal with ${counted(used, 'setting')}; par is ${par}.`;
  return used > par ? `${reached} This is enough: ${enough} ${judged}` : `${reached} ${judged}`;
}

// A goal of the reader’s own, and what is said of its address.
export const ownGoal = (path: PathId, scope: Scope): string =>
  scope === 'every-hop' ? `Protect ${pathNames[path]} end to end.` : `Protect ${pathNames[path]} on the untrusted network.`;
export const ownBegins = (isStock: boolean): string => (isStock ? `${asKubeadm}.` : `${asKubeadm}, and differs from that in this:`);
export const inGoal = (can: string): string => `in a goal ${can}`;
export const startNames = 'start names settings and their values, such as transport=konnectivity';
export const noGoal = 'The address has no goal, which is the id of a path.';
export const staysInside = (path: PathId): string => `${pathNames[path]} does not cross the untrusted network`;
export const nothingToReach = (why: string): string => `There is nothing to reach with this start: ${why}`;
