/** What the symptoms are grouped by on their list. */
export const symptomGroups = {
  'kubelet-certificate': 'The certificate that a kubelet serves',
  reach: 'The way to the kubelet',
  permission: 'Who calls, and what they may do',
  tunnel: 'Tunnels and their agents',
  proxied: 'Proxied requests, webhooks and aggregated APIs',
  start: 'The API server itself',
} as const;
export type SymptomGroup = keyof typeof symptomGroups;

/** Every symptom, in the order of its list. Published in URLs, so never renamed. */
export const symptomIds = [
  'no-ip-sans',
  'kubelet-without-certificate',
  'kubelet-unknown-authority',
  'kubelet-certificate-expired',
  'certificate-for-another-name',
  'certificate-not-for-serving',
  'serving-request-pending',
  'serving-request-refused',
  'kubelet-unreachable',
  'node-name-not-found',
  'kubelet-unauthorized',
  'kubelet-forbids-anonymous',
  'kubelet-forbids-user',
  'nodes-proxy-forbidden',
  'node-authorizer-refuses',
  'apiserver-not-trusted',
  'no-agent-available',
  'konnectivity-socket-missing',
  'agent-token-refused',
  'agent-certificate-required',
  'agent-distrusts-server',
  'no-ssh-tunnel-open',
  'webhook-timeout',
  'webhook-certificate',
  'aggregated-api-certificate',
  'proxied-port-is-plain',
  'proxied-port-is-tls',
  'service-port-missing',
  'egress-file-panic',
  'anonymous-set-twice',
  'removed-flag',
  'plain-http-to-tls-port',
] as const;
export type SymptomId = (typeof symptomIds)[number];
