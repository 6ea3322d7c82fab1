import type { FormCase } from '../form-case.ts';

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
    settings: { kubeletAnonymous: 'on @ 14:5', etcdTransport: 'plaintext @ 10:5', scraperVerification: 'skipped @ 17:5' },
    verdicts: { 'apiserver-to-etcd': 'unsafe', 'scraper-to-kubelet': 'encrypted' },
    findings: [
      'critical api-authorization-always-allow 7:5',
      'high etcd-plaintext 10:5',
      'high kubelet-anonymous 14:5',
      'medium node-restriction-off 9:5',
      'medium scraper-skips-verification 17:5',
    ],
    skipped: ['19 fileAssets audit, which may change what a machine runs'],
    unread: ['19 fileAssets audit, which may change what a machine runs'],
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
