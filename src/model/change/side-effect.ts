import type { FactId } from '../reason.ts';
import type { Settings } from '../setting/setting.ts';

/** One thing that may stop working once a setting is changed: the literal error where one was seen, and where it is explained. */
interface Row {
  readonly id: string;
  /** The error as a program prints it. */
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
const scraperPage = '/paths/scraper-to-kubelet/#what-breaks';

const etcdCertificateRefused = {
  id: 'etcd-certificate-refused',
  page: etcdPage,
  facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile'],
} as const;

const apiServerVerified = [
  {
    id: 'client-with-wrong-ca',
    error: 'Unable to connect to the server: tls: failed to verify certificate: x509: certificate signed by unknown authority',
    page: '/paths/kubelet-to-apiserver/#what-breaks',
    facts: ['obs/N-wrong-ca-kubectl', 'obs/N-wrong-ca'],
  },
  {
    id: 'client-with-wrong-name',
    page: '/paths/kubelet-to-apiserver/#what-breaks',
    facts: ['obs/N-wrong-name'],
  },
] as const;

/** What each change breaks, in the order in which they are made. */
const table = {
  'issue-kubelet-certificates': [
    {
      id: 'handshakes-fail-until-approved',
      error: 'remote error: tls: internal error',
      page: kubeletPage,
      facts: ['obs/KU3-before-approval-kubectl-logs', 'facts/kubelet#serving_certificate/bootstrapped'],
    },
    {
      id: 'nothing-approves-requests',
      page: kubeletPage,
      facts: ['facts/kubelet#serving_certificate/approval', 'facts/symptoms#2', 'obs/I1-csr-sanA'],
    },
  ],
  'verify-kubelets': [
    {
      id: 'self-signed-kubelet-refused',
      error: 'x509: cannot validate certificate for <IP> because it doesn’t contain any IP SANs',
      page: kubeletPage,
      facts: ['facts/symptoms#1', 'obs/R-ca-selfgen-logs'],
      when: (before) => before.kubeletServingCertificate === 'self-signed',
    },
    {
      id: 'kubelet-signer-unknown',
      error: 'x509: cannot validate certificate for <IP> because it doesn’t contain any IP SANs',
      page: kubeletPage,
      facts: ['obs/R-ca-selfgen-logs', 'obs/C-logs-node-otherca', 'facts/kubelet#serving_certificate/default'],
      when: (_, after) => after.kubeletServingCertificate === 'unknown',
    },
    {
      id: 'kubelet-address-compared',
      page: kubeletPage,
      facts: ['facts/flags#--kubelet-certificate-authority', 'facts/flags#--kubelet-preferred-address-types'],
    },
    {
      id: 'kubelet-certificate-expires',
      error: 'x509: certificate has expired or is not yet valid',
      page: kubeletPage,
      facts: ['obs/C-logs-node-expired', 'facts/symptoms#more/1'],
    },
    {
      id: 'kubelet-ca-file-missing',
      error: 'problem initializing API group "": open <path>: no such file or directory',
      page: kubeletPage,
      facts: ['facts/flags#--kubelet-certificate-authority/missing_file'],
    },
  ],
  'present-client-certificate': [
    {
      id: 'kubelet-without-client-ca',
      page: kubeletPage,
      facts: ['facts/kubelet#authentication.x509.clientCAFile'],
    },
    {
      id: 'forbidden-until-bound',
      error: 'Forbidden (user=kube-apiserver-kubelet-client, verb=get, resource=nodes, subresource=proxy)',
      page: kubeletPage,
      facts: ['facts/symptoms#6'],
      when: (_, after) => after.kubeletAuthorization !== 'AlwaysAllow',
    },
  ],
  'verify-logs': [
    {
      id: 'logs-fail-where-others-do',
      page: kubeletPage,
      facts: ['facts/proxy#kubelet_operations/logs', 'obs/C-logs-node-expired'],
    },
  ],
  'use-konnectivity': [
    {
      id: 'no-agent-connected',
      error: 'No agent available',
      page: '/modes/konnectivity/#what-it-costs',
      facts: ['obs/K-grpc-noagent-logs', 'facts/symptoms#3'],
    },
    {
      id: 'second-port-to-reach',
      page: agentPage,
      facts: ['facts/konnectivity#commonly_seen_ports', 'facts/seed-corrections#8'],
    },
    {
      id: 'egress-field-unknown',
      page: '/modes/konnectivity/#what-stops-the-api-server',
      facts: [
        'facts/konnectivity#egress_selector_configuration/decoding',
        'facts/konnectivity#egress_selector_configuration/decoding_by_minor',
      ],
    },
  ],
  'list-cluster': [
    {
      id: 'unlisted-type-goes-directly',
      page: '/modes/konnectivity/#what-it-changes',
      facts: ['facts/konnectivity#egress_selector_configuration/unlisted_name'],
    },
  ],
  'list-both-types': [
    {
      id: 'webhooks-need-an-agent',
      page: '/modes/konnectivity/#what-it-changes',
      facts: ['facts/links#egress_usage_grep', 'obs/W-egress-both-hookurl'],
    },
  ],
  'demand-agent-tokens': [
    {
      id: 'agent-without-token-refused',
      error: 'expected one server ID in the context, got []',
      page: agentPage,
      facts: ['obs/K-agent-token-none', 'obs/T4-token-wrong-audience'],
    },
    {
      id: 'agent-flags-incomplete',
      page: agentPage,
      facts: ['facts/konnectivity#proxy_server/rules'],
    },
  ],
  'demand-agent-certificates': [
    {
      id: 'agent-without-certificate-refused',
      error: 'error reading server preface: remote error: tls: certificate required',
      page: agentPage,
      facts: ['obs/K-agent-nocert', 'obs/K-agent-stranger'],
    },
    {
      id: 'agent-ca-admits-all',
      page: agentPage,
      facts: ['obs/T1-clusterca-usercert', 'obs/T1-clusterca-kubeletcert'],
    },
  ],
  'frontend-unix-socket': [
    {
      id: 'socket-on-one-host',
      page: agentPage,
      facts: ['facts/konnectivity#connections_with_several_servers'],
    },
  ],
  'frontend-mutual-tls': [
    {
      id: 'frontend-file-missing',
      page: '/modes/konnectivity/#what-stops-the-api-server',
      facts: ['facts/konnectivity#egress_selector_configuration/validation_rules'],
    },
  ],
  'tunnel-everything': [
    {
      id: 'agent-without-tunnel-scope',
      page: '/paths/apiserver-to-pod/#what-breaks',
      facts: ['facts/cluster-network#k3s-tunnel-scope'],
    },
  ],
  'verify-kubelets-from-scrapers': [
    {
      id: 'metrics-of-self-signed-kubelets-lost',
      error: 'tls: failed to verify certificate: x509: <reason>',
      page: scraperPage,
      facts: ['facts/questions#metrics-server-insecure', 'facts/added#metrics-server'],
      when: (before) => before.kubeletServingCertificate !== 'issued',
    },
    {
      id: 'scraper-address-compared',
      page: scraperPage,
      facts: ['facts/questions#metrics-server-insecure'],
    },
  ],
  'pass-tcp-on': [
    {
      id: 'api-server-certificate-shown',
      page: '/paths/kubelet-to-apiserver/#what-breaks',
      facts: ['obs/N-wrong-name', 'facts/links#kubelet-api'],
    },
  ],
  'verify-extension': [
    {
      id: 'extension-certificate-refused',
      error: 'error trying to reach service: tls: failed to verify certificate: x509: certificate signed by unknown authority',
      page: extensionPage,
      facts: ['obs/G-agg-wrongca', 'obs/G-agg-wrongname'],
    },
    {
      id: 'extension-fields-exclude-each-other',
      error: 'spec.insecureSkipTLSVerify: Invalid value: true: may not be true if caBundle is present',
      page: extensionPage,
      facts: ['obs/W-agg-both-fields'],
    },
  ],
  'etcd-server-tls': [etcdCertificateRefused],
  'etcd-mutual-tls': [
    etcdCertificateRefused,
    {
      id: 'etcd-demands-certificate',
      page: etcdPage,
      facts: ['facts/flags#--etcd-certfile', 'facts/links#api-etcd'],
    },
  ],
  'verify-api-server': apiServerVerified,
  'verify-api-server-here': apiServerVerified,
} as const satisfies Readonly<Record<string, readonly Row[]>>;

/** The changes that an operator can make, in the order of `remedies`. `src/wording/change/` has the words. */
export type RemedyId = keyof typeof table;
export type SideEffectId = (typeof table)[RemedyId][number]['id'];
export type SideEffect = Row & { readonly id: SideEffectId };

/** What may stop working once a change is made. */
export const sideEffects: Readonly<Record<RemedyId, readonly SideEffect[]>> = table;
