import {
  agentCertificates,
  agentTokens,
  passedTcp,
  scopedTunnel,
  socketFrontend,
  tlsFrontend,
  verifyingScrapers,
  bothTypes,
  checkedApiServer,
  checkedEtcd,
  checkedExtension,
  checkedKubelets,
  checkedLogs,
  issuedCertificates,
  mutualEtcd,
  onlyCluster,
  shownCertificate,
  tunnelled,
  type SideEffect,
} from './side-effect.ts';
import type { FactId } from '../reason.ts';
import type { SettingId, Settings } from '../setting/setting.ts';
import { agentFlags, apiServerFlags, egressFile, type Snippet } from './snippet.ts';

/** One change that an operator can make: a setting, the value it gets, the lines that set it, and what may break. */
export interface Remedy {
  readonly setting: SettingId;
  readonly value: string;
  /** Completes “To make it safe, …”. */
  readonly does: string;
  /** The lines to set, once all changes are made. */
  readonly snippets: (after: Settings) => readonly Snippet[];
  /** The page that shows the whole set-up, from the root of the site. */
  readonly page: string;
  /** What to make sure of before the change, because it may cost service otherwise. */
  readonly checkFirst?: readonly Check[];
  readonly sideEffects: readonly SideEffect[];
  readonly facts: readonly FactId[];
}

/** Something to make sure of before a change: why in one sentence, and the command that tells. */
export interface Check {
  readonly says: string;
  readonly run?: string;
  readonly facts: readonly FactId[];
}

const kubeletFile = { file: '/var/lib/kubelet/config.yaml', where: 'on each node' } as const;
const egressFlag = apiServerFlags('--egress-selector-config-file=/etc/kubernetes/konnectivity-server/egress.yaml');
/** Before kubelets ask for serving certificates. */
const requestsAreApproved: readonly Check[] = [
  {
    says: 'Decide who approves the requests before the kubelets send them, because a kubelet without an approved request fails every TLS handshake. This lists the requests.',
    run: 'kubectl get csr --field-selector spec.signerName=kubernetes.io/kubelet-serving',
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/KU3-before-approval-kubectl-logs'],
  },
];
/** Before the API server verifies kubelets. */
const kubeletsPass: readonly Check[] = [
  {
    says: 'Make sure that each kubelet presents a certificate of this CA for the address that the API server uses, because the API server refuses every other one. In the command, ca.crt is a copy of the CA file that the flag is to name.',
    run: 'openssl s_client -connect NODE_IP:10250 -CAfile ca.crt -verify_ip NODE_IP -verify_return_error </dev/null',
    facts: ['facts/flags#--kubelet-certificate-authority', 'obs/R-ca-selfgen-logs'],
  },
  {
    says: 'Make sure that the file is on every control plane host, because an API server whose flag names a file that does not exist stops.',
    facts: ['facts/flags#--kubelet-certificate-authority/missing_file'],
  },
];
const etcdCheck = ['--etcd-servers=https://127.0.0.1:2379', '--etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt'] as const;

/**
 * Every change that can make a path safer, and that is the operator’s to make. Not here, because no operator sets it: what a request asks
 * for (the port, the scheme, the kind of webhook), and how a distribution protects a tunnel of its own. Not here, because it is the CNI
 * plugin’s and covers more than a path: encryption of the node network. Not here, because it cannot help: any value that protects less
 * than another.
 */
