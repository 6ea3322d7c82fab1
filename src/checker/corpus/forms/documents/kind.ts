import { nothingInIt, type FormCase } from '../form-case.ts';

/** Configurations of kind clusters. */
export const kindCases: readonly FormCase[] = [
  {
    form: 'kind',
    name: 'kind: patches without a version, of the cluster and of a node',
    files: {
      'kind.yaml': `kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
nodes:
- role: control-plane
  image: kindest/node:v1.34.0
  kubeadmConfigPatches:
  - |
    kind: ClusterConfiguration
    apiServer:
      extraArgs:
        anonymous-auth: "false"
- role: worker
kubeadmConfigPatches:
- |
  kind: KubeletConfiguration
  serverTLSBootstrap: true
`,
    },
    judgedAs: '1.34',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ kubeadm',
      kubeletServingCertificate: 'issued @ 16:3',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'closed @ kubeadm',
      etcdTransport: 'mutual-tls @ kubeadm',
      apiServerVerification: 'verified @ kubeadm',
      loadBalancer: 'none @ kubeadm',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-ca-unset 8:5'],
    unread: [],
  },
  {
    form: 'kind',
    name: 'kind: a JSON patch makes the rest unknown',
    files: {
      'kind.yaml': `kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
kubeadmConfigPatches:
- |
  kind: ClusterConfiguration
  apiServer:
    extraArgs: {kubelet-certificate-authority: /etc/kubernetes/pki/ca.crt}
kubeadmConfigPatchesJSON6902:
- group: kubeadm.k8s.io
  version: v1beta3
  kind: ClusterConfiguration
  patch: |
    - {op: add, path: /apiServer/extraArgs/anonymous-auth, value: "true"}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['9 a JSON patch of what kind hands to kubeadm'],
    unread: ['9 a JSON patch of what kind hands to kubeadm'],
  },
  {
    form: 'kind',
    name: 'kind: without patches a cluster is as kubeadm makes it, behind a load balancer for several servers',
    files: {
      'kind.yaml': `kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
nodes:
- role: control-plane
- role: control-plane
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ kubeadm',
      kubeletServingCertificate: 'self-signed @ kubeadm',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'closed @ kubeadm',
      etcdTransport: 'mutual-tls @ kubeadm',
      apiServerVerification: 'verified @ kubeadm',
      loadBalancer: 'tcp @ kubeadm’s guide for high availability',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-ca-unset 1:1', 'info api-anonymous-on 1:1'],
    unread: [],
  },
  {
    form: 'kind',
    name: 'kind: several documents in one patch are read one by one',
    files: {
      'kind.yaml': `kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
kubeadmConfigPatches:
- |
  kind: KubeletConfiguration
  readOnlyPort: 10255
  ---
  kind: ClusterConfiguration
  apiServer:
    extraArgs:
      anonymous-auth: "false"
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ kubeadm',
      kubeletServingCertificate: 'self-signed @ kubeadm',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'open @ 6:3',
      etcdTransport: 'mutual-tls @ kubeadm',
      apiServerVerification: 'verified @ kubeadm',
      loadBalancer: 'none @ kubeadm',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 6:3', 'high kubelet-ca-unset 8:3'],
    unread: [],
  },
  {
    form: 'kind',
    name: 'kind: a patch that cannot be read makes the rest unknown',
    files: {
      'kind.yaml': `kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
kubeadmConfigPatches:
- |
  kind: ClusterConfiguration
  apiServer: [unclosed
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['7 a patch that cannot be read as YAML: a bracket above is not closed before this, or its lines are not set in far enough'],
    unread: ['7 a patch that cannot be read as YAML: a bracket above is not closed before this, or its lines are not set in far enough'],
  },
  {
    form: 'kind',
    name: 'kind: a Cluster of Cluster API is no kind cluster',
    files: {
      'cluster.yaml': `apiVersion: cluster.x-k8s.io/v1beta1
kind: Cluster
metadata: {name: lab}
spec:
  kubeadmConfigPatches: ["kind: ClusterConfiguration"]
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 Cluster of cluster.x-k8s.io/v1beta1, which the checker does not read'],
    unread: [`1 ${nothingInIt}`, '1 Cluster of cluster.x-k8s.io/v1beta1, which the checker does not read'],
  },
];
