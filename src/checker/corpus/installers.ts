import { ofKops, verdictsOfKops } from './forms/documents/kops.ts';
import { examples } from '../examples.ts';
import {
  k3sInstalls,
  k3sKubelet,
  k3sTunnel,
  k3sVerdicts,
  agentScope,
  directProxies,
  kubeadmClients,
  noBalancer,
  type Case,
} from './case.ts';

export const installers: readonly Case[] = [
  {
    name: 'kubeadm v1beta3: extraArgs as a mapping',
    files: {
      'cluster.yaml': `apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
kubernetesVersion: v1.30.4
apiServer:
  extraArgs:
    anonymous-auth: "false"
    enable-admission-plugins: PodSecurity
`,
    },
    judgedAs: '1.30',
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
      ...noBalancer,
    },
    verdicts: { ...directProxies, ...kubeadmClients, 'apiserver-to-kubelet': 'encrypted', 'apiserver-to-etcd': 'authenticated' },
    findings: ['high kubelet-ca-unset 1:1', 'medium node-restriction-off 7:5'],
  },
  {
    name: 'kubeadm v1beta4: extraArgs as a list, and a kubelet beside it',
    files: examples['kubeadm configuration'],
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 5:5',
      kubeletClientCertificate: 'set @ kubeadm',
      kubeletServingCertificate: 'self-signed @ 12:1',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'closed @ kubeadm',
      etcdTransport: 'mutual-tls @ kubeadm',
      apiServerVerification: 'verified @ kubeadm',
      ...noBalancer,
    },
    verdicts: { ...directProxies, ...kubeadmClients, 'apiserver-to-kubelet': 'authenticated', 'apiserver-to-etcd': 'authenticated' },
    findings: ['medium kubelet-ca-refuses-self-signed 12:1'],
  },
  {
    name: 'kubeadm v1beta4 without a word about the API server',
    files: { 'kubeadm.yaml': 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: lab\n' },
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
      ...noBalancer,
    },
    verdicts: { ...directProxies, ...kubeadmClients, 'apiserver-to-kubelet': 'encrypted', 'apiserver-to-etcd': 'authenticated' },
    findings: ['high kubelet-ca-unset 1:1', 'info api-anonymous-on 1:1'],
  },
  {
    name: 'kubeadm with an etcd of its own, in the clear',
    files: {
      'kubeadm.yaml': `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
  - {name: anonymous-auth, value: "false"}
  - {name: kubelet-certificate-authority, value: /ca.crt}
etcd:
  external:
    endpoints:
    - http://192.0.2.20:2379
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 6:5',
      kubeletClientCertificate: 'set @ kubeadm',
      kubeletServingCertificate: 'self-signed @ kubeadm',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'closed @ kubeadm',
      etcdTransport: 'plaintext @ 9:5',
      apiServerVerification: 'verified @ kubeadm',
      ...noBalancer,
    },
    verdicts: { ...directProxies, ...kubeadmClients, 'apiserver-to-kubelet': 'authenticated', 'apiserver-to-etcd': 'unsafe' },
    findings: ['high etcd-plaintext 9:5'],
  },
  {
    name: 'kubeadm: kubelet flags over the kubelet file',
    files: {
      'init.yaml': `apiVersion: kubeadm.k8s.io/v1beta3
kind: InitConfiguration
nodeRegistration:
  kubeletExtraArgs:
    read-only-port: "10255"
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  x509:
    clientCAFile: /etc/kubernetes/pki/ca.crt
readOnlyPort: 0
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ kubeadm',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'open @ 5:5',
      apiServerVerification: 'verified @ kubeadm',
    },
    verdicts: { 'pod-to-apiserver': 'authenticated', 'control-plane-to-apiserver': 'authenticated' },
    findings: ['high kubelet-read-only-port 5:5'],
  },
  {
    name: 'a node that joins without checking the CA, as kind does',
    files: examples['kind, a node that joins'],
    settings: {
      kubeletServingCertificate: 'self-signed @ kubeadm',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'closed @ kubeadm',
    },
    verdicts: {},
    findings: ['medium join-without-ca-pin 7:5'],
  },
  {
    name: 'k3s as it comes',
    files: { 'config.yaml': 'write-kubeconfig-mode: "0644"\ntls-san:\n- k3s.example\nkube-apiserver-arg:\n- "audit-log-maxage=30"\n' },
    settings: {
      ...agentScope('k3s'),
      ...k3sInstalls('k3s'),
      ...k3sKubelet('k3s'),
      ...k3sTunnel('k3s'),
      transport: 'other-tunnel @ k3s',
      kubeletCertificateAuthority: 'set @ k3s',
    },
    verdicts: k3sVerdicts,
    findings: ['medium admin-kubeconfig-open 1:1'],
  },
  {
    name: 'k3s without its tunnel, with the kubelet opened',
    files: examples.k3s,
    settings: {
      ...k3sInstalls('k3s'),
      transport: 'direct @ 1:23',
      kubeletCertificateAuthority: 'set @ k3s',
      kubeletAnonymous: 'on @ 3:5',
      kubeletAuthorization: 'AlwaysAllow @ 4:5',
      readOnlyPort: 'closed @ 5:5',
    },
    verdicts: {
      ...directProxies,
      ...kubeadmClients,
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
    },
    findings: ['critical kubelet-anonymous 3:5', 'high kubelet-always-allow 4:5'],
  },
  {
    name: 'RKE2, whose kubelet is known',
    files: examples.RKE2,
    settings: {
      etcdTransport: 'mutual-tls @ RKE2',
      ...agentScope('RKE2'),
      ...k3sInstalls('RKE2'),
      ...k3sKubelet('RKE2'),
      ...k3sTunnel('RKE2'),
      transport: 'other-tunnel @ RKE2',
      kubeletCertificateAuthority: 'set @ RKE2',
    },
    verdicts: { ...k3sVerdicts, 'apiserver-to-etcd': 'authenticated' },
    findings: ['medium service-account-lookup-off 4:21'],
  },
  {
    name: 'kOps: what the file leaves out, kOps sets',
    files: examples.kOps,
    judgedAs: '1.33',
    settings: {
      ...ofKops,
      kubeletCertificateAuthority: 'set @ 11:5',
      kubeletAnonymous: 'on @ 8:5',
      kubeletAuthorization: 'Webhook @ 9:5',
    },
    verdicts: { ...verdictsOfKops, 'apiserver-to-kubelet': 'authenticated' },
    findings: ['high kubelet-anonymous 8:5'],
  },
  {
    name: 'kubespray with its switch off',
    files: examples.kubespray,
    judgedAs: '1.34',
    settings: { kubeletCertificateAuthority: 'unset @ 2:1' },
    verdicts: { 'apiserver-to-kubelet': 'encrypted' },
    findings: ['high kubelet-ca-unset 2:1'],
  },
  {
    name: 'kubespray with its switch on',
    files: { 'k8s-cluster.yml': 'kubelet_rotate_server_certificates: true\n' },
    settings: { kubeletCertificateAuthority: 'set @ 1:1' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
  },
];
