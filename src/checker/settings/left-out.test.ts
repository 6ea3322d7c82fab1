import { describe, expect, it } from 'vitest';
import { clientSettings } from '../../model/setting/client-setting.ts';
import { settingIds, type SettingId } from '../../model/setting/setting.ts';
import { check } from '../check.ts';
import type { Files } from '../corpus/rule-case.ts';
import { factsForTests } from '../test/facts.ts';
import { openQuestions } from './unknown.ts';
import { moreForms } from '../read/more-forms.ts';

const run = (files: Files) =>
  check(
    Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text })),
    { facts: factsForTests, forms: moreForms },
  );
const decidedIn = (files: Files, id: SettingId): string => {
  const { decided } = run(files);
  // A client of which nothing is said is told with all of them.
  const found = decided.find((one) => one.id === id) ?? decided.find((one) => one.id === 'apiServerVerification');
  return `${found?.value} @ ${found?.origin.kind}`;
};

const egress = (connection: string): string =>
  `apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: cluster\n  connection: ${connection}\n`;
const socket = egress('{proxyProtocol: GRPC, transport: {uds: {udsName: /run/k.sock}}}');
const kubelet = (line: string): string =>
  `apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nclusterDomain: a\n${line}\n`;
const ofUser = (name: string, cluster: string): string =>
  `apiVersion: v1\nkind: Config\nusers: [{name: ${name}}]\nclusters:\n- cluster: {${cluster}}\n`;
const server = (flags: string): string => `kube-apiserver --v=2 ${flags}\n`;

interface Row {
  readonly id: SettingId;
  /** The input that states it, and what it then is. */
  readonly stated: readonly [files: Files, value: string];
  /** The same input without it, and what it then is. */
  readonly leftOut: readonly [files: Files, value: string];
}
const linkRows: readonly Row[] = [
  {
    id: 'transport',
    stated: [{ a: server('--egress-selector-config-file=/e'), e: socket }, 'konnectivity @ stated'],
    leftOut: [{ a: server(''), e: socket }, 'direct @ default'],
  },
  {
    id: 'egressTypes',
    stated: [{ e: socket }, 'cluster @ stated'],
    leftOut: [{ e: socket.replace('cluster', 'etcd') }, 'unknown @ unknown'],
  },
  {
    id: 'konnectivityFrontend',
    stated: [{ e: socket }, 'unix-socket @ stated'],
    leftOut: [{ e: egress('{proxyProtocol: GRPC}') }, 'unknown @ unknown'],
  },
  {
    id: 'agentAuthentication',
    stated: ['proxy-server --uds-name=/k --cluster-ca-cert=/ca\n', 'client-certificate @ stated'],
    leftOut: ['proxy-server --uds-name=/k\n', 'none @ default'],
  },
  {
    id: 'kubeletCertificateAuthority',
    stated: [server('--kubelet-certificate-authority=/ca'), 'set @ stated'],
    leftOut: [server(''), 'unset @ default'],
  },
  {
    id: 'kubeletClientCertificate',
    stated: [server('--kubelet-client-certificate=/c --kubelet-client-key=/k'), 'set @ stated'],
    leftOut: [server(''), 'unset @ default'],
  },
  {
    id: 'kubeletServingCertificate',
    stated: [kubelet('serverTLSBootstrap: true'), 'issued @ stated'],
    leftOut: [kubelet(''), 'self-signed @ default'],
  },
  {
    id: 'kubeletAnonymous',
    stated: [kubelet('authentication: {anonymous: {enabled: true}}'), 'on @ stated'],
    leftOut: [kubelet(''), 'off @ default'],
  },
  {
    id: 'kubeletAuthorization',
    stated: [kubelet('authorization: {mode: AlwaysAllow}'), 'AlwaysAllow @ stated'],
    leftOut: [kubelet(''), 'Webhook @ default'],
  },
  { id: 'readOnlyPort', stated: [kubelet('readOnlyPort: 10255'), 'open @ stated'], leftOut: [kubelet(''), 'closed @ default'] },
  {
    id: 'webhookReference',
    stated: [
      'apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nwebhooks:\n- clientConfig: {url: "https://a"}\n',
      'url @ stated',
    ],
    leftOut: ['apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nwebhooks: []\n', 'unknown @ unknown'],
  },
  {
    id: 'apiServiceVerification',
    stated: [
      'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec: {insecureSkipTLSVerify: true, service: {name: a}}\n',
      'skipped @ stated',
    ],
    leftOut: ['apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec: {service: {name: a}}\n', 'verified @ default'],
  },
  { id: 'etcdTransport', stated: [server('--etcd-servers=http://e'), 'plaintext @ stated'], leftOut: [server(''), 'unknown @ unknown'] },
  {
    id: 'apiServerVerification',
    stated: ['apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: a\n', 'verified @ distribution'],
    leftOut: [ofUser('someone', 'server: "https://a"'), 'unknown @ unknown'],
  },
  {
    id: 'kubeletToApiServer',
    stated: [ofUser('system:node:a', 'insecure-skip-tls-verify: true'), 'skipped @ stated'],
    leftOut: [ofUser('system:node:a', 'server: "https://a"'), 'verified @ default'],
  },
  {
    id: 'kubeProxyToApiServer',
    stated: ['[Service]\nExecStart=/usr/bin/kube-proxy --master=http://a\n', 'plaintext @ stated'],
    leftOut: [ofUser('system:kube-proxy', 'server: "https://a"'), 'verified @ default'],
  },
  {
    id: 'controlPlaneToApiServer',
    stated: [ofUser('system:kube-scheduler', 'insecure-skip-tls-verify: true'), 'skipped @ stated'],
    leftOut: [ofUser('system:kube-scheduler', 'server: "https://a"'), 'unknown @ unknown'],
  },
];
/** Settings of the cluster’s network. */
const networkRows: readonly Row[] = [
  {
    id: 'scraperVerification',
    stated: ['metrics-server --secure-port=10250 --kubelet-insecure-tls\n', 'skipped @ stated'],
    leftOut: ['metrics-server --secure-port=10250\n', 'verified @ default'],
  },
  {
    id: 'tunnelScope',
    stated: ['k3s server --egress-selector-mode=agent\n', 'kubelet-and-streams @ stated'],
    leftOut: ['k3s server --kubelet-arg=v=2\n', 'kubelet-and-streams @ distribution'],
  },
  {
    id: 'loadBalancer',
    stated: ['apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: a\n', 'none @ distribution'],
    leftOut: ['apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\ncontrolPlaneEndpoint: a:6443\n', 'tcp @ distribution'],
  },
];
const rows: readonly Row[] = [...linkRows, ...networkRows];
/** What no input can state: the tunnel of a distribution, the approver, the extension API server, how many servers there are, the CNI plugin. */
const neverStated: readonly SettingId[] = [
  'otherTunnel',
  'servingCertificateApproval',
  'extensionAuthentication',
  'agentReach',
  'nodeNetworkEncryption',
];
const requested: readonly SettingId[] = ['skipBackendVerification', 'nodeProxyPort', 'proxyScheme'];

