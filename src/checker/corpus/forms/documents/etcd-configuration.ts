import { nothingInIt, type FormCase } from '../form-case.ts';

const tls = (scheme: string, ...lines: readonly string[]): string =>
  [
    'name: one',
    `listen-client-urls: ${scheme}://10.0.0.1:2379`,
    'client-transport-security:',
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');

/** Configuration files of etcd and of kube-aws. */
export const etcdConfigurationCases: readonly FormCase[] = [
  {
    form: 'etcd-configuration',
    name: 'etcd: a file in which nothing asks clients for a certificate, and one that listens for plain HTTP',
    files: { 'a.yml': tls('https', 'cert-file: /c.pem', 'key-file: /k.pem'), 'b.yml': tls('http', 'client-cert-auth: true') },
    settings: { etcdTransport: 'plaintext @ b.yml:2:1' },
    verdicts: { 'apiserver-to-etcd': 'unsafe' },
    findings: ['critical etcd-clients-unauthenticated a.yml:2:1', 'critical etcd-listens-plain b.yml:2:1'],
    unread: [],
  },
  {
    form: 'etcd-configuration',
    name: 'etcd: a file that asks for certificates, with a loop of a template in another line',
    files: {
      'a.yml.j2': `initial-cluster: {% for host in etcds %}{{ host }}=https://{{ host }}:2380{% endfor %}\n${tls('https', 'client-cert-auth: true', 'trusted-ca-file: /ca.pem')}`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    unread: ['1 what stands in a condition of the template: whether it holds is not here'],
  },
  {
    form: 'kube-aws',
    name: 'kube-aws: who may reach the API server, and lines that a script replaces',
    files: {
      'cluster.yaml': `clusterName: one
apiEndpoints:
- name: default
  loadBalancer: {private: true}
kubernetesVersion: v1.21.3
stackTags:
  a: b
  $MORE
`,
    },
    judgedAs: '1.21',
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
  {
    form: 'kube-aws',
    name: 'kube-aws: its key beside a kind of another program',
    files: { 'cluster.yaml': 'kind: Thing\napiVersion: example.org/v1\nclusterName: one\napiEndpoints: [{name: a}]\n' },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['1 Thing of example.org/v1, which the checker does not read'],
    problems: [`1:1 ${nothingInIt}`],
    unread: [`1 ${nothingInIt}`, '1 Thing of example.org/v1, which the checker does not read'],
  },
  {
    form: 'kube-aws',
    name: 'kube-aws: a cluster without addresses of its own',
    files: { 'cluster.yaml': 'clusterName: one\napiEndpoints: []\nkubernetesVersion: v1.21.3\n' },
    judgedAs: '1.21',
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
  {
    form: 'etcd-configuration',
    name: 'etcd: the section of peers alone',
    files: { 'etcd.yml': 'peer-transport-security: {auto-tls: true}\n' },
    settings: {},
    verdicts: {},
    findings: ['medium etcd-auto-tls 1:27'],
    unread: [],
  },
  {
    form: 'kube-aws',
    name: 'kube-aws: an endpoint that is public',
    files: {
      'cluster.yaml': 'clusterName: one\napiEndpoints: [{loadBalancer: {private: false, apiAccessAllowedSourceCIDRs: [192.0.2.0/24]}}]\n',
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
];
