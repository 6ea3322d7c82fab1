import type { FactId } from '../reason.ts';
import type { Settings } from '../setting/setting.ts';

/** What may stop working once a setting is changed: one or two sentences, the literal error where one was seen, and where it is explained. */
export interface SideEffect {
  readonly says: string;
  readonly error?: string;
  /** The page that tells what to do about it, from the root of the site. */
  readonly page: string;
  readonly facts: readonly FactId[];
  /** Whether it can happen when `before` becomes `after`; always, where it is missing. */
  readonly when?: (before: Settings, after: Settings) => boolean;
}

const kubeletPage = '/paths/apiserver-to-kubelet/#what-breaks';
const agentPage = '/paths/agent-to-konnectivity-server/#what-breaks';
const extensionPage = '/paths/apiserver-to-extension-apiserver/#what-breaks';
const etcdPage = '/paths/apiserver-to-etcd/#what-breaks';

/** What setting the kubelet CA breaks. */
export const checkedKubelets: readonly SideEffect[] = [
  {
    says: 'Set this flag last, after the kubelets. Logs, exec and the node proxy fail on each node whose kubelet still serves a certificate that it signed itself.',
    error: 'x509: cannot validate certificate for <IP> because it doesn’t contain any IP SANs',
    page: kubeletPage,
    facts: ['facts/symptoms#1', 'obs/R-ca-selfgen-logs'],
    when: (before) => before.kubeletServingCertificate === 'self-signed',
  },
  {
    says: 'It is not known who signed the kubelets’ serving certificates, so this may break at once. Logs, exec and the node proxy fail on each node whose kubelet signed its own certificate, or presents one of another CA.',
    error: 'x509: cannot validate certificate for <IP> because it doesn’t contain any IP SANs',
    page: kubeletPage,
    facts: ['obs/R-ca-selfgen-logs', 'obs/C-logs-node-otherca', 'facts/kubelet#serving_certificate/default'],
    when: (_, after) => after.kubeletServingCertificate === 'unknown',
  },
  {
    says: 'The certificate has to name the address that the API server uses, which is the first type in --kubelet-preferred-address-types that the Node reports.',
    page: kubeletPage,
    facts: ['facts/flags#--kubelet-certificate-authority', 'facts/flags#--kubelet-preferred-address-types'],
  },
  {
    says: 'Expiry counts from then on, so an expired certificate stops logs and exec on its node.',
    error: 'x509: certificate has expired or is not yet valid',
    page: kubeletPage,
    facts: ['obs/C-logs-node-expired', 'facts/symptoms#more/1'],
  },
  {
    says: 'The API server does not start when the flag names a file that does not exist, and its static pod restarts in a loop.',
    error: 'problem initializing API group "": open <path>: no such file or directory',
    page: kubeletPage,
    facts: ['facts/flags#--kubelet-certificate-authority/missing_file'],
  },
];

/** What giving kubelets issued certificates breaks. */
export const issuedCertificates: readonly SideEffect[] = [
  {
    says: 'Until its request is approved, every TLS handshake with that kubelet fails.',
    error: 'remote error: tls: internal error',
    page: kubeletPage,
    facts: ['obs/KU3-before-approval-kubectl-logs', 'facts/kubelet#serving_certificate/bootstrapped'],
  },
  {
    says: 'Nothing in Kubernetes approves these requests, and each renewal is a request too, so install an approver that compares the addresses with those of the node.',
    page: kubeletPage,
    facts: ['facts/kubelet#serving_certificate/approval', 'facts/symptoms#2', 'obs/I1-csr-sanA'],
  },
];

/** What giving the API server a client certificate breaks. */
export const shownCertificate: readonly SideEffect[] = [
  {
    says: 'A kubelet without clientCAFile accepts no client certificate.',
    page: kubeletPage,
    facts: ['facts/kubelet#authentication.x509.clientCAFile'],
  },
  {
    says: 'Calls answer 403 until the user in the certificate is bound to the ClusterRole system:kubelet-api-admin.',
    error: 'Forbidden (user=kube-apiserver-kubelet-client, verb=get, resource=nodes, subresource=proxy)',
    page: kubeletPage,
    facts: ['facts/symptoms#6'],
    when: (_, after) => after.kubeletAuthorization !== 'AlwaysAllow',
  },
];

