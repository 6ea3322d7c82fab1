import { sideEffects, type RemedyId, type SideEffect } from './side-effect.ts';
import type { FactId } from '../reason.ts';
import { clientSettings } from '../setting/client-setting.ts';
import type { SettingId, Settings } from '../setting/setting.ts';
import { agentFlags, apiServerFlags, egressFile, type PlacedLines } from './snippet.ts';

/** One change that an operator can make: a setting, the value it gets, the lines that set it, and what may break. `src/wording/change/` has the words. */
export interface Remedy {
  readonly id: RemedyId;
  readonly setting: SettingId;
  readonly value: string;
  /** The lines to set, once all changes are made. */
  readonly snippets: (after: Settings) => readonly PlacedLines[];
  /** The page that shows the whole set-up, from the root of the site. */
  readonly page: string;
  /** What to make sure of before the change, because it may cost service otherwise. */
  readonly checkFirst?: readonly Check[];
  readonly sideEffects: readonly SideEffect[];
  readonly facts: readonly FactId[];
}

/** What to make sure of before a change. */
export type CheckId = 'requests-are-approved' | 'kubelets-pass' | 'ca-file-is-there';

/** Something to make sure of before a change, and the command that tells. */
export interface Check {
  readonly id: CheckId;
  readonly run?: string;
  readonly facts: readonly FactId[];
}

const egressFlag = apiServerFlags('--egress-selector-config-file=/etc/kubernetes/konnectivity-server/egress.yaml');
/** Before kubelets ask for serving certificates. */
const requestsAreApproved: readonly Check[] = [
  {
    id: 'requests-are-approved',
    run: 'kubectl get csr --field-selector spec.signerName=kubernetes.io/kubelet-serving',
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/KU3-before-approval-kubectl-logs'],
  },
];
/** Before the API server verifies kubelets. */
const kubeletsPass: readonly Check[] = [
  {
    id: 'kubelets-pass',
    run: 'openssl s_client -connect NODE_IP:10250 -CAfile ca.crt -verify_ip NODE_IP -verify_return_error </dev/null',
    facts: ['facts/flags#--kubelet-certificate-authority', 'obs/R-ca-selfgen-logs'],
  },
  {
    id: 'ca-file-is-there',
    facts: ['facts/flags#--kubelet-certificate-authority/missing_file'],
  },
];
const etcdCheck = ['--etcd-servers=https://127.0.0.1:2379', '--etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt'] as const;

const verifiedApiServer: Omit<Remedy, 'id' | 'setting' | 'sideEffects'> = {
  value: 'verified',
  snippets: () => [
    {
      into: 'kubeconfig',
      lines: ['certificate-authority-data: REPLACE_WITH_BASE64_OF_CLUSTER_CA'],
    },
  ],
  page: '/paths/kubelet-to-apiserver/#harden-it',
  facts: ['facts/links#kubelet-api', 'obs/N-wrong-ca'],
};

/**
 * Every change that can make a path safer, and that is the operator’s to make. Not here, because no operator sets it: what a request asks
 * for (the port, the scheme, the kind of webhook), and how a distribution protects a tunnel of its own. Not here, because it is the CNI
 * plugin’s and covers more than a path: encryption of the node network. Not here, because it cannot help: any value that protects less
 * than another.
 */
