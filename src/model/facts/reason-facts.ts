import type { FactId } from './fact-id.ts';

type Table = Readonly<Record<string, readonly [FactId, ...FactId[]]>>;

/** Why a layer is what it is. */
const ofLayers = {
  'kubelet-ca-set': ['facts/flags#--kubelet-certificate-authority', 'obs/C-logs-node-mitm'],
  'kubelet-ca-unset': ['facts/flags#--kubelet-certificate-authority', 'obs/B-logs-node-mitm'],
  'kubelet-ca-unknown': ['facts/flags#--kubelet-certificate-authority'],
  'skipped-for-request': ['facts/proxy#kubelet_operations', 'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  'proxy-http': ['facts/proxy#targets/pod', 'obs/P-ca-pod-http-mitm'],
  'proxy-https-unverified': ['facts/proxy#proxy_transport', 'obs/P-ca-pod-https-mitm'],
  'proxy-scheme-unknown': ['facts/proxy#url_grammar'],
  'node-port-unknown': ['facts/proxy#targets'],
  'api-server-verified': ['facts/links#kubelet-api', 'obs/N-wrong-ca', 'obs/N-wrong-name'],
  'api-server-plaintext': ['facts/added#no-credentials-over-http', 'facts/flags#--insecure-port'],
  'api-server-not-verified': ['obs/N-insecure', 'facts/seed-corrections#13'],
  'api-server-verification-unknown': ['facts/seed-corrections#13'],
  'agent-certificate': ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-nocert', 'obs/T3-agent-wrong-cacert'],
  'agent-token': ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-token-none', 'obs/T3-agent-wrong-cacert'],
  'agent-unauthenticated': ['facts/konnectivity#proxy_server/agent_authentication', 'obs/T1-agent-nocreds', 'obs/T1-logs'],
  'agent-authentication-unknown': ['facts/konnectivity#proxy_server/agent_authentication'],
  'ssh-host-key-ignored': ['facts/ssh-tunnels#behaviour_when_it_existed', 'obs/S121-hostkey-swapped', 'obs/I2-pod-http'],
  'other-tunnel-authenticated': ['facts/distributions#k3s', 'facts/distributions#gardener'],
  'other-tunnel-encrypted': ['facts/distributions#k3s'],
  'other-tunnel-plaintext': ['facts/distributions#k3s'],
  'other-tunnel-unknown': ['facts/distributions#k3s'],
  'transport-unknown': ['facts/flags#--egress-selector-config-file'],
  'frontend-mutual-tls': ['facts/links#api-konnectivity-server', 'obs/K-httptcp-pod'],
  'frontend-unknown': ['facts/links#api-konnectivity-server'],
  'same-host': ['facts/konnectivity#encryption_per_hop', 'obs/K-http-noagent-rawconnect'],
  'webhook-verified': ['facts/links#api-webhook-service', 'obs/W-hook-mitm-cabundle', 'obs/W-hook-mitm-nobundle'],
  'apiservice-verified': ['facts/links#api-aggregated', 'obs/W-agg-mitm-cabundle'],
  'apiservice-skipped': ['facts/links#api-aggregated', 'obs/W-agg-mitm-skip'],
  'apiservice-unknown': ['facts/links#api-aggregated'],
  'etcd-mutual-tls': ['facts/links#api-etcd', 'facts/flags#--etcd-cafile'],
  'etcd-server-tls': ['facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
  'etcd-plaintext': ['facts/flags#--etcd-cafile'],
  'etcd-unknown': ['facts/flags#--etcd-cafile'],
  'scraper-verifies': ['facts/added#metrics-server', 'facts/questions#metrics-server-insecure'],
  'scraper-plaintext': ['facts/added#metrics-server-plain-http'],
  'scraper-skips-verification': ['facts/added#metrics-server', 'facts/questions#metrics-server-insecure'],
  'scraper-unknown': ['facts/added#metrics-server'],
  'load-balancer-unknown': ['facts/cluster-network#balancer-ends-tls'],
  'balancer-ends-tls': ['facts/cluster-network#balancer-ends-tls'],
  'node-network-wireguard': ['facts/cluster-network#cilium-wireguard'],
  'node-network-ends-unknown': ['facts/cluster-network#cilium-wireguard', 'facts/cluster-network#ovn-ipsec'],
  'node-network-encryption-unknown': ['facts/cluster-network#cilium-wireguard'],
} as const satisfies Table;

/** What an attacker gets, and why. */
const ofAttackers = {
  'not-on-this-hop': ['facts/konnectivity#encryption_per_hop'],
  'nobody-there': ['facts/konnectivity#encryption_per_hop'],
  'not-on-the-path': ['facts/konnectivity#encryption_per_hop'],
  'passive-sees-ciphertext': ['obs/B-logs-node-good', 'facts/konnectivity#encryption_per_hop'],
  'passive-only-listens': ['obs/B-logs-node-good'],
  'cleartext-readable': ['obs/P-ca-pod-http-mitm', 'facts/proxy#targets/pod'],
  'cleartext-changeable': ['obs/P-ca-pod-http-mitm', 'facts/proxy#targets/pod'],
  'protection-unknown': ['facts/flags#--kubelet-certificate-authority'],
  sealed: ['obs/C-logs-node-mitm', 'obs/C-exec-node-mitm'],
  'impostor-is-accepted': ['obs/B-logs-node-mitm', 'obs/B-exec-node-mitm', 'obs/P-ca-pod-https-mitm'],
  'impostor-answers': ['obs/T2-fakekubelet-logs', 'obs/B-logs-node-mitm'],
  'certificate-not-replayable': ['obs/B-logs-node-mitm-authn', 'obs/B-exec-node-mitm-authn'],
  'server-refuses-anonymous': ['obs/A-logs-node-mitm-authn', 'obs/R-direct-anon-pods'],
  'server-is-open': ['obs/B-logs-node-mitm', 'obs/R-direct-anon-open'],
  'server-openness-unknown': ['facts/kubelet#two_default_sets', 'facts/links#api-aggregated'],
  'relay-without-identity': ['obs/P-ca-pod-https-mitm', 'obs/P-ca-svc-https-mitm'],
  'token-captured': ['facts/links#service_account_token', 'obs/N-token-admin'],
  'no-client-identity': ['facts/proxy#proxy_transport', 'facts/links#api-webhook-service'],
  'certificate-held-by-client': ['obs/B-logs-node-mitm-authn', 'facts/flags#--kubelet-client-certificate'],
  'key-held-by-client': ['facts/ssh-tunnels#behaviour_when_it_existed'],
  'agent-carries-others': ['obs/T2-share-pod-http', 'obs/T2-share-exec-noca', 'obs/T-src-pick'],
  'agent-carries-unverified': ['obs/T2-fakekubelet-logs', 'obs/T2-exec-stdin-noca', 'obs/T2-share-exec-noca'],
  'agent-carries-sealed': ['obs/T2-logs-ca', 'obs/T2-share-exec-ca', 'obs/W-rogueagent-hook-cabundle'],
  'other-nodes-certificate': ['obs/T2-ca-sanA-logs', 'obs/I1-mitm-logs-sanA', 'obs/I1-csr-sanA'],
  'approval-unknown': ['facts/kubelet#serving_certificate/approval', 'obs/I1-csr-sanA'],
  'approval-by-hand': ['facts/kubelet#serving_certificate/approval', 'facts/claims#serving-csr-not-auto-approved'],
  'approval-checks-addresses': ['facts/kubelet#serving_certificate/approval', 'obs/I1-mitm-logs-own'],
  'ssh-own-tunnel': ['obs/I2-share-exec', 'facts/ssh-tunnels#timeline/1'],
  'ssh-random-tunnel': ['obs/I2-share-pod'],
  'other-node-position-unknown': ['obs/I1-mitm-logs-sanA', 'obs/B-logs-node-mitm'],
  'agent-id-self-declared': ['obs/T2-desthost-lying-first-pod', 'obs/T-src-identity'],
  'own-credentials-only': ['obs/N-cert-node-othernode', 'obs/T1-clusterca-kubeletcert'],
  'agent-own-token-refused': ['obs/K-agent-token-wrong-sa', 'facts/konnectivity#proxy_server/agent_authentication'],
  'token-works': ['obs/N-token-admin', 'facts/links#service_account_token'],
  'bootstrap-token-obtains-certificate': ['facts/links#stolen_token'],
  'token-needs-rbac': ['facts/kubelet#nodes_proxy_get_exec', 'facts/seed-corrections#18'],
  'kubelet-open-to-all': ['obs/R-direct-anon-open', 'facts/kubelet#two_default_sets'],
  'kubelet-allows-all': ['obs/KU-flags-noanon-alice-exec-ws', 'facts/kubelet#authorization.mode'],
  'kubelet-takes-tokens': ['obs/R-direct-token', 'facts/kubelet#authentication.webhook.enabled', 'obs/KU-flags-noanon-alice-exec-ws'],
  'read-only-port-open': ['facts/kubelet#ports/10255', 'facts/kubelet#readOnlyPort'],
  'etcd-reach-unknown': ['facts/flags#--etcd-certfile'],
} as const satisfies Table;

/** Why nothing gets through, or only some of it. */
const ofFailures = {
  'self-signed-refused': ['obs/R-ca-selfgen-logs', 'facts/seed-corrections#12', 'facts/symptoms#1'],
  'some-servers-without-agents': ['facts/konnectivity#connections_with_several_servers', 'facts/questions#konnectivity-ha'],
  'scraper-refuses-self-signed': ['facts/questions#metrics-server-insecure'],
  'certificate-ends-at-balancer': ['facts/cluster-network#balancer-ends-tls'],
  'no-certificate-to-show': ['obs/A-logs-node-authn', 'obs/R-noclientcert-logs', 'facts/symptoms#5'],
  'path-absent': ['facts/konnectivity#limits'],
} as const satisfies Table;

/** Every reason that the model gives, with the facts it stands on, in the order of the published data. */
const table = { ...ofLayers, ...ofAttackers, ...ofFailures };

/** The reasons of verdicts, and why a path carries nothing, whoever attacks it. */
export type VerdictReasonId = keyof typeof ofLayers | keyof typeof ofFailures;

/** Every reason id. */
export const reasonIds = Object.keys(table) as (keyof typeof table)[];

/** The facts that a reason stands on. */
export const factsOf = (id: keyof typeof table): readonly FactId[] => table[id];