/** What asking for verified logs again breaks. */
export const checkedLogs: readonly SideEffect[] = [
  {
    says: 'Logs fail where the kubelet’s certificate does not pass, as every other request to that kubelet does already.',
    page: kubeletPage,
    facts: ['facts/proxy#kubelet_operations/logs', 'obs/C-logs-node-expired'],
  },
];

/** What moving to Konnectivity breaks. */
export const tunnelled: readonly SideEffect[] = [
  {
    says: 'Set this flag last, after the servers and the agents. While no agent is connected, everything that the tunnel carries fails at once.',
    error: 'No agent available',
    page: '/modes/konnectivity/#what-it-costs',
    facts: ['obs/K-grpc-noagent-logs', 'facts/symptoms#3'],
  },
  {
    says: 'The nodes have to reach a second port of the control plane, which is 8132 in the examples.',
    page: agentPage,
    facts: ['facts/konnectivity#commonly_seen_ports', 'facts/seed-corrections#8'],
  },
  {
    says: 'From Kubernetes 1.32 an unknown or repeated field in the file stops the API server. Up to 1.31 the field is ignored, so a misspelt one does nothing and no message says so.',
    page: '/modes/konnectivity/#what-stops-the-api-server',
    facts: [
      'facts/konnectivity#egress_selector_configuration/decoding',
      'facts/konnectivity#egress_selector_configuration/decoding_by_minor',
    ],
  },
];

/** What listing only `cluster` in the egress file leaves out. */
export const onlyCluster: readonly SideEffect[] = [
  {
    says: 'The API server connects directly for a type that the file does not list, and no warning says so.',
    page: '/modes/konnectivity/#what-it-changes',
    facts: ['facts/konnectivity#egress_selector_configuration/unlisted_name'],
  },
];

/** What listing `controlplane` as well moves into the tunnel. */
export const bothTypes: readonly SideEffect[] = [
  {
    says: 'Webhooks that are configured with a URL, and authentication, authorization and audit webhooks, then need an agent as well.',
    page: '/modes/konnectivity/#what-it-changes',
    facts: ['facts/links#egress_usage_grep', 'obs/W-egress-both-hookurl'],
  },
];

/** What demanding tokens of agents breaks. */
export const agentTokens: readonly SideEffect[] = [
  {
    says: 'The server refuses an agent without a token of that account and audience, and gives the reason only in its own log.',
    error: 'expected one server ID in the context, got []',
    page: agentPage,
    facts: ['obs/K-agent-token-none', 'obs/T4-token-wrong-audience'],
  },
  {
    says: 'The server does not start with only some of the three flags, or with --cluster-ca-cert beside them.',
    page: agentPage,
    facts: ['facts/konnectivity#proxy_server/rules'],
  },
];

/** What demanding certificates of agents breaks. */
export const agentCertificates: readonly SideEffect[] = [
  {
    says: 'The server refuses an agent that does not present a certificate of that CA.',
    error: 'error reading server preface: remote error: tls: certificate required',
    page: agentPage,
    facts: ['obs/K-agent-nocert', 'obs/K-agent-stranger'],
  },
  {
    says: 'Every certificate of that CA makes an agent, so it must not be the CA of the cluster.',
    page: agentPage,
    facts: ['obs/T1-clusterca-usercert', 'obs/T1-clusterca-kubeletcert'],
  },
];

