/** What readers decide, in the order of `/can-i/`. The last part of an address, so never renamed. */
export const decisionIds = [
  'nodes-on-the-public-internet',
  'nodes-behind-nat',
  'nodes-in-another-cloud',
  'share-a-network',
  'trust-kubectl-exec',
  'use-the-api-servers-proxy',
  'leave-metrics-server-as-it-is',
  'expose-the-api-server',
  'expose-the-kubelet',
  'let-a-pods-token-out',
  'rely-on-konnectivity',
  'rely-on-wireguard',
  'stay-on-ssh-tunnels',
] as const;
export type DecisionId = (typeof decisionIds)[number];
