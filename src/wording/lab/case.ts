// The names of what the lab plays, by the ids of its cases, and of what it looks at.

/** What an attacker meets: directly, in an SSH tunnel, and in a tunnel that an agent opens. */
export const labCaseNames = {
  'verification-off': 'The API server does not verify the kubelet',
  'wrong-ca': 'The API server verifies the kubelet, and the attacker’s certificate is from another CA',
  'right-ca': 'The API server verifies the kubelet, and the attacker’s certificate is self-signed',
  'another-nodes-certificate': 'The API server verifies the kubelet, and the attacker holds the certificate of another node',
  'certificate-without-address':
    'The API server verifies the kubelet, and the attacker’s certificate is from the right CA but names no address',
  'plain-http': 'The API server’s proxy uses plain HTTP to a pod',
  'https-unverified': 'The API server’s proxy uses https: to a pod, which it never verifies',
  'plaintext-to-tls-port': 'The API server’s proxy sends plain HTTP to a port that speaks TLS',
  'verification-off-eavesdropper': 'The API server does not verify the kubelet, and the attacker only reads',
  'verification-off-open-kubelet': 'The API server does not verify the kubelet, which serves any caller',
  'verification-skipped': 'The API server verifies kubelets, but not for this request',
  'kubelet-without-address': 'The API server verifies the kubelet, which signed its own certificate',
  'plain-http-eavesdropper': 'The API server’s proxy uses plain HTTP to a pod, and the attacker only reads',
  'https-unverified-eavesdropper': 'The API server’s proxy uses https: to a pod, and the attacker only reads',
  'api-server-not-verified': 'A pod sends its token without verifying the API server',
  'api-server-verified': 'A pod verifies the API server before it sends its token',
  'ssh-plain-http-eavesdropper': 'The API server’s proxy uses plain HTTP to a pod, and the attacker only reads',
  'ssh-checked-plain-http-node-network': 'The API server’s proxy uses plain HTTP to a pod, and the attacker is past the end of the tunnel',
  'ssh-checked-verification-off-node-network': 'The API server does not verify the kubelet, and the attacker is past the end of the tunnel',
  'agent-mutual-tls': 'The agent opens its own connection with mutual TLS',
  'agent-not-authenticated': 'The agent opens its own connection to a server that authenticates no agent',
  'agent-plain-http': 'The API server’s proxy uses plain HTTP to a pod, in a tunnel with mutual TLS',
  'agent-any-plain-http': 'The API server’s proxy uses plain HTTP to a pod, in a tunnel whose server authenticates no agent',
  'agent-any-verification-off': 'The API server does not verify the kubelet, in a tunnel whose server authenticates no agent',
  'agent-any-right-ca': 'The API server verifies the kubelet, in a tunnel whose server authenticates no agent',
  'agent-plain-http-node-network': 'The API server’s proxy uses plain HTTP to a pod, and the attacker is past the agent',
  'agent-verification-off-node-network': 'The API server does not verify the kubelet, and the attacker is past the agent',
  'agent-right-ca-node-network': 'The API server verifies the kubelet, and the attacker is past the agent',
  'agent-of-another-node-plain-http': 'The API server’s proxy uses plain HTTP to a pod, and the agent of a compromised node carries it',
  'agent-of-another-node-verification-off':
    'The API server does not verify the kubelet, and the agent of a compromised node carries the request',
  'agent-of-another-node-own-certificate': 'The API server verifies the kubelet, and a compromised node presents its own certificate',
  'agent-of-another-node-this-address':
    'The API server verifies the kubelet, and a compromised node holds a certificate for the address of this one',
} as const;

