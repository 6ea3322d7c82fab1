/** Where a claim comes from: a row of `src/facts/*.yaml`, or an observation. Resolved and tested in `src/facts/`. */
export type FactId = `facts/${string}` | `obs/${string}`;

interface Row {
  readonly text: string;
  readonly facts: readonly [FactId, ...FactId[]];
}

/** Every reason that the model gives, with the facts it stands on. */
const table = {
  // Why a layer is what it is.
  'kubelet-ca-set': {
    text: 'The API server checks the kubelet’s certificate: chain and address.',
    facts: ['facts/flags#--kubelet-certificate-authority', 'obs/C-logs-node-mitm'],
  },
  'kubelet-ca-unset': {
    text: 'No kubelet CA is set, so the kubelet’s certificate is not checked.',
    facts: ['facts/flags#--kubelet-certificate-authority', 'obs/B-logs-node-mitm'],
  },
  'kubelet-ca-unknown': { text: 'Nobody has said whether a kubelet CA is set.', facts: ['facts/flags#--kubelet-certificate-authority'] },
  'skipped-for-request': {
    text: 'This request asks the API server not to check the kubelet.',
    facts: ['facts/proxy#kubelet_operations', 'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  },
  'proxy-http': {
    text: 'The proxy speaks plain HTTP unless the https: form is used.',
    facts: ['facts/proxy#targets/pod', 'obs/P-ca-pod-http-mitm'],
  },
  'proxy-https-unverified': {
    text: 'The proxy never checks a certificate and sends none.',
    facts: ['facts/proxy#proxy_transport', 'obs/P-ca-pod-https-mitm'],
  },
  'proxy-scheme-unknown': { text: 'Nobody has said whether the https: form is used.', facts: ['facts/proxy#url_grammar'] },
  'node-port-unknown': { text: 'Nobody has said which port of the node is asked for.', facts: ['facts/proxy#targets'] },
  'api-server-verified': {
    text: 'The client checks the API server against the cluster CA.',
    facts: ['facts/links#kubelet-api', 'obs/N-wrong-ca', 'obs/N-wrong-name'],
  },
  'api-server-not-verified': {
    text: 'The client was told not to check the API server.',
    facts: ['obs/N-insecure', 'facts/seed-corrections#13'],
  },
  'api-server-verification-unknown': {
    text: 'Nobody has said whether the client checks the API server.',
    facts: ['facts/seed-corrections#13'],
  },
  'agent-certificate': {
    text: 'The agent checks the server, and the server demands the agent’s certificate.',
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-nocert', 'obs/T3-agent-wrong-cacert'],
  },
  'agent-token': {
    text: 'The agent checks the server, and the server checks the agent’s token.',
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-token-none', 'obs/T3-agent-wrong-cacert'],
  },
  'agent-unauthenticated': {
    text: 'The agent checks the server, but the server asks agents for nothing, so anyone can take an agent’s place.',
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/T1-agent-nocreds', 'obs/T1-logs'],
  },
  'agent-authentication-unknown': {
    text: 'Nobody has said how the server authenticates agents.',
    facts: ['facts/konnectivity#proxy_server/agent_authentication'],
  },
  'ssh-host-key-ignored': {
    text: 'The API server did not check the host key of the node’s sshd.',
    facts: ['facts/ssh-tunnels#behaviour_when_it_existed', 'obs/S121-hostkey-swapped', 'obs/I2-pod-http'],
  },
  'other-tunnel-authenticated': {
    text: 'This tunnel verifies both of its ends.',
    facts: ['facts/distributions#k3s', 'facts/distributions#gardener'],
  },
  'other-tunnel-encrypted': { text: 'This tunnel encrypts but does not verify its ends.', facts: ['facts/distributions#k3s'] },
  'other-tunnel-plaintext': { text: 'This tunnel does not encrypt.', facts: ['facts/distributions#k3s'] },
  'other-tunnel-unknown': { text: 'No source says how this tunnel protects what it carries.', facts: ['facts/distributions#k3s'] },
  'transport-unknown': { text: 'Nobody has said whether a tunnel carries this.', facts: ['facts/flags#--egress-selector-config-file'] },
  'frontend-mutual-tls': {
    text: 'Mutual TLS to konnectivity-server.',
    facts: ['facts/links#api-konnectivity-server', 'obs/K-httptcp-pod'],
  },
  'frontend-unknown': {
    text: 'Nobody has said how the API server reaches konnectivity-server.',
    facts: ['facts/links#api-konnectivity-server'],
  },
  'same-host': {
    text: 'A Unix socket in cleartext, guarded by file permissions.',
    facts: ['facts/konnectivity#encryption_per_hop', 'obs/K-http-noagent-rawconnect'],
  },
  'webhook-verified': {
    text: 'Webhooks are always HTTPS and always checked: caBundle or system roots, and the name.',
    facts: ['facts/links#api-webhook-service', 'obs/W-hook-mitm-cabundle', 'obs/W-hook-mitm-nobundle'],
  },
  'apiservice-verified': {
    text: 'The aggregator checks caBundle and the Service name.',
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-cabundle'],
  },
  'apiservice-skipped': {
    text: 'insecureSkipTLSVerify is true, so the extension API server is not checked.',
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-skip'],
  },
  'apiservice-unknown': { text: 'Nobody has said whether the APIService skips verification.', facts: ['facts/links#api-aggregated'] },
  'etcd-mutual-tls': {
    text: 'The API server checks etcd and shows a client certificate.',
    facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile'],
  },
  'etcd-server-tls': {
    text: 'The API server checks etcd but shows no client certificate.',
    facts: ['facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
  },
  'etcd-plaintext': { text: 'The etcd URL is http://, and no TLS option is set.', facts: ['facts/flags#--etcd-cafile'] },
  'etcd-unknown': { text: 'Nobody has said how the API server reaches etcd.', facts: ['facts/flags#--etcd-cafile'] },

  // What a seat gets, and why.
  'not-on-this-hop': { text: 'This seat is on another network.', facts: ['facts/konnectivity#encryption_per_hop'] },
  'nobody-there': { text: 'Nobody is there.', facts: ['facts/konnectivity#encryption_per_hop'] },
  'not-on-the-path': { text: 'The traffic does not pass this seat.', facts: ['facts/konnectivity#encryption_per_hop'] },
  'passive-sees-ciphertext': {
    text: 'A listener sees ciphertext.',
    facts: ['obs/B-logs-node-good', 'facts/konnectivity#encryption_per_hop'],
  },
  'passive-only-listens': { text: 'A listener cannot send or change anything.', facts: ['obs/B-logs-node-good'] },
  'cleartext-readable': { text: 'The bytes are in the clear.', facts: ['obs/P-ca-pod-http-mitm', 'facts/proxy#targets/pod'] },
  'cleartext-changeable': {
    text: 'Nothing protects the bytes from being changed.',
    facts: ['obs/P-ca-pod-http-mitm', 'facts/proxy#targets/pod'],
  },
  'protection-unknown': { text: 'It depends on a setting that nobody has stated.', facts: ['facts/flags#--kubelet-certificate-authority'] },
  sealed: {
    text: 'The connection is checked, so an impostor is refused before a byte is sent.',
    facts: ['obs/C-logs-node-mitm', 'obs/C-exec-node-mitm'],
  },
  'impostor-is-accepted': {
    text: 'The dialling side accepts any certificate, so an impostor takes the request.',
    facts: ['obs/B-logs-node-mitm', 'obs/B-exec-node-mitm', 'obs/P-ca-pod-https-mitm'],
  },
  'impostor-answers': { text: 'The impostor can answer what it likes.', facts: ['obs/T2-fakekubelet-logs', 'obs/B-logs-node-mitm'] },
  'certificate-not-replayable': {
    text: 'The true server demands a certificate whose key the impostor does not have.',
    facts: ['obs/B-logs-node-mitm-authn', 'obs/B-exec-node-mitm-authn'],
  },
  'server-refuses-anonymous': {
    text: 'The true server refuses callers without credentials.',
    facts: ['obs/A-logs-node-mitm-authn', 'obs/R-direct-anon-pods'],
  },
  'server-is-open': {
    text: 'The true server asks nobody for credentials, so the impostor relays.',
    facts: ['obs/B-logs-node-mitm', 'obs/R-direct-anon-open'],
  },
  'server-openness-unknown': {
    text: 'It depends on whether the server demands credentials.',
    facts: ['facts/kubelet#two_default_sets', 'facts/links#api-aggregated'],
  },
  'relay-without-identity': {
    text: 'The server expects no credentials, so the impostor relays.',
    facts: ['obs/P-ca-pod-https-mitm', 'obs/P-ca-svc-https-mitm'],
  },
  'token-captured': {
    text: 'The bearer token is inside, and works for whoever holds it.',
    facts: ['facts/links#service_account_token', 'obs/N-token-admin'],
  },
  'no-client-identity': {
    text: 'The server gets no client credentials, so it cannot tell callers apart.',
    facts: ['facts/proxy#proxy_transport', 'facts/links#api-webhook-service'],
  },
  'certificate-held-by-client': {
    text: 'Only the holder of the client key can use the certificate.',
    facts: ['obs/B-logs-node-mitm-authn', 'facts/flags#--kubelet-client-certificate'],
  },
  'key-held-by-client': { text: 'Only the holder of the private key can use it.', facts: ['facts/ssh-tunnels#behaviour_when_it_existed'] },
  'agent-carries-others': {
    text: 'Agents are picked by chance, so this node carries a share of other nodes’ traffic.',
    facts: ['obs/T2-share-pod-http', 'obs/T2-share-exec-noca', 'obs/T-src-pick'],
  },
  'agent-carries-unverified': {
    text: 'This node’s agent carries a share of other nodes’ traffic and answers in the kubelet’s name.',
    facts: ['obs/T2-fakekubelet-logs', 'obs/T2-exec-stdin-noca', 'obs/T2-share-exec-noca'],
  },
  'agent-carries-sealed': {
    text: 'This node’s agent may carry it but cannot open it; it can only disrupt.',
    facts: ['obs/T2-logs-ca', 'obs/T2-share-exec-ca', 'obs/W-rogueagent-hook-cabundle'],
  },
  'other-nodes-certificate': {
    text: 'A certificate that also names the other node’s address passes: only the address is checked.',
    facts: ['obs/T2-ca-sanA-logs', 'obs/I1-mitm-logs-sanA', 'obs/I1-csr-sanA'],
  },
  'approval-unknown': {
    text: 'It depends on who approves serving certificates, and whether they read the addresses.',
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/I1-csr-sanA'],
  },
  'approval-checks-addresses': {
    text: 'The approver gives no node a certificate with another node’s address.',
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/I1-mitm-logs-own'],
  },
  'ssh-own-tunnel': {
    text: 'Kubelet traffic used the tunnel of its own node.',
    facts: ['obs/I2-share-exec', 'facts/ssh-tunnels#timeline/1'],
  },
  'ssh-random-tunnel': { text: 'Traffic for an address that is no node’s took a random open tunnel.', facts: ['obs/I2-share-pod'] },
  'other-node-position-unknown': {
    text: 'It depends on whether that node can get in the way of the traffic.',
    facts: ['obs/I1-mitm-logs-sanA', 'obs/B-logs-node-mitm'],
  },
  'agent-id-self-declared': {
    text: 'Agent ids are self-declared: an agent may claim another node’s.',
    facts: ['obs/T2-desthost-lying-first-pod', 'obs/T-src-identity'],
  },
  'own-credentials-only': {
    text: 'Its own credentials say who it is, and nothing more.',
    facts: ['obs/N-cert-node-othernode', 'obs/T1-clusterca-kubeletcert'],
  },
  'agent-own-token-refused': {
    text: 'A token of another account or audience is refused.',
    facts: ['obs/K-agent-token-wrong-sa', 'facts/konnectivity#proxy_server/agent_authentication'],
  },
  'token-works': {
    text: 'The server takes the token from whoever sends it.',
    facts: ['obs/N-token-admin', 'facts/links#service_account_token'],
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
    text: 'The kubelet allows everything to any caller it can identify, and a node’s own certificate is enough for that.',
    facts: ['obs/KU-flags-noanon-alice-exec-ws', 'facts/kubelet#authorization.mode'],
  },
  'kubelet-takes-tokens': {
    text: 'The kubelet has bearer tokens reviewed, and allows everything to any caller it can identify.',
    facts: ['obs/R-direct-token', 'facts/kubelet#authentication.webhook.enabled', 'obs/KU-flags-noanon-alice-exec-ws'],
  },
  'read-only-port-open': {
    text: 'Port 10255 is open: pod specifications and metrics in plaintext, for anyone who reaches it.',
    facts: ['facts/kubelet#ports/10255', 'facts/kubelet#readOnlyPort'],
  },
  'etcd-reach-unknown': {
    text: 'etcd asks for no client certificate; it depends on who can reach its port.',
    facts: ['facts/flags#--etcd-certfile'],
  },
  'self-signed-refused': {
    text: 'But nothing gets through: the API server refuses the certificate that the kubelet signed itself.',
    facts: ['obs/R-ca-selfgen-logs', 'facts/seed-corrections#12', 'facts/symptoms#1'],
  },
  'no-certificate-to-show': {
    text: 'But nothing gets through: the kubelet refuses an API server that shows no certificate.',
    facts: ['obs/A-logs-node-authn', 'obs/R-noclientcert-logs', 'facts/symptoms#5'],
  },
  'path-absent': { text: 'This mode does not have the path.', facts: ['facts/konnectivity#limits'] },
} as const satisfies Record<string, Row>;

export type ReasonId = keyof typeof table;

/** Every reason id. */
export const reasonIds = Object.keys(table) as ReasonId[];

/** A reason: one plain sentence and the facts it stands on, at least one. */
export const reasonOf = (id: ReasonId): Row => table[id];
