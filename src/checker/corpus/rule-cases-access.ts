import { kubelet, type RuleCase } from './rule-case.ts';

const role = (resources: string, verbs = '["get"]', groups = '[""]'): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}\nrules:\n- apiGroups: ${groups}\n  resources: ${resources}\n  verbs: ${verbs}\n`;
const apiService = (...lines: readonly string[]): string =>
  ['apiVersion: apiregistration.k8s.io/v1', 'kind: APIService', 'spec:', ...lines.map((line) => `  ${line}`), ''].join('\n');
const service = 'service: {name: m, namespace: kube-system}';
const kubeconfig = (...lines: readonly string[]): string =>
  [
    'apiVersion: v1',
    'kind: Config',
    'clusters:',
    '- name: a',
    '  cluster:',
    '    server: https://a:6443',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');
/** A token without the hash of a CA, as k3s takes one. */
const shortToken = 'c142962ddddc9af1fc357f8e4808e6f5';
const join = (...lines: readonly string[]): string =>
  [
    'apiVersion: kubeadm.k8s.io/v1beta4',
    'kind: JoinConfiguration',
    'discovery:',
    '  bootstrapToken:',
    '    apiServerEndpoint: a:6443',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');

/** A Heapster with this source. */
const heapster = (source: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - image: a/heapster-amd64:v1.5.0\n        command: [/heapster, "--source=${source}"]\n`;

