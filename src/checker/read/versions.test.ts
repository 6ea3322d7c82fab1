import { describe, expect, it } from 'vitest';
import { Work } from './limits.ts';
import { emptyReading } from './reading.ts';
import { sourceText } from './source-text.ts';
import { readVersions } from './versions.ts';

/** The minors that a text names, each once. */
function named(text: string): readonly string[] {
  const reading = emptyReading();
  readVersions({ reading, source: sourceText('input', text), work: new Work(text.length) });
  return [...new Set(reading.minors.map(({ minor }) => minor))];
}

describe('the version of Kubernetes that a text names', () => {
  it.each([
    ['kubeadm', 'kubernetesVersion: v1.21.3'],
    ['kubespray', 'kube_version: v1.21.3'],
    ['RKE1', 'kubernetes_version: "v1.21.5-rancher1-1"'],
    ['the state of RKE1', '"kubernetesVersion": "v1.21.5-rancher1-1",'],
    ['k0sctl', 'version: 1.21.9+k0s.0'],
    ['a shell', 'export K8S_VERSION="1.21.3"'],
    ['a shell with a default', 'K8S_VERSION=${KUBERNETES_VERSION:-v1.21.1}'],
    ['a Makefile', 'MIN_K8S_VERSION ?= v1.21.0'],
    ['a Dockerfile', 'ENV KUBERNETES_RELEASE 1.21.2'],
    ['an argument', 'kubeadm init --kubernetes-version v1.21.3 --upload-certs'],
    ['the installer of k3s', 'curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION=v1.21.1+k3s1 sh -s - server'],
    ['a channel of k3s', "INSTALL_K3S_CHANNEL='v1.21'"],
    ['a role of RKE2', 'rke2_install_version: v1.21.12+rke2r1'],
    ['an image of Kairos', 'image: quay.io/kairos/ubuntu:24.04-standard-amd64-generic-v3.4.2-k3sv1.21.7-k3s1'],
    ['an AMI of EKS', 'name: amazon-eks-node-1.21-v2021*'],
    ['Terraform', '  cluster_version = "1.21"'],
    ['a default of Terraform', 'variable "kubernetes_version" {\n  type    = string\n  default = "1.21.3"\n}'],
    ['Bicep', "param kubernetesVersion string = '1.21.7'"],
    ['KubeOne', 'versions: {kubernetes: 1.21.4}'],
    ['an image', 'image: registry.k8s.io/kube-apiserver:v1.21.0@sha256:0123'],
    ['an image with a build of its own', 'image: rancher/hardened-kubernetes:v1.21.1-rke2r1-build20210101'],
    ['an image of an architecture', '"image": "gcr.io/google_containers/hyperkube-amd64:v1.21.3"'],
    ['a command of docker', 'docker run -d registry:5000/kube-proxy:v1.21.0 --v=2'],
    ['a node of kind', 'image: kindest/node:v1.21.14'],
    ['a tag of the kubelet of CoreOS', 'Environment=KUBELET_IMAGE_TAG=v1.21.6_coreos.0'],
    ['a process of minikube', '/var/lib/minikube/binaries/v1.21.2/kubelet --config=/var/lib/kubelet/config.yaml'],
    ['a download', 'https://dl.k8s.io/release/v1.21.1/bin/linux/amd64/kube-apiserver'],
    ['an old download', 'https://storage.googleapis.com/kubernetes-release/release/v1.21.0/bin/linux/amd64/kubelet'],
    ['a repository of packages', 'deb https://pkgs.k8s.io/core:/stable:/v1.21/deb/ /'],
    ['a package', 'apt-get install -y kubelet=1.21.1-00'],
    ['a ConfigMap of kubeadm', 'name: kubelet-config-1.21'],
    ['the agent of a client', '"userAgent":"kubelet/v1.21.0 (linux/amd64) kubernetes/f28b4c9"'],
    ['the status of a node', 'kubeletVersion: v1.21.2'],
  ])('is read in %s', (_, text) => {
    expect(named(text)).toEqual(['1.21']);
  });

  it.each(['gcr.io/google_containers/hyperkube:v1.4.3', 'quay.io/coreos/hyperkube:v1.4.7_coreos.0', 'kube-apiserver-amd64:v1.4.0'])(
    'is that of an old program: %s',
    (image) => {
      expect(named(`image: ${image}`)).toEqual(['1.4']);
    },
  );

  it.each([
    'wget -c https://github.com/kubernetes/kubernetes/releases/download/v1.2.5/kubernetes.tar.gz',
    'K8S_VERSION=1.2.5',
    'export KUBE_VERSION="v1.2.5"',
  ])('is that of an old release: %s', (text) => {
    expect(named(text)).toEqual(['1.2']);
  });

  it.each([
    'https://github.com/kubernetes/dashboard/releases/download/v1.2.5/a.yaml',
    'KUBE_PROMETHEUS_VERSION=0.1.2',
    'NODE_VERSION=0.12.0',
  ])('is none of another program: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it.each(['--use-kubernetes-version v1.4.3', '--kubernetes-version=1.4.6'])('is that of an old flag: %s', (flag) => {
    expect(named(`kubeadm init ${flag}`)).toEqual(['1.4']);
  });

  it.each([
    ['of another program whose name has that of a kubelet', 'image: registry.k8s.io/kubelet-csr-approver:v1.21.4'],
    ['of what upgrades k3s', 'image: rancher/k3s-upgrade:v1.21.4-k3s1'],
    ['of minikube', 'MINIKUBE_VERSION=1.21.0'],
    ['of a client', 'image: bitnami/kubectl:1.21'],
    ['of the DNS server', 'k8s_kubedns_version: "1.14.7"'],
    ['in a comment', '# kubernetesVersion: v1.21.10\n  #image: rancher/k3s:v1.21.4-k3s1\n'],
    ['that a shell compares', 'if [ "$K8S_VERSION" = "1.21" ]; then'],
    ['that a template compares', '{{- if semverCompare ">= 1.21-0" .Values.version.kubernetes }}'],
    ['of an add-on', 'AddonVersion: v1.21.1-eksbuild.3\nimageTag: v1.21.3-eks-1-21-4'],
    ['in a sentence', 'error_message = "Use kubernetes_version 1.21 or later."'],
    ['of anything else', 'version: v1.21.3\nnginx: 1.21.6\nimage: quay.io/coreos/etcd:v1.21'],
  ])('is not %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });

  it('is that of k3s before 1.0 by the last that Kubernetes had then', () => {
    expect(named('image: rancher/k3s:v0.6.1')).toEqual(['1.16']);
  });

  it('costs as much time for a long text as for its parts together', () => {
    const long = `k8s_version${' '.repeat(1e6)}kubernetes:${'\n'.repeat(1e6)}`;
    const start = performance.now();
    expect(named(long)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