describe('what is left out', () => {
  it('has a row here for every setting that an input can state', () => {
    expect([...rows.map(({ id }) => id), ...neverStated, ...requested].sort()).toEqual([...settingIds].sort());
  });

  it.each(rows.map((row) => [row.id, row] as const))(
    '%s is what the input says, and a labelled default or unknown without it',
    (id, { stated, leftOut }) => {
      expect(decidedIn(stated[0], id)).toBe(stated[1]);
      expect(decidedIn(leftOut[0], id)).toBe(leftOut[1]);
    },
  );

  it.each(rows.map(({ id }) => id))('%s is unknown when no input would tell it', (id) => {
    expect(decidedIn('apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nrules: []\n', id)).toBe('unknown @ unknown');
  });

  it.each(neverStated)('%s stays unknown whatever is given', (id) => {
    expect(decidedIn({ a: server('--egress-selector-config-file=/e'), e: socket, k: kubelet('serverTLSBootstrap: true') }, id)).toBe(
      'unknown @ unknown',
    );
  });

  it.each(requested)('%s is labelled as chosen by each request', (id) => {
    expect(decidedIn(server(''), id)).toMatch(/ @ request$/);
  });

  it('says for each unknown setting which file or command would tell', () => {
    const { decided } = run('');
    expect(decided.filter(({ origin }) => origin.kind === 'unknown')).toHaveLength(
      settingIds.length - requested.length - Object.keys(clientSettings).length,
    );
    for (const { origin } of decided) if (origin.kind === 'unknown') expect(origin.answeredBy.length).toBeGreaterThan(20);
  });

  it('asks only what would change an answer', () => {
    const direct = openQuestions(
      run(server('--kubelet-certificate-authority=/ca --kubelet-client-certificate=/c --kubelet-client-key=/k')),
    ).map(({ id }) => id);
    expect(direct).not.toContain('agentAuthentication');
    expect(direct).toContain('kubeletAuthorization');
    expect(direct).toContain('apiServerVerification');
  });

  it('keeps a kubelet’s flags unknown when its file is not here, and takes the old defaults only without a file', () => {
    expect(decidedIn('kubelet --config=/var/lib/kubelet/config.yaml\n', 'kubeletAnonymous')).toBe('unknown @ unknown');
    expect(decidedIn('kubelet --kubeconfig=/k\n', 'kubeletAnonymous')).toBe('on @ default');
    expect(decidedIn({ a: 'kubelet --config=/c\n', b: kubelet('') }, 'kubeletAnonymous')).toBe('off @ default');
  });
});
