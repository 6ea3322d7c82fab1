import type { FormCase } from '../form-case.ts';

/** What kOps does by itself, whatever the file says. */
export const ofKops = {
  transport: 'direct @ kOps',
  kubeletClientCertificate: 'set @ kOps',
  kubeletServingCertificate: 'issued @ kOps',
  servingCertificateApproval: 'checks-addresses @ kOps',
  kubeletAuthorization: 'Webhook @ kOps',
  readOnlyPort: 'closed @ kOps',
  etcdTransport: 'mutual-tls @ kOps',
  apiServerVerification: 'verified @ kOps',
} as const;
export const verdictsOfKops = {
  'apiserver-to-kubelet': 'encrypted',
  'apiserver-to-etcd': 'authenticated',
  'control-plane-to-apiserver': 'authenticated',
  'pod-to-apiserver': 'authenticated',
} as const;
/** From the first version that has every serving certificate issued. */
const notIssued = { kubeletServingCertificate: 'unknown @ unknown', servingCertificateApproval: 'unknown @ unknown' };

/** Clusters and instance groups of kOps. */
export const kopsCases: readonly FormCase[] = [
  {
    form: 'kops',
    name: 'kOps: authorization, the kubelet of the control plane, metrics-server and a file that is left',
    files: {
      'cluster.yaml': `apiVersion: kops.k8s.io/v1alpha2
kind: Cluster
metadata: {name: lab.example}
spec:
  kubernetesVersion: 1.33.2
  authorization:
    alwaysAllow: {}
  kubeAPIServer:
    enableAdmissionPlugins: [PodSecurity]
    etcdServers: ["http://192.0.2.9:2379"]
  kubelet:
    anonymousAuth: false
  masterKubelet:
    anonymousAuth: true
  metricsServer:
    enabled: true
    insecure: true
  fileAssets:
  - name: audit
    path: /srv/audit.yaml
`,
    },
    judgedAs: '1.33',
    settings: {
      ...ofKops,
      kubeletCertificateAuthority: 'unset @ kOps',
      kubeletAnonymous: 'on @ 14:5',
      scraperVerification: 'skipped @ 17:5',
    },
    verdicts: { ...verdictsOfKops, 'scraper-to-kubelet': 'encrypted' },
    // kOps overwrites the admission plugins and the URLs of etcd.
    findings: [
      'critical api-authorization-always-allow 7:5',
      'high kubelet-ca-unset 9:5',
      'high kubelet-anonymous 14:5',
      'medium scraper-skips-verification 17:5',
    ],
    skipped: ['19 fileAssets audit, which may change what a machine runs'],
    unread: ['19 fileAssets audit, which may change what a machine runs'],
  },
  ...(
    [
      ['1.29.3', 'no kOps with another default deploys this version: AlwaysAllow', ['critical api-authorization-always-allow 6:18']],
      ['1.35.5', 'the version of kOps decides whether everything is allowed', ['high api-authorization-always-allow 6:18']],
      ['1.36.0', 'only a kOps that sets Node,RBAC deploys this version', []],
    ] as const
  ).map(([version, what, allows]): FormCase => ({
    form: 'kops',
    name: `kOps ${version} without authorization: ${what}`,
    files: {
      'cluster.yaml': `apiVersion: kops.k8s.io/v1alpha2
kind: Cluster
metadata: {name: lab.example}
spec:
  kubernetesVersion: ${version}
  kubeAPIServer: {anonymousAuth: true, authorizationMode: RBAC}
`,
    },
    judgedAs: version.replace(/\.\d+$/, ''),
    settings: {
      ...ofKops,
      kubeletCertificateAuthority: 'unset @ kOps',
      kubeletAnonymous: 'off @ kOps',
      ...(version.startsWith('1.29') ? notIssued : {}),
    },
    verdicts: verdictsOfKops,
    findings: version.startsWith('1.29') ? [...allows, 'high kubelet-ca-unset 6:18'] : ['high kubelet-ca-unset 6:18', ...allows],
    unread: [],
  })),
  {
    form: 'kops',
    name: 'kOps: an authorization that is filled in later may be either',
    files: {
      'cluster.yaml':
        'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec:\n  kubernetesVersion: 1.29.3\n  authorization: {{ authorization }}\n',
    },
    judgedAs: '1.29',
    settings: { ...ofKops, ...notIssued, kubeletCertificateAuthority: 'unset @ kOps', kubeletAnonymous: 'off @ kOps' },
    verdicts: verdictsOfKops,
    findings: ['high kubelet-ca-unset 1:1'],
    unread: [],
  },
  {
    form: 'kops-instance-group',
    name: 'kOps: an instance group with a kubelet of its own',
    files: {
      'nodes.yaml': `apiVersion: kops.k8s.io/v1alpha2
kind: InstanceGroup
metadata: {name: nodes}
spec:
  role: Node
  kubelet:
    readOnlyPort: 10255
`,
    },
    settings: { readOnlyPort: 'open @ 7:5' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 7:5'],
    unread: [],
  },
  {
    form: 'kops-instance-group',
    name: 'kOps: an instance group without one',
    files: {
      'nodes.yaml': `apiVersion: kops.k8s.io/v1alpha2
kind: InstanceGroup
metadata: {name: nodes}
spec:
  role: Node
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
];
