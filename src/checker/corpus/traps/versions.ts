import { clientCA, kubeletFile, type Trap } from './trap.ts';

const installers = 'what installers did in the version that a file names';

const k3s = (version: string, ...flags: readonly string[]): string =>
  `services: {server: {image: 'rancher/k3s:${version}', command: ${['server', ...flags].join(' ')}}}\n`;
const rke2 = (version: string): string => `apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: RKE2ControlPlane
metadata: {name: one}
spec: {version: ${version}, serverConfig: {}}
`;
const kubeadm = (version: string, of = 'v1beta1'): string => `apiVersion: kubeadm.k8s.io/${of}
kind: ClusterConfiguration
kubernetesVersion: ${version}
`;
const talos = (version: string): string => `version: v1alpha1
machine: {type: controlplane}
cluster:
  controlPlane: {endpoint: 'https://10.0.0.1:6443'}
  apiServer: {image: 'k8s.gcr.io/kube-apiserver:${version}'}
`;

/** Versions that a file names, and what the programs of that version do. Each source of an old version stands in facts/distributions. */
export const versions: readonly Trap[] = [
  {
    // k3s-io/k3s#12166: readOnlyPort 10255 in the running configuration of v1.32.3+k3s1.
    of: installers,
    name: 'the read-only port of k3s 1.32, whose first releases opened it',
    files: k3s('v1.32.2-k3s1'),
    settings: { readOnlyPort: 'unknown', kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: { files: k3s('v1.33.1-k3s1'), settings: { readOnlyPort: 'closed' }, findings: [] },
  },
  {
    // rancher/rke2 v1.25.0+rke2r1 pkg/rke2/rke2.go:86 sets egress-selector-mode to disabled.
    of: installers,
    name: 'the tunnel of RKE2, which old versions switched off',
    files: rke2('v1.24.8+rke2r1'),
    settings: { transport: 'unknown', otherTunnel: 'unknown', tunnelScope: 'unknown', kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: rke2('v1.27.1+rke2r1'),
      settings: { transport: 'other-tunnel', otherTunnel: 'authenticated', tunnelScope: 'kubelet-and-streams' },
      findings: [],
    },
  },
  {
    // k3s-io/k3s#5577: the mode of 1.24 was at first pod.
    of: installers,
    name: 'what the tunnel of k3s carried before its mode was agent',
    files: k3s('v1.24.1-k3s1'),
    settings: { transport: 'other-tunnel', egressTypes: 'unknown', tunnelScope: 'unknown' },
    findings: [],
    nearMiss: {
      files: k3s('v1.25.0-k3s1'),
      settings: { transport: 'other-tunnel', egressTypes: 'cluster', tunnelScope: 'kubelet-and-streams' },
      findings: [],
    },
  },
  {
    // kubernetes/kubernetes:cmd/kubeadm/app/phases/controlplane/manifests.go@01428e64208f11a6dbf0d93926c8d52f8edd6e1a: --etcd-servers=http://127.0.0.1:2379.
    of: installers,
    name: 'the etcd of kubeadm before 1.10, which had no TLS',
    files: kubeadm('v1.9.3'),
    settings: { etcdTransport: 'unknown', kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: kubeadm('v1.20.3'),
      settings: { etcdTransport: 'mutual-tls', kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    // kubernetes/kubernetes:cmd/kubeadm/app/util/config/common.go@01b1174c114c12dca776be043b67fc340af128bb: v1.14 is the last that knows v1alpha3.
    of: installers,
    name: 'a file of kubeadm that names its version by that of its API alone',
    files: kubeadm('{{ version }}', 'v1alpha3'),
    settings: { etcdTransport: 'unknown', kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: kubeadm('{{ version }}', 'v1beta3'),
      settings: { etcdTransport: 'mutual-tls', kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    // kubernetes/kubernetes:pkg/kubelet/apis/kubeletconfig/v1alpha1/defaults.go@00fe2cfe6cfa2513f8165b696a2570cbbd2498cf: anonymous true, AlwaysAllow, 10255.
    of: installers,
    name: 'the defaults of a kubelet that read v1alpha1',
    files: kubeletFile(clientCA).replace('v1beta1', 'v1alpha1'),
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
    findings: ['critical kubelet-config-version'],
    nearMiss: {
      files: kubeletFile(clientCA),
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    // Talos v0.9.0 internal/app/machined/pkg/controllers/k8s/control_plane_static_pod.go:198; v0.8.0, which ran 1.20, has no such file.
    of: installers,
    name: 'Talos of a version in which another program started the API server',
    files: talos('v1.20.5'),
    settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: talos('v1.23.5'),
      settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls' },
      findings: ['high kubelet-ca-unset'],
    },
  },
];