/** What verifying an extension API server breaks. */
export const checkedExtension: readonly SideEffect[] = [
  {
    says: 'Requests to the group answer 503 where the certificate is of another CA or names another Service. The APIService may still read Available.',
    error: 'error trying to reach service: tls: failed to verify certificate: x509: certificate signed by unknown authority',
    page: extensionPage,
    facts: ['obs/G-agg-wrongca', 'obs/G-agg-wrongname'],
  },
  {
    says: 'The API server refuses an APIService with both fields.',
    error: 'spec.insecureSkipTLSVerify: Invalid value: true: may not be true if caBundle is present',
    page: extensionPage,
    facts: ['obs/W-agg-both-fields'],
  },
];

/** What TLS towards etcd breaks. */
export const checkedEtcd: readonly SideEffect[] = [
  {
    says: 'The API server loses its storage where the certificate does not name the address in --etcd-servers, or another CA signed it.',
    page: etcdPage,
    facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile'],
  },
];

/** What a client certificate towards etcd breaks on top. */
export const mutualEtcd: readonly SideEffect[] = [
  ...checkedEtcd,
  {
    says: 'etcd has to be configured to demand client certificates, and it then refuses an API server whose certificate is of another CA.',
    page: etcdPage,
    facts: ['facts/flags#--etcd-certfile', 'facts/links#api-etcd'],
  },
];

/** What checking the API server again breaks. */
export const checkedApiServer: readonly SideEffect[] = [
  {
    says: 'A client with the wrong CA in its kubeconfig stops working.',
    error: 'Unable to connect to the server: tls: failed to verify certificate: x509: certificate signed by unknown authority',
    page: '/paths/kubelet-to-apiserver/#what-breaks',
    facts: ['obs/N-wrong-ca-kubectl', 'obs/N-wrong-ca'],
  },
  {
    says: 'So does a client that uses a name or an address which the API server’s certificate does not hold.',
    page: '/paths/kubelet-to-apiserver/#what-breaks',
    facts: ['obs/N-wrong-name'],
  },
];

const scraperPage = '/paths/scraper-to-kubelet/#what-breaks';

/** What scrapers that verify kubelets break. */
export const verifyingScrapers: readonly SideEffect[] = [
  {
    says: 'kubectl top and autoscaling lose the metrics of each node whose kubelet still serves a certificate that it signed itself.',
    error: 'tls: failed to verify certificate: x509: <reason>',
    page: scraperPage,
    facts: ['facts/questions#metrics-server-insecure', 'facts/added#metrics-server'],
    when: (before) => before.kubeletServingCertificate !== 'issued',
  },
  {
    says: 'The certificate of each kubelet has to name the address that the scraper uses, as it has to for the API server.',
    page: scraperPage,
    facts: ['facts/questions#metrics-server-insecure'],
  },
];

/** What a Unix socket to the konnectivity-server breaks. */
export const socketFrontend: readonly SideEffect[] = [
  {
    says: 'The socket is a file on one host, so every API server needs a konnectivity-server beside it, and agents have to connect to each of these.',
    page: agentPage,
    facts: ['facts/konnectivity#connections_with_several_servers'],
  },
];

/** What TCP with mutual TLS to the konnectivity-server breaks. */
export const tlsFrontend: readonly SideEffect[] = [
  {
    says: 'The API server does not start while a file that tlsConfig names is missing, and an entry for TCP without tlsConfig stops it as well.',
    page: '/modes/konnectivity/#what-stops-the-api-server',
    facts: ['facts/konnectivity#egress_selector_configuration/validation_rules'],
  },
];

/** What a tunnel breaks that carries more than kubelets. */
export const scopedTunnel: readonly SideEffect[] = [
  {
    says: 'For a node whose agent does not support it, the server still connects to the pods directly, without a message to the reader.',
    page: '/paths/apiserver-to-pod/#what-breaks',
    facts: ['facts/cluster-network#k3s-tunnel-scope'],
  },
];

/** What a load balancer breaks that passes TCP on. */
export const passedTcp: readonly SideEffect[] = [
  {
    says: 'Clients then receive the certificate of the API server itself, so it has to name the address of the load balancer.',
    page: '/paths/kubelet-to-apiserver/#what-breaks',
    facts: ['obs/N-wrong-name', 'facts/links#kubelet-api'],
  },
];