export const accessCases: readonly RuleCase[] = [
  {
    code: 'nodes-proxy-granted',
    finds: [
      role('["nodes/proxy"]'),
      role('["nodes/metrics", "nodes/proxy"]'),
      role('["nodes/proxy"]', '["create"]'),
      role('["*/proxy"]', '["*"]', '["*"]'),
      role('["*"]', '["get", "list", "watch"]'),
      role('["*"]', '["get", "list", "watch"]', '["*"]'),
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nrules:\n- apiGroups:\n  - ""\n  resources:\n  - nodes/metrics\n  - nodes/proxy\n  verbs:\n  - get\n',
    ],
    leaves: [
      role('["nodes/metrics", "nodes/stats"]'),
      role('["*"]', '["*"]', '["*"]'),
      role('["*"]', '["list", "watch"]'),
      role('["nodes/proxy"]', '["delete"]'),
      role('["nodes/proxy"]', '["get"]', '["metrics.k8s.io"]'),
      role('["pods/proxy"]'),
      role('["nodes/proxy"]').replace('ClusterRole', 'Role'),
    ],
  },
  {
    code: 'nodes-proxy-granted',
    kubernetes: '1.32',
    says: /In Kubernetes 1\.32 .* no narrower resource covers pods, healthz and configz\.$/,
    finds: [role('["nodes/proxy"]')],
    leaves: [role('["nodes/metrics"]')],
  },
  {
    code: 'nodes-proxy-granted',
    kubernetes: '1.33',
    says: /In Kubernetes 1\.33 .* so can nodes\/pods, nodes\/healthz and nodes\/configz\.$/,
    finds: [role('["nodes/proxy"]')],
    leaves: [role('["nodes/pods", "nodes/healthz", "nodes/configz"]')],
  },
  {
    code: 'apiservice-unverified',
    finds: [apiService('insecureSkipTLSVerify: true', service)],
    leaves: [
      apiService('insecureSkipTLSVerify: false', service),
      apiService('caBundle: QQ==', service),
      apiService('insecureSkipTLSVerify: true', 'group: apps'),
    ],
  },
  {
    code: 'scraper-skips-verification',
    severity: 'medium',
    finds: [
      'metrics-server --secure-port=10250 --kubelet-insecure-tls\n',
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - image: a/metrics-server:v0.8.0\n        args:\n        - --kubelet-insecure-tls\n        - --metric-resolution=15s\n',
    ],
    leaves: [
      'metrics-server --secure-port=10250 --kubelet-insecure-tls=false\n',
      'metrics-server --secure-port=10250 --kubelet-certificate-authority=/ca.crt\n',
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - image: a/metrics-server:v0.8.0\n        args: [--metric-resolution=15s]\n',
    ],
  },
  {
    code: 'scraper-skips-verification',
    kubernetes: '1.7',
    severity: 'high',
    says: /^With --source kubelets are read over plain HTTP/,
    finds: [
      heapster('kubernetes'),
      heapster("kubernetes.summary_api:''"),
      heapster('kubernetes:https://a?kubeletHttps=false&insecure=true'),
    ],
    leaves: [
      heapster('kubernetes:https://kubernetes.default?kubeletHttps=true&kubeletPort=10250'),
      heapster('kubernetes:https://kubernetes.default?$(OPTIONS)'),
      heapster('$(SOURCE)'),
    ],
  },
  {
    code: 'scraper-skips-verification',
    kubernetes: '1.8',
    severity: 'medium',
    says: /^With --source the certificate of the kubelet is not verified/,
    finds: [
      heapster('kubernetes.summary_api:https://kubernetes.default?kubeletHttps=true&kubeletPort=10250&insecure=true'),
      heapster('kubernetes:https://10.0.0.1?kubeletHttps=true&inClusterConfig=false'),
    ],
    leaves: [
      heapster('kubernetes:https://10.0.0.1?kubeletHttps=true&inClusterConfig=false&auth=/kubeconfig'),
      heapster('kubernetes:https://kubernetes.default?kubeletHttps=true&insecure=$(INSECURE)'),
    ],
  },
  {
    code: 'client-skips-verification',
    finds: [kubeconfig('insecure-skip-tls-verify: true')],
    leaves: [kubeconfig('insecure-skip-tls-verify: false'), kubeconfig('certificate-authority: /ca.crt')],
  },
  {
    code: 'join-without-ca-pin',
    finds: [
      join('unsafeSkipCAVerification: true'),
      `server: https://a:9345\ntoken: ${shortToken}\ntls-san: [a]\n`,
      `curl -sfL https://get.k3s.io | K3S_URL=https://a:6443 K3S_TOKEN=${shortToken} sh -\n`,
      `#!/bin/sh\nk3s agent \\\n  --server https://a:6443 \\\n  --token ${shortToken}\n`,
    ],
    leaves: [
      join('unsafeSkipCAVerification: false'),
      join('caCertHashes: ["sha256:0"]'),
      // The first server joins none, and a token with the hash of the CA is verified by it.
      `token: ${shortToken}\ntls-san: [a]\n`,
      `server: https://a:9345\ntoken: K10${shortToken}::server:${shortToken}\n`,
      'server: https://a:9345\ntoken: "{{ token }}"\n',
      `curl -sfL https://get.k3s.io | K3S_URL=https://a:6443 K3S_TOKEN=K10${shortToken}::node:${shortToken} sh -\n`,
      `curl -sfL https://get.k3s.io | K3S_TOKEN=${shortToken} sh -\n`,
    ],
  },
  {
    code: 'secret-pasted',
    finds: [
      'kubelet --v=2 --token=abcdef0123456789abcdef\n',
      kubelet('# -----BEGIN RSA PRIVATE KEY-----', '# MIIEowIBAAKCAQEA', '# -----END RSA PRIVATE KEY-----'),
      'apiVersion: v1\nkind: Secret\ndata:\n  key: c2VjcmV0LXZhbHVl\n---\napiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n',
      '\uFEFFdata:\n  key: c2VjcmV0LXZhbHVl\nkind: Secret\napiVersion: v1\n---\napiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n',
      'token: K10aaaaaaaaaaaaaaaaaaaaaa::server:bbbbbbbbbbbb\ntls-san: [a]\n',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command: [kube-apiserver, --v=2]\n    env:\n    - name: DB_PASSWORD\n      value: hunter22\n',
    ],
    leaves: [
      'kube-apiserver --token-auth-file=/tokens.csv --service-account-key-file=/etc/sa.pub\n',
      kubelet('authentication: {webhook: {enabled: true}, x509: {clientCAFile: /pki/ca.crt}}'),
      'apiVersion: v1\nkind: Pod\nspec:\n  automountServiceAccountToken: false\n  containers:\n  - command: [proxy-agent, --service-account-token-path=/var/run/token]\n  volumes:\n  - secret: {secretName: a}\n',
    ],
  },
  {
    code: 'key-given-twice',
    finds: [kubelet('readOnlyPort: 0', 'readOnlyPort: 10255'), kubelet('authentication:', '  anonymous: {enabled: false, enabled: true}')],
    leaves: [kubelet('readOnlyPort: 0', 'port: 10250')],
  },
  {
    code: 'client-without-tls',
    finds: [
      'apiVersion: v1\nkind: Config\nclusters:\n- name: a\n  cluster: {server: "http://10.0.0.1:8080"}\n',
      'apiVersion: v1\nkind: Config\nclusters:\n- name: a\n  cluster: {server: "http://{{ master }}:8080"}\n',
      'apiVersion: v1\nkind: Config\nclusters:\n- name: a\n  cluster: {server: "http://localhost:8001"}\n',
      heapster('kubernetes:http://10.0.0.1:8080?inClusterConfig=false'),
      heapster('kubernetes:http://127.0.0.1:8080'),
    ],
    leaves: [
      'apiVersion: v1\nkind: Config\nclusters:\n- name: a\n  cluster: {server: "https://10.0.0.1:6443"}\n',
      heapster('kubernetes:https://kubernetes.default'),
    ],
  },
  {
    code: 'kubelet-config-version',
    says: /kubelet\.config\.k8s\.io\/v1beta1/,
    finds: ['apiVersion: kubelet.config.k8s.io/v1\nkind: KubeletConfiguration\nreadOnlyPort: 0\n'],
    leaves: [
      'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 0\n',
      'apiVersion: kubelet.config.k8s.io/{{ version }}\nkind: KubeletConfiguration\nreadOnlyPort: 0\n',
    ],
  },
  {
    code: 'kubeadm-config-version',
    says: /kubeadm\.k8s\.io\/v1beta4 came with Kubernetes 1\.31/,
    finds: ['apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: v1.29.3\n'],
    leaves: [
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: v1.31.0\n',
      // A kubeadm that is one minor newer sets this cluster up.
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: v1.30.3\n',
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: a\n',
      'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nkubernetesVersion: v1.29.3\n',
    ],
  },
];
