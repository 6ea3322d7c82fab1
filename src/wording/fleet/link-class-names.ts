import type { LinkClassId } from '../../model/fleet/fleet.ts';

/** What each class of connections is called. */
export const linkClassNames: Readonly<Record<LinkClassId, string>> = {
  kubelets: 'kubelets',
  'kube-proxies': 'kube-proxies',
  pods: 'pods',
  requests: 'requests of the API servers',
  'ssh-tunnels': 'SSH tunnels',
  agents: 'Konnectivity agents',
  'other-tunnel': 'the distribution’s own tunnel',
};
