import { nothingInIt, type FormCase } from '../form-case.ts';

/** Forms of one document that the core left to the rarer readers from the start. */
export const firstDocumentCases: readonly FormCase[] = [
  {
    form: 'egress-selections',
    name: 'selections without a kind',
    files: { 'egress.yaml': 'egressSelections:\n- name: cluster\n  connection:\n    proxyProtocol: Direct\n' },
    settings: {},
    verdicts: {},
    findings: ['critical egress-api-version 1:1'],
    unread: [],
  },
  {
    form: 'egress-selections',
    name: 'selections under another key are of something else',
    files: { 'egress.yaml': 'spec:\n  egressSelections:\n  - name: cluster\n' },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is spec'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is spec'],
  },
  {
    form: 'config-map',
    name: 'a ConfigMap with the file of a kubelet',
    files: {
      'map.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: kubelet-config}
data:
  kubelet: |
    apiVersion: kubelet.config.k8s.io/v1beta1
    kind: KubeletConfiguration
    authentication: {x509: {clientCAFile: /ca.crt}}
    readOnlyPort: 10255
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 9:5',
    },
    verdicts: {},
    findings: ['high kubelet-read-only-port 9:5'],
    unread: [],
  },
  {
    form: 'config-map',
    name: 'a ConfigMap whose only key holds nothing of the checker',
    files: { 'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: page}\ndata:\n  index.html: <p>Hello</p>\n' },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 ConfigMap page, which holds no configuration that the checker knows'],
    unread: [
      `1 ${nothingInIt}`,
      '1 ConfigMap page, which holds no configuration that the checker knows',
      '5 the key index.html of ConfigMap page, which names nothing that the checker reads',
    ],
  },
  {
    form: 'kops',
    name: 'a Cluster of another group is no kOps cluster',
    files: {
      'cluster.yaml':
        'apiVersion: cluster.example.org/v1\nkind: Cluster\nmetadata: {name: one}\nspec:\n  kubeAPIServer: {anonymousAuth: true}\n',
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
];