/** What is played of the procedures. */
export const procedureCaseNames = {
  'new-serving-certificate-first': 'The server gets a certificate of the new CA, and the client trusts the old CA only',
  'both-trusted-old-served': 'The client trusts both CAs, and the server still has a certificate of the old one',
  'both-trusted-new-served': 'The client trusts both CAs, and the server has a certificate of the new one',
  'new-client-certificate-first': 'The client gets a certificate of the new CA, and the server takes clients of the old CA only',
  'both-client-cas-old-client': 'The server takes clients of both CAs, and the client still has a certificate of the old one',
  'both-client-cas-new-client': 'The server takes clients of both CAs, and the client has a certificate of the new one',
  'open-connection': 'The certificate changes while a connection is open, and the client, which trusts the old CA only, asks again on it',
  'old-ca-removed': 'The old CA is removed, and a client still has a certificate of it',
  'serving-certificate-expired': 'The certificate of the server has expired',
  'client-certificate-expired': 'The certificate of the client has expired',
  'renewed-by-the-same-ca': 'Both certificates are new, and the same CA signed them',
  'only-address-is-down': 'The client knows one address, nobody listens there, and another server is up',
  'address-not-in-certificate': 'The certificate of the second server lists the address of the first one only',
  'own-address-in-certificate': 'The certificate of the second server lists its own address',
  'local-balancer': 'A balancer on the client’s host passes over the server that is down, and the certificate lists the balancer’s address',
  'balancer-not-in-certificate': 'The same, and the certificate lists the addresses of the servers only',
  'listens-on-the-other-card': 'The kubelet listens on the second address only, and the API server dials the first',
  'certificate-of-the-other-card': 'The API server verifies, and the certificate lists the address of the other card',
  'certificate-of-the-other-card-unverified': 'The same, and the API server verifies nothing',
  'certificate-of-both-cards': 'The API server verifies, and the certificate lists both addresses',
} as const;

/** Sessions that are opened and then silent. */
export const lifetimeCaseNames = {
  exec: 'An idle exec: its pings do not keep the WebSocket',
  'exec-haproxy': 'An idle exec behind a proxy with a short limit: its pings hold it',
  'exec-spdy-classic': 'An idle exec over SPDY behind a proxy: nothing cuts it',
  'exec-old-haproxy': 'An exec without pings behind a proxy',
  'exec-old-between': 'An exec without pings through a proxy to the nodes',
  'exec-konnectivity': 'An idle exec in a tunnel behind a balancer: its pings hold the tunnel',
  'forward-short': 'A port-forward behind a proxy whose limit is below its ping',
  'forward-long': 'A port-forward behind a proxy whose limit is above its ping',
  logs: 'Quiet logs: the kubelet ends one response',
  'logs-haproxy-old': 'Quiet logs behind a proxy whose limit is below the ping of HTTP/2',
  'logs-haproxy-new': 'Quiet logs behind a proxy whose limit is above the ping of HTTP/2',
  'logs-between': 'Quiet logs through a proxy to the nodes: HTTP/1.1 has no ping',
  'logs-tunnel': 'Quiet logs in a quiet tunnel behind a balancer',
  'logs-tunnel-keepalive': 'Quiet logs in a tunnel whose keepalive is below the limit of the balancer',
  watch: 'A watch of kubectl: the API server ends it at random',
  'watch-haproxy': 'A watch of kubectl behind a proxy',
  controller: 'A watch of a controller, as long as it asked for',
  'controller-nginx': 'The same behind a proxy with a longer limit',
  'controller-haproxy': 'The same behind a proxy whose limit is below the ping of HTTP/2',
  'node-proxy': 'A request through the proxy of the API server to a node',
  tunnel: 'A quiet tunnel with nothing on its way',
  'tunnel-nlb': 'A quiet tunnel behind a balancer',
  'tunnel-nlb-keepalive': 'The same with a shorter keepalive',
  'tunnel-aks': 'A quiet tunnel behind a balancer with a longer limit',
  request: 'A request without an answer',
  'request-proxy': 'The same behind a proxy with a shorter limit',
  write: 'A write without an answer',
  webhook: 'A write whose webhook does not answer',
} as const;
export const nodeCaseName = (minor: string, percent: number): string => `A node of ${minor} that is cut off at ${percent}% of its interval`;

/** The heading of each group of cases, and what else carries a connection in the scenes. */
export const carrierNames = {
  direct: 'On a direct connection',
  ssh: 'In an SSH tunnel that does not verify the host key',
  'ssh-checked': 'In an SSH tunnel that verifies the host key',
  agent: 'Through an agent that opens the tunnel',
  'plain-tunnel': 'In a tunnel that protects nothing',
  balancer: 'Through a balancer that ends TLS',
} as const;

/** The head of each column. */
export const questionNames = {
  'gets-through': 'gets through',
  'read-request': 'read request',
  'read-answer': 'read answer',
  'change-request': 'change request',
  'change-answer': 'change answer',
  'impersonate-server': 'impersonate server',
  'impersonate-client': 'impersonate client',
} as const;

/** What the survey compares of a scene beside that. */
export const wordOfZone = (zone: string): string => `word of ${zone}`;
export const safeWhere = { untrusted: 'safe over the untrusted network', every: 'safe on every network' } as const;
export const networksOf = { onUntrustedNetwork: 'untrusted network', onEveryNetwork: 'every network' } as const;
