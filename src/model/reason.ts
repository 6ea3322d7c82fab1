/** Where a claim comes from: a row of `src/facts/*.yaml`, or an observation. Resolved and tested in `src/facts/`. */
export type FactId = `facts/${string}` | `obs/${string}`;

interface Row {
  readonly text: string;
  readonly facts: readonly [FactId, ...FactId[]];
  /** True of a reason why some requests fail while others get through. */
  readonly partial?: true;
}

/** Every reason that the model gives, with the facts it stands on. */
const table = {
  // Why a layer is what it is.
  'kubelet-ca-set': {
    text: 'The API server verifies the kubelet’s certificate, both its chain and its address.',
    facts: ['facts/flags#--kubelet-certificate-authority', 'obs/C-logs-node-mitm'],
  },
  'kubelet-ca-unset': {
    text: 'The API server does not verify the kubelet’s certificate, because --kubelet-certificate-authority is not set.',
    facts: ['facts/flags#--kubelet-certificate-authority', 'obs/B-logs-node-mitm'],
  },
  'kubelet-ca-unknown': {
    text: 'It is unknown whether --kubelet-certificate-authority is set.',
    facts: ['facts/flags#--kubelet-certificate-authority'],
  },
  'skipped-for-request': {
    text: 'This request asks the API server not to verify the kubelet.',
    facts: ['facts/proxy#kubelet_operations', 'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  },
  'proxy-http': {
    text: 'The API server’s proxy speaks plain HTTP unless the https: form of the name is used.',
    facts: ['facts/proxy#targets/pod', 'obs/P-ca-pod-http-mitm'],
  },
  'proxy-https-unverified': {
    text: 'The API server’s proxy never verifies a certificate, and it presents none.',
    facts: ['facts/proxy#proxy_transport', 'obs/P-ca-pod-https-mitm'],
  },
  'proxy-scheme-unknown': { text: 'It is unknown whether the request uses the https: form.', facts: ['facts/proxy#url_grammar'] },
  'node-port-unknown': { text: 'It is unknown which port of the node the request asks for.', facts: ['facts/proxy#targets'] },
  'api-server-verified': {
    text: 'The client verifies the API server against the cluster CA.',
    facts: ['facts/links#kubelet-api', 'obs/N-wrong-ca', 'obs/N-wrong-name'],
  },
  'api-server-not-verified': {
    text: 'The client does not verify the API server, because verification is switched off in its configuration.',
    facts: ['obs/N-insecure', 'facts/seed-corrections#13'],
  },
  'api-server-verification-unknown': {
    text: 'It is unknown whether the client verifies the API server.',
    facts: ['facts/seed-corrections#13'],
  },
  'agent-certificate': {
    text: 'The agent verifies the konnectivity-server, which in turn demands the agent’s certificate.',
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-nocert', 'obs/T3-agent-wrong-cacert'],
  },
  'agent-token': {
    text: 'The agent verifies the konnectivity-server, which in turn verifies the agent’s token.',
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-token-none', 'obs/T3-agent-wrong-cacert'],
  },
  'agent-unauthenticated': {
    text: 'The agent verifies the konnectivity-server, but the server asks agents for no credential, so anyone can take an agent’s place.',
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/T1-agent-nocreds', 'obs/T1-logs'],
  },
  'agent-authentication-unknown': {
    text: 'It is unknown how the konnectivity-server authenticates agents.',
    facts: ['facts/konnectivity#proxy_server/agent_authentication'],
  },
  'ssh-host-key-ignored': {
    text: 'The API server did not verify the host key of the node’s sshd.',
    facts: ['facts/ssh-tunnels#behaviour_when_it_existed', 'obs/S121-hostkey-swapped', 'obs/I2-pod-http'],
  },
  'other-tunnel-authenticated': {
    text: 'This tunnel verifies both of its ends.',
    facts: ['facts/distributions#k3s', 'facts/distributions#gardener'],
  },
  'other-tunnel-encrypted': { text: 'This tunnel encrypts, but it does not verify its ends.', facts: ['facts/distributions#k3s'] },
  'other-tunnel-plaintext': { text: 'This tunnel does not encrypt.', facts: ['facts/distributions#k3s'] },
  'other-tunnel-unknown': { text: 'No source we read says how this tunnel protects what it carries.', facts: ['facts/distributions#k3s'] },
  'transport-unknown': { text: 'It is unknown whether a tunnel carries this path.', facts: ['facts/flags#--egress-selector-config-file'] },
  'frontend-mutual-tls': {
    text: 'The API server and the konnectivity-server use mutual TLS.',
    facts: ['facts/links#api-konnectivity-server', 'obs/K-httptcp-pod'],
  },
  'frontend-unknown': {
    text: 'It is unknown how the API server reaches the konnectivity-server.',
    facts: ['facts/links#api-konnectivity-server'],
  },
  'same-host': {
    text: 'The bytes cross a Unix socket in plaintext, which the permissions of its file protect.',
    facts: ['facts/konnectivity#encryption_per_hop', 'obs/K-http-noagent-rawconnect'],
  },
  'webhook-verified': {
    text: 'The API server always uses HTTPS to a webhook and always verifies it: its name, against caBundle or the system roots.',
    facts: ['facts/links#api-webhook-service', 'obs/W-hook-mitm-cabundle', 'obs/W-hook-mitm-nobundle'],
  },
  'apiservice-verified': {
    text: 'The aggregator verifies the CA bundle and the name of the Service.',
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-cabundle'],
  },
  'apiservice-skipped': {
    text: 'The aggregator does not verify the extension API server, because insecureSkipTLSVerify is true in its APIService.',
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-skip'],
  },
  'apiservice-unknown': { text: 'It is unknown whether the APIService skips verification.', facts: ['facts/links#api-aggregated'] },
  'etcd-mutual-tls': {
    text: 'The API server verifies etcd and presents a client certificate.',
    facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile'],
  },
  'etcd-server-tls': {
    text: 'The API server verifies etcd, but it presents no client certificate.',
    facts: ['facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
  },
  'etcd-plaintext': { text: 'The etcd URL begins with http://, so no TLS is used.', facts: ['facts/flags#--etcd-cafile'] },
  'etcd-unknown': { text: 'It is unknown how the API server reaches etcd.', facts: ['facts/flags#--etcd-cafile'] },

  'scraper-verifies': {
    text: 'The scraper verifies the kubelet’s certificate against a CA.',
    facts: ['facts/added#metrics-server', 'facts/questions#metrics-server-insecure'],
  },
  'scraper-skips-verification': {
    text: 'The scraper does not verify the kubelet’s certificate, as with --kubelet-insecure-tls of metrics-server.',
    facts: ['facts/added#metrics-server', 'facts/questions#metrics-server-insecure'],
  },
  'scraper-unknown': {
    text: 'It is unknown whether the scraper verifies the kubelet’s certificate.',
    facts: ['facts/added#metrics-server'],
  },
  'load-balancer-unknown': {
    text: 'It is unknown whether a load balancer before the API server ends TLS.',
    facts: ['facts/cluster-network#balancer-ends-tls'],
  },
  'balancer-ends-tls': {
    text: 'The load balancer ends TLS, and it is unknown how it reaches the API server from there.',
    facts: ['facts/cluster-network#balancer-ends-tls'],
  },
  'node-network-wireguard': {
    text: 'WireGuard encrypts the traffic between the nodes, and each node knows the keys of the others.',
    facts: ['facts/cluster-network#cilium-wireguard'],
  },
  'node-network-ends-unknown': {
    text: 'The CNI plugin encrypts between pods, but it is unknown whether both ends of this hop take part.',
    facts: ['facts/cluster-network#cilium-wireguard', 'facts/cluster-network#ovn-ipsec'],
  },
  'node-network-encryption-unknown': {
    text: 'It is unknown whether the CNI plugin encrypts the node network.',
    facts: ['facts/cluster-network#cilium-wireguard'],
  },

  // What an attacker gets, and why.
  'not-on-this-hop': { text: 'This attacker’s position is on another network.', facts: ['facts/konnectivity#encryption_per_hop'] },
  'nobody-there': { text: 'No attacker is chosen.', facts: ['facts/konnectivity#encryption_per_hop'] },
  'not-on-the-path': { text: 'The traffic does not pass this attacker’s position.', facts: ['facts/konnectivity#encryption_per_hop'] },
  'passive-sees-ciphertext': {
    text: 'An eavesdropper sees ciphertext.',
    facts: ['obs/B-logs-node-good', 'facts/konnectivity#encryption_per_hop'],
  },
  'passive-only-listens': { text: 'An eavesdropper cannot send or change anything.', facts: ['obs/B-logs-node-good'] },
  'cleartext-readable': { text: 'The bytes are in plaintext.', facts: ['obs/P-ca-pod-http-mitm', 'facts/proxy#targets/pod'] },
  'cleartext-changeable': {
    text: 'Nothing protects the bytes from being changed.',
    facts: ['obs/P-ca-pod-http-mitm', 'facts/proxy#targets/pod'],
  },
  'protection-unknown': { text: 'It depends on a setting that is unknown.', facts: ['facts/flags#--kubelet-certificate-authority'] },
  sealed: {
    text: 'The client verifies the server, so it refuses an impostor before it sends a byte.',
    facts: ['obs/C-logs-node-mitm', 'obs/C-exec-node-mitm'],
  },
  'impostor-is-accepted': {
    text: 'The client accepts any certificate, so an impostor receives the request.',
    facts: ['obs/B-logs-node-mitm', 'obs/B-exec-node-mitm', 'obs/P-ca-pod-https-mitm'],
  },
  'impostor-answers': { text: 'The impostor can forge the response.', facts: ['obs/T2-fakekubelet-logs', 'obs/B-logs-node-mitm'] },
  'certificate-not-replayable': {
    text: 'The real server demands a certificate whose private key the impostor does not have.',
    facts: ['obs/B-logs-node-mitm-authn', 'obs/B-exec-node-mitm-authn'],
  },
  'server-refuses-anonymous': {
    text: 'The real server refuses callers without credentials.',
    facts: ['obs/A-logs-node-mitm-authn', 'obs/R-direct-anon-pods'],
  },
  'server-is-open': {
    text: 'The real server asks no caller for credentials, so the impostor can relay the request.',
    facts: ['obs/B-logs-node-mitm', 'obs/R-direct-anon-open'],
  },
  'server-openness-unknown': {
    text: 'It depends on whether the server demands credentials.',
    facts: ['facts/kubelet#two_default_sets', 'facts/links#api-aggregated'],
  },
  'relay-without-identity': {
    text: 'The server expects no credentials, so the impostor can relay the request.',
    facts: ['obs/P-ca-pod-https-mitm', 'obs/P-ca-svc-https-mitm'],
  },
  'token-captured': {
    text: 'The request carries a bearer token, which works for whoever holds it.',
    facts: ['facts/links#service_account_token', 'obs/N-token-admin'],
  },
  'no-client-identity': {
    text: 'The server receives no client credentials, so it cannot tell callers apart.',
    facts: ['facts/proxy#proxy_transport', 'facts/links#api-webhook-service'],
  },
  'certificate-held-by-client': {
    text: 'Only the holder of the client’s private key can use the certificate.',
    facts: ['obs/B-logs-node-mitm-authn', 'facts/flags#--kubelet-client-certificate'],
  },
  'key-held-by-client': { text: 'Only the holder of the private key can use it.', facts: ['facts/ssh-tunnels#behaviour_when_it_existed'] },
  'agent-carries-others': {
    text: 'The konnectivity-server picks agents at random, so this node carries a share of the traffic of other nodes.',
    facts: ['obs/T2-share-pod-http', 'obs/T2-share-exec-noca', 'obs/T-src-pick'],
  },
  'agent-carries-unverified': {
    text: 'The agent of this node carries a share of the traffic of other nodes, and can answer in the name of their kubelets.',
    facts: ['obs/T2-fakekubelet-logs', 'obs/T2-exec-stdin-noca', 'obs/T2-share-exec-noca'],
  },
  'agent-carries-sealed': {
    text: 'The agent of this node may carry the traffic but cannot open it, so it can only disrupt it.',
    facts: ['obs/T2-logs-ca', 'obs/T2-share-exec-ca', 'obs/W-rogueagent-hook-cabundle'],
  },
  'other-nodes-certificate': {
    text: 'A certificate that also names the address of the other node is accepted, because the API server compares only the address.',
    facts: ['obs/T2-ca-sanA-logs', 'obs/I1-mitm-logs-sanA', 'obs/I1-csr-sanA'],
  },
  'approval-unknown': {
    text: 'It depends on who approves serving certificates, and on whether they compare the addresses.',
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/I1-csr-sanA'],
  },
  'approval-by-hand': {
    text: 'It depends on whether the person who approves serving certificates by hand compares the addresses.',
    facts: ['facts/kubelet#serving_certificate/approval', 'facts/claims#serving-csr-not-auto-approved'],
  },
  'approval-checks-addresses': {
    text: 'The approver gives no node a certificate with the address of another node.',
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/I1-mitm-logs-own'],
  },
  'ssh-own-tunnel': {
    text: 'Traffic to a kubelet used the tunnel of its own node.',
    facts: ['obs/I2-share-exec', 'facts/ssh-tunnels#timeline/1'],
  },
  'ssh-random-tunnel': {
    text: 'Traffic to an address that belongs to no node took an open tunnel at random.',
    facts: ['obs/I2-share-pod'],
  },
  'other-node-position-unknown': {
    text: 'It depends on whether that node can intercept the traffic.',
    facts: ['obs/I1-mitm-logs-sanA', 'obs/B-logs-node-mitm'],
  },
  'agent-id-self-declared': {
    text: 'An agent declares its own identifiers, so it can claim those of another node.',
    facts: ['obs/T2-desthost-lying-first-pod', 'obs/T-src-identity'],
  },
  'own-credentials-only': {
    text: 'Its own credentials name it, and give it nothing more.',
    facts: ['obs/N-cert-node-othernode', 'obs/T1-clusterca-kubeletcert'],
  },
  'agent-own-token-refused': {
    text: 'The konnectivity-server refuses a token of another account or audience.',
    facts: ['obs/K-agent-token-wrong-sa', 'facts/konnectivity#proxy_server/agent_authentication'],
  },
  'token-works': {
    text: 'The server accepts the token from whoever sends it.',
    facts: ['obs/N-token-admin', 'facts/links#service_account_token'],
  },
  'bootstrap-token-obtains-certificate': {
    text: 'A valid bootstrap token obtains a client certificate in the name of any node, also of a node that exists.',
    facts: ['facts/links#stolen_token'],
  },
  'token-needs-rbac': {
    text: 'It depends on what the token may do: get on nodes/proxy is enough to run commands.',
    facts: ['facts/kubelet#nodes_proxy_get_exec', 'facts/seed-corrections#18'],
  },
  'kubelet-open-to-all': {
    text: 'The kubelet lets anyone who reaches its port do everything.',
    facts: ['obs/R-direct-anon-open', 'facts/kubelet#two_default_sets'],
  },
  'kubelet-allows-all': {
    text: 'The kubelet allows everything to any caller that it can identify, and the certificate of any node is enough for that.',
    facts: ['obs/KU-flags-noanon-alice-exec-ws', 'facts/kubelet#authorization.mode'],
  },
  'kubelet-takes-tokens': {
    text: 'The kubelet has bearer tokens reviewed, and allows everything to any caller that it can identify.',
    facts: ['obs/R-direct-token', 'facts/kubelet#authentication.webhook.enabled', 'obs/KU-flags-noanon-alice-exec-ws'],
  },
  'read-only-port-open': {
    text: 'Port 10255 is open: it serves pod specifications and metrics in plaintext to anyone who reaches it.',
    facts: ['facts/kubelet#ports/10255', 'facts/kubelet#readOnlyPort'],
  },
  'etcd-reach-unknown': {
    text: 'etcd asks for no client certificate, so it depends on who can reach its port.',
    facts: ['facts/flags#--etcd-certfile'],
  },
  'self-signed-refused': {
    text: 'Nothing gets through: the API server refuses the certificate that the kubelet signed itself.',
    facts: ['obs/R-ca-selfgen-logs', 'facts/seed-corrections#12', 'facts/symptoms#1'],
  },
  'some-servers-without-agents': {
    text: 'Requests fail on some API servers: the konnectivity-server beside them has no agent, because agents stop looking once they have met as many servers as they were told of.',
    facts: ['facts/konnectivity#connections_with_several_servers', 'facts/questions#konnectivity-ha'],
    partial: true,
  },
  'scraper-refuses-self-signed': {
    text: 'Nothing gets through: the scraper refuses the certificate that the kubelet signed itself.',
    facts: ['facts/questions#metrics-server-insecure'],
  },
  'certificate-ends-at-balancer': {
    text: 'Nothing gets through: the client’s certificate ends at the load balancer, so the API server does not know the client.',
    facts: ['facts/cluster-network#balancer-ends-tls'],
  },
  'no-certificate-to-show': {
    text: 'Nothing gets through: the kubelet refuses an API server that presents no certificate.',
    facts: ['obs/A-logs-node-authn', 'obs/R-noclientcert-logs', 'facts/symptoms#5'],
  },
  'path-absent': { text: 'This path is not used in this mode.', facts: ['facts/konnectivity#limits'] },
} as const satisfies Record<string, Row>;

export type ReasonId = keyof typeof table;

/** Every reason id. */
export const reasonIds = Object.keys(table) as ReasonId[];

/** A reason: one plain sentence and the facts it stands on, at least one. */
export const reasonOf = (id: ReasonId): Row => table[id];
