import { listed } from '../text/list.ts';

/** Each procedure as a command. */
export const procedureTasks = {
  'renew-expired-certificates': 'Renew expired certificates',
  'rotate-the-ca': 'Rotate the cluster’s CA',
  'kubelet-serving-certificates': 'Give kubelets serving certificates',
  'direct-and-konnectivity': 'Move to Konnectivity and back',
  'several-api-servers': 'Run several API servers without a balancer',
  'two-network-cards': 'Run nodes with two network cards',
  'cut-off-exec-and-proxy': 'Cut off exec and proxy for a group',
} as const;

/** Whether it can be done without an outage, where the page does not begin with that. */
export const withoutOutage = {
  'kubelet-serving-certificates':
    'Almost: logs and exec for one node at a time fail between the restart of its kubelet and the approval of its request. Pods run on, and the flag of the API server comes last.',
  'direct-and-konnectivity':
    'Yes, in both directions, if an agent is connected before the API server uses the tunnel. Sessions through an API server end when it restarts, and with only one the API is unavailable for that time.',
} as const;

/** What a step rests on that was only read, with the minors that it holds for. */
export const sourcedFor = (minors: readonly string[]): string => `Sourced, not tried (${minors.join('; ')})`;

/** What a step rests on that was tried: with the versions of real components if any were, and on loopback if it was. */
export const triedWith = (versions: readonly string[] | undefined, isOnLoopback: boolean): string =>
  `Tried ${listed([
    ...(versions === undefined ? [] : [versions.length > 0 ? `with real components (${versions.join(', ')})` : 'with real components']),
    ...(isOnLoopback ? ['with TLS on loopback, without Kubernetes'] : []),
  ])}`;

/** How many steps there are, and how many of them were tried; the others are only sourced. */
export const stepsProved = (steps: number, tried: number): string => {
  const kinds = [...(tried > 0 ? [`${String(tried)} tried`] : []), ...(tried < steps ? [`${String(steps - tried)} sourced`] : [])];
  return `${String(steps)} steps: ${kinds.join(', ')}`;
};