const table: readonly Omit<Remedy, 'sideEffects'>[] = [
  {
    id: 'issue-kubelet-certificates',
    setting: 'kubeletServingCertificate',
    value: 'issued',
    snippets: () => [{ into: 'kubelet-file', lines: ['serverTLSBootstrap: true'] }],
    page: '/paths/apiserver-to-kubelet/#harden-it',
    checkFirst: requestsAreApproved,
    facts: ['facts/kubelet#serverTLSBootstrap', 'obs/KU3-after-approval-logs'],
  },
  {
    id: 'verify-kubelets',
    setting: 'kubeletCertificateAuthority',
    value: 'set',
    snippets: () => [apiServerFlags('--kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt')],
    page: '/paths/apiserver-to-kubelet/#harden-it',
    checkFirst: kubeletsPass,
    facts: ['facts/flags#--kubelet-certificate-authority', 'obs/C-logs-node-mitm'],
  },
  {
    id: 'present-client-certificate',
    setting: 'kubeletClientCertificate',
    value: 'set',
    snippets: () => [
      apiServerFlags(
        '--kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt',
        '--kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key',
      ),
    ],
    page: '/paths/apiserver-to-kubelet/#harden-it',
    facts: ['facts/flags#--kubelet-client-certificate', 'obs/R-noclientcert-logs'],
  },
  {
    id: 'verify-logs',
    setting: 'skipBackendVerification',
    value: 'no',
    snippets: () => [{ into: 'kubectl', lines: ['kubectl logs POD'] }],
    page: '/paths/apiserver-to-kubelet/#harden-it',
    facts: ['facts/proxy#kubelet_operations/logs', 'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  },
  {
    id: 'use-konnectivity',
    setting: 'transport',
    value: 'konnectivity',
    snippets: (after) => [...agentFlags(after.agentAuthentication), egressFile(after), egressFlag],
    page: '/modes/konnectivity/#turn-it-on',
    facts: ['facts/flags#--egress-selector-config-file', 'facts/konnectivity#egress_selector_configuration'],
  },
  {
    id: 'list-cluster',
    setting: 'egressTypes',
    value: 'cluster',
    snippets: (after) => [egressFile(after)],
    page: '/modes/konnectivity/#turn-it-on',
    facts: ['facts/konnectivity#egress_selector_configuration/names/cluster'],
  },
  {
    id: 'list-both-types',
    setting: 'egressTypes',
    value: 'cluster+controlplane',
    snippets: (after) => [egressFile(after)],
    page: '/modes/konnectivity/#turn-it-on',
    facts: ['facts/konnectivity#egress_selector_configuration/names/cluster'],
  },
  {
    id: 'demand-agent-tokens',
    setting: 'agentAuthentication',
    value: 'token',
    snippets: (after) => agentFlags(after.agentAuthentication),
    page: '/paths/agent-to-konnectivity-server/#harden-it',
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-token-good'],
  },
  {
    id: 'demand-agent-certificates',
    setting: 'agentAuthentication',
    value: 'client-certificate',
    snippets: (after) => agentFlags(after.agentAuthentication),
    page: '/paths/agent-to-konnectivity-server/#harden-it',
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/K-agent-nocert'],
  },
  {
    id: 'frontend-unix-socket',
    setting: 'konnectivityFrontend',
    value: 'unix-socket',
    snippets: (after) => [egressFile(after)],
    page: '/modes/konnectivity/#turn-it-on',
    facts: ['facts/konnectivity#encryption_per_hop', 'facts/links#api-konnectivity-server'],
  },
  {
    id: 'frontend-mutual-tls',
    setting: 'konnectivityFrontend',
    value: 'mutual-tls',
    snippets: (after) => [egressFile(after)],
    page: '/modes/konnectivity/#turn-it-on',
    facts: ['facts/konnectivity#encryption_per_hop', 'facts/links#api-konnectivity-server'],
  },
  {
    id: 'tunnel-everything',
    setting: 'tunnelScope',
    value: 'all',
    snippets: () => [{ into: 'k3s-file', lines: ['egress-selector-mode: cluster'] }],
    page: '/paths/apiserver-to-pod/#harden-it',
    facts: ['facts/cluster-network#k3s-tunnel-scope'],
  },
  {
    id: 'verify-kubelets-from-scrapers',
    setting: 'scraperVerification',
    value: 'verified',
    snippets: () => [
      {
        into: 'metrics-server',
        lines: ['- --kubelet-certificate-authority=/var/run/secrets/kubernetes.io/serviceaccount/ca.crt'],
      },
    ],
    page: '/paths/scraper-to-kubelet/#harden-it',
    facts: ['facts/added#metrics-server-kubelet-client', 'facts/questions#metrics-server-insecure'],
  },
  {
    id: 'pass-tcp-on',
    setting: 'loadBalancer',
    value: 'tcp',
    snippets: () => [
      {
        into: 'haproxy',
        lines: ['mode tcp'],
      },
    ],
    page: '/paths/kubelet-to-apiserver/#harden-it',
    facts: ['facts/cluster-network#balancer-ends-tls', 'facts/cluster-network#haproxy-passes-tcp'],
  },
  {
    id: 'verify-extension',
    setting: 'apiServiceVerification',
    value: 'verified',
    snippets: () => [{ into: 'api-service', lines: ['caBundle: REPLACE_WITH_BASE64_OF_CA'] }],
    page: '/paths/apiserver-to-extension-apiserver/#harden-it',
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-cabundle'],
  },
  {
    id: 'etcd-server-tls',
    setting: 'etcdTransport',
    value: 'server-tls',
    snippets: () => [apiServerFlags(...etcdCheck)],
    page: '/paths/apiserver-to-etcd/#harden-it',
    facts: ['facts/flags#--etcd-cafile'],
  },
  {
    id: 'etcd-mutual-tls',
    setting: 'etcdTransport',
    value: 'mutual-tls',
    snippets: () => [
      apiServerFlags(
        ...etcdCheck,
        '--etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt',
        '--etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key',
      ),
    ],
    page: '/paths/apiserver-to-etcd/#harden-it',
    facts: ['facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
  },
  { id: 'verify-api-server', setting: 'apiServerVerification', ...verifiedApiServer },
  ...Object.values(clientSettings).map((setting) => ({ id: 'verify-api-server-here' as const, setting, ...verifiedApiServer })),
];

/** The same, each with what it breaks. */
export const remedies: readonly Remedy[] = table.map((remedy) => ({ ...remedy, sideEffects: sideEffects[remedy.id] }));

/** What to make sure of before a setting gets a value; nothing where no service depends on it. */
export const checksBefore = (setting: SettingId, value: string): readonly Check[] =>
  remedies.find((remedy) => remedy.setting === setting && remedy.value === value)?.checkFirst ?? [];