export const remedies: readonly Remedy[] = [
  {
    setting: 'kubeletServingCertificate',
    value: 'issued',
    does: 'have the kubelets serve certificates that the CA issued',
    snippets: () => [{ ...kubeletFile, lines: ['serverTLSBootstrap: true'] }],
    page: '/paths/apiserver-to-kubelet/#harden-it',
    checkFirst: requestsAreApproved,
    sideEffects: issuedCertificates,
    facts: ['facts/kubelet#serverTLSBootstrap', 'obs/KU3-after-approval-logs'],
  },
  {
    setting: 'kubeletCertificateAuthority',
    value: 'set',
    does: 'set --kubelet-certificate-authority',
    snippets: () => [apiServerFlags('--kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt')],
    page: '/paths/apiserver-to-kubelet/#harden-it',
    checkFirst: kubeletsPass,
    sideEffects: checkedKubelets,
    facts: ['facts/flags#--kubelet-certificate-authority', 'obs/C-logs-node-mitm'],
  },
  {
    setting: 'kubeletClientCertificate',
    value: 'set',
    does: 'give the API server a client certificate for the kubelets',
    snippets: () => [
      apiServerFlags(
        '--kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt',
        '--kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key',
      ),
    ],
    page: '/paths/apiserver-to-kubelet/#harden-it',
    sideEffects: shownCertificate,
    facts: ['facts/flags#--kubelet-client-certificate', 'obs/R-noclientcert-logs'],
  },
  {
    setting: 'skipBackendVerification',
    value: 'no',
    does: 'stop asking for logs without verification',
    snippets: () => [{ file: 'kubectl', where: 'without --insecure-skip-tls-verify-backend', lines: ['kubectl logs POD'] }],
    page: '/paths/apiserver-to-kubelet/#harden-it',
    sideEffects: checkedLogs,
    facts: ['facts/proxy#kubelet_operations/logs', 'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  },
  {
    setting: 'transport',
    value: 'konnectivity',
    does: 'carry it through Konnectivity',
    snippets: (after) => [...agentFlags(after.agentAuthentication), egressFile(after), egressFlag],
    page: '/modes/konnectivity/#turn-it-on',
    sideEffects: tunnelled,
    facts: ['facts/flags#--egress-selector-config-file', 'facts/konnectivity#egress_selector_configuration'],
  },
  {
    setting: 'egressTypes',
    value: 'cluster',
    does: 'list only cluster in the egress selector file',
    snippets: (after) => [egressFile(after)],
    page: '/modes/konnectivity/#turn-it-on',
    sideEffects: onlyCluster,
    facts: ['facts/konnectivity#egress_selector_configuration/names/cluster'],
  },
  {
    setting: 'egressTypes',
    value: 'cluster+controlplane',
    does: 'list cluster and controlplane in the egress selector file',
    snippets: (after) => [egressFile(after)],
    page: '/modes/konnectivity/#turn-it-on',
    sideEffects: bothTypes,
    facts: ['facts/konnectivity#egress_selector_configuration/names/cluster'],
  },
  {
    setting: 'agentAuthentication',
    value: 'token',
    does: 'demand a service account token of every agent',
    snippets: (after) => agentFlags(after.agentAuthentication),
    page: '/paths/agent-to-konnectivity-server/#harden-it',
    sideEffects: agentTokens,
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-token-good'],
  },
  {
    setting: 'agentAuthentication',
    value: 'client-certificate',
    does: 'demand a client certificate of every agent',
    snippets: (after) => agentFlags(after.agentAuthentication),
    page: '/paths/agent-to-konnectivity-server/#harden-it',
    sideEffects: agentCertificates,
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-nocert'],
  },
  {
    setting: 'konnectivityFrontend',
    value: 'unix-socket',
    does: 'reach the konnectivity-server over a Unix socket on the same host',
    snippets: (after) => [egressFile(after)],
    page: '/modes/konnectivity/#turn-it-on',
    sideEffects: socketFrontend,
    facts: ['facts/konnectivity#encryption_per_hop', 'facts/links#api-konnectivity-server'],
  },
  {
    setting: 'konnectivityFrontend',
    value: 'mutual-tls',
    does: 'reach the konnectivity-server over TCP with mutual TLS',
    snippets: (after) => [egressFile(after)],
    page: '/modes/konnectivity/#turn-it-on',
    sideEffects: tlsFrontend,
    facts: ['facts/konnectivity#encryption_per_hop', 'facts/links#api-konnectivity-server'],
  },
  {
    setting: 'tunnelScope',
    value: 'all',
    does: 'have the tunnel of the distribution carry pods, Services and webhooks as well',
    snippets: () => [{ file: '/etc/rancher/k3s/config.yaml', where: 'on each server of k3s', lines: ['egress-selector-mode: cluster'] }],
    page: '/paths/apiserver-to-pod/#harden-it',
    sideEffects: scopedTunnel,
    facts: ['facts/cluster-network#k3s-tunnel-scope'],
  },
  {
    setting: 'scraperVerification',
    value: 'verified',
    does: 'have scrapers verify the kubelets',
    snippets: () => [
      {
        file: 'the Deployment of metrics-server',
        where: 'args of its container: remove --kubelet-insecure-tls',
        lines: ['- --kubelet-certificate-authority=/var/run/secrets/kubernetes.io/serviceaccount/ca.crt'],
      },
    ],
    page: '/paths/scraper-to-kubelet/#harden-it',
    sideEffects: verifyingScrapers,
    facts: ['facts/added#metrics-server-kubelet-client', 'facts/questions#metrics-server-insecure'],
  },
  {
    setting: 'loadBalancer',
    value: 'tcp',
    does: 'have the load balancer pass TCP on, so that TLS ends at the API server',
    snippets: () => [
      {
        file: 'haproxy.cfg',
        where: 'in the frontend and the backend of the API server, where HAProxy is the balancer',
        lines: ['mode tcp'],
      },
    ],
    page: '/paths/kubelet-to-apiserver/#harden-it',
    sideEffects: passedTcp,
    facts: ['facts/cluster-network#balancer-ends-tls', 'facts/cluster-network#haproxy-passes-tcp'],
  },
  {
    setting: 'apiServiceVerification',
    value: 'verified',
    does: 'give the APIService a caBundle in place of insecureSkipTLSVerify',
    snippets: () => [
      { file: 'the APIService', where: 'under spec; remove insecureSkipTLSVerify', lines: ['caBundle: REPLACE_WITH_BASE64_OF_CA'] },
    ],
    page: '/paths/apiserver-to-extension-apiserver/#harden-it',
    sideEffects: checkedExtension,
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-cabundle'],
  },
  {
    setting: 'etcdTransport',
    value: 'server-tls',
    does: 'use TLS to etcd and verify its certificate',
    snippets: () => [apiServerFlags(...etcdCheck)],
    page: '/paths/apiserver-to-etcd/#harden-it',
    sideEffects: checkedEtcd,
    facts: ['facts/flags#--etcd-cafile'],
  },
  {
    setting: 'etcdTransport',
    value: 'mutual-tls',
    does: 'use mutual TLS to etcd',
    snippets: () => [
      apiServerFlags(
        ...etcdCheck,
        '--etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt',
        '--etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key',
      ),
    ],
    page: '/paths/apiserver-to-etcd/#harden-it',
    sideEffects: mutualEtcd,
    facts: ['facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
  },
  {
    setting: 'apiServerVerification',
    value: 'verified',
    does: 'have every client verify the API server against the cluster CA',
    snippets: () => [
      {
        file: 'the client’s kubeconfig',
        where: 'under cluster; remove insecure-skip-tls-verify',
        lines: ['certificate-authority: /etc/kubernetes/pki/ca.crt'],
      },
    ],
    page: '/paths/kubelet-to-apiserver/#harden-it',
    sideEffects: checkedApiServer,
    facts: ['facts/links#kubelet-api', 'obs/N-wrong-ca'],
  },
];

/** What to make sure of before a setting gets a value; nothing where no service depends on it. */
export const checksBefore = (setting: SettingId, value: string): readonly Check[] =>
  remedies.find((remedy) => remedy.setting === setting && remedy.value === value)?.checkFirst ?? [];
