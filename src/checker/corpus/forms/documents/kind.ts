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
  {
    form: 'k3d',
    name: 'k3d: an argument for all servers, one for one agent, and the version of the image',
    files: {
      'k3d.yaml': `apiVersion: k3d.io/v1alpha5
kind: Simple
servers: 1
agents: 2
image: rancher/k3s:v1.33.4-k3s1
options:
  k3s:
    extraArgs:
    - arg: --kube-apiserver-arg=anonymous-auth=false
      nodeFilters: [server:*]
    - arg: --kubelet-arg=read-only-port=10255
      nodeFilters: [agent:1]
`,
    },
    judgedAs: '1.33',
    settings: {
      apiServerVerification: 'verified @ k3s',
      apiServiceVerification: 'skipped @ k3s',
      egressTypes: 'cluster @ k3s',
      kubeletAnonymous: 'off @ k3s',
      kubeletAuthorization: 'Webhook @ k3s',
      kubeletCertificateAuthority: 'set @ k3s',
      kubeletClientCertificate: 'set @ k3s',
      kubeletServingCertificate: 'issued @ k3s',
      loadBalancer: 'none @ k3s',
      otherTunnel: 'authenticated @ k3s',
      servingCertificateApproval: 'unchecked @ k3s',
      transport: 'other-tunnel @ k3s',
      tunnelScope: 'kubelet-and-streams @ k3s',
      readOnlyPort: 'open @ 11:12',
    },
    verdicts: {
      'apiserver-to-extension-apiserver': 'encrypted',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'control-plane-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'kubelet-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 11:12'],
    unread: [],
  },
  {
    form: 'k3d',
    name: 'k3d: the lists of older versions, without agents',
    files: {
      'k3d.yaml': `apiVersion: k3d.io/v1alpha2
kind: Simple
options: {k3s: {extraServerArgs: [--tls-san=api.example], extraAgentArgs: [--kubelet-arg=anonymous-auth=true]}}
`,
    },
    settings: {
      apiServerVerification: 'verified @ k3s',
      apiServiceVerification: 'skipped @ k3s',
      egressTypes: 'cluster @ k3s',
      kubeletAnonymous: 'off @ k3s',
      kubeletAuthorization: 'Webhook @ k3s',
      kubeletCertificateAuthority: 'set @ k3s',
      kubeletClientCertificate: 'set @ k3s',
      kubeletServingCertificate: 'issued @ k3s',
      loadBalancer: 'none @ k3s',
      otherTunnel: 'authenticated @ k3s',
      servingCertificateApproval: 'unchecked @ k3s',
      transport: 'other-tunnel @ k3s',
      tunnelScope: 'kubelet-and-streams @ k3s',
      readOnlyPort: 'closed @ k3s',
    },
    verdicts: {
      'apiserver-to-extension-apiserver': 'encrypted',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'control-plane-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'kubelet-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'compose',
    name: 'compose: an API server with its command as a list, and etcd with one in a text',
    files: {
      'compose.yaml': `name: control-plane
services:
  apiserver:
    image: registry.k8s.io/kube-apiserver:v1.34.1
    command:
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --enable-admission-plugins=NodeRestriction
    - --anonymous-auth=false
    - --etcd-servers=https://10.0.0.2:2379
    - --etcd-cafile=/pki/ca.crt
    - --etcd-certfile=/pki/etcd.crt
    - --etcd-keyfile=/pki/etcd.key
    - --kubelet-certificate-authority=/pki/ca.crt
    - --kubelet-client-certificate=/pki/client.crt
    - --kubelet-client-key=/pki/client.key
  etcd:
    image: registry.k8s.io/etcd:3.6.4-0
    command: etcd --client-cert-auth --trusted-ca-file=/pki/ca.crt --cert-file=/pki/etcd.crt --key-file=/pki/etcd.key
`,
    },
    judgedAs: '1.34',
    settings: {
      transport: 'direct @ default',
      etcdTransport: 'mutual-tls @ 10:7',
      kubeletCertificateAuthority: 'set @ 14:7',
      kubeletClientCertificate: 'set @ 15:7',
    },
    verdicts: { 'apiserver-to-etcd': 'authenticated', 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
    unread: [],
  },
  {
    form: 'compose',
    name: 'compose: services that start nothing of Kubernetes',
    files: { 'compose.yaml': 'services: {web: {image: "nginx:1.29"}}\n' },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    unread: [`1 ${nothingInIt}`, '1 a compose file whose services start no program that decides a path'],
  },
  {
    form: 'kustomization',
    name: 'kustomize: operations on metrics-server, a part of an APIService, and a file that is not here',
    files: {
      'kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
patches:
- target: {kind: Deployment, name: metrics-server}
  patch: |-
    - op: add
      path: /spec/template/spec/containers/0/args/-
      value: --kubelet-insecure-tls
- patch: |-
    apiVersion: apiregistration.k8s.io/v1
    kind: APIService
    metadata: {name: v1beta1.metrics.k8s.io}
    spec: {insecureSkipTLSVerify: true, service: {name: metrics-server, namespace: kube-system}}
- path: other.yaml
`,
    },
    settings: { apiServiceVerification: 'skipped @ 13:35', scraperVerification: 'skipped @ 8:14' },
    verdicts: { 'apiserver-to-extension-apiserver': 'encrypted', 'scraper-to-kubelet': 'encrypted' },
    findings: ['high apiservice-unverified 13:12', 'medium scraper-skips-verification 8:14'],
    unread: [],
  },
  {
    form: 'kustomization',
    name: 'kustomize: a JSON patch that changes nothing of a path',
    files: {
      'kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
patches:
- patch: '[{op: replace, path: /spec/replicas, value: 2}]'
  target: {kind: Deployment, name: web}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    unread: [`1 ${nothingInIt}`, '4 a JSON patch that changes no flag of a program the checker knows'],
  },
];
