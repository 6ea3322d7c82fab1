import { crossingsOf } from '../../model/count.ts';
import { judge } from '../../model/judge.ts';
import { pathOf } from '../../model/path.ts';
import { storyPath, storySettings, storyState, unmendedPath, type StateId } from './state.ts';

/** The point of a state in one sentence, and whether the model says the same. */
interface Point {
  readonly says: string;
  readonly holds: () => boolean;
}

const logs = (id: StateId) => judge(storyPath, storySettings(id), storyState(id).seat ?? 'nobody');
const impersonates = (id: StateId): boolean => logs(id).endToEnd['impersonate-server'].value === 'yes';
const verdictOn = (id: StateId, network: 'between' | 'node-network') => logs(id).hops.find(({ zone }) => zone === network)?.verdict;

const points: Readonly<Record<StateId, Point>> = {
  'who-talks': {
    says: 'kubectl talks to the API server only. The API server fetches the logs from the kubelet.',
    holds: () => pathOf(storyPath).client === 'kube-apiserver' && pathOf(storyPath).server === 'kubelet',
  },
  'who-opens': {
    says: 'The kubelet reports to the API server, and the API server asks the kubelet: each opens a connection of its own.',
    holds: () =>
      crossingsOf(storySettings('who-opens')).some(({ path }) => path === 'kubelet-to-apiserver') &&
      pathOf('kubelet-to-apiserver').client === 'kubelet' &&
      pathOf(storyPath).client === 'kube-apiserver',
  },
  'two-questions': {
    says: 'By default the logs cross the network encrypted, but the API server does not know who answers.',
    holds: () => verdictOn('two-questions', 'between') === 'encrypted',
  },
  'kubectl-logs': {
    says: 'The attacker answers in the kubelet’s place, and the API server cannot tell.',
    holds: () => impersonates('kubectl-logs'),
  },
  'flag-too-early': {
    says: 'The flag came before the certificates, so the API server refuses every kubelet and kubectl logs fails.',
    holds: () => logs('flag-too-early').failures.includes('self-signed-refused'),
  },
  'verify-kubelets': {
    says: 'The API server now verifies the kubelet end to end, and the attacker gets nothing.',
    holds: () =>
      logs('verify-kubelets').safeOnEveryNetwork === 'yes' &&
      Object.values(logs('verify-kubelets').endToEnd).every(({ value }) => value === 'no'),
  },
  'change-the-route': {
    says: 'The tunnel protects the untrusted network only: behind the agent, on the node network, an impostor can still answer.',
    holds: () => impersonates('change-the-route') && verdictOn('change-the-route', 'between') === 'authenticated',
  },
  'route-and-verification': {
    says: 'Verification protects the path end to end. The tunnel only changes who opens the connection to the nodes.',
    holds: () =>
      logs('route-and-verification').safeOnEveryNetwork === 'yes' &&
      logs('verify-kubelets').safeOnEveryNetwork === 'yes' &&
      logs('change-the-route').safeOnEveryNetwork === 'no',
  },
  'what-remains': {
    says: 'Both remedies are set up, and the API server’s proxy still talks plain HTTP to pods.',
    holds: () => judge(unmendedPath, storySettings('what-remains'), 'nobody').weakestHop?.verdict === 'unsafe',
  },
};

/** The point of a state. Throws where the model no longer says it. */
export function storyPoint(id: StateId): string {
  const { says, holds } = points[id];
  if (!holds()) throw new Error(`src/wording/story/point.ts: the model no longer says of "${id}": ${says}`);
  return says;
}
