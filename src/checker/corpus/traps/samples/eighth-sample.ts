import { server, unit, type Trap } from '../trap.ts';

const variables = 'variables of a shell script';
const older = 'kinds of older versions';

/** A script that starts an API server with what stands in its variables. */
const script = (...lines: readonly string[]): string =>
  `#!/bin/bash
ETCD_OPTS="--etcd-cafile=/e/ca.crt \\
  --etcd-certfile=/e/c.crt --etcd-keyfile=/e/c.key \\
  --etcd-servers=https://127.0.0.1:2379"
${lines.join('\n')}
${server('${ETCD_OPTS}')}`;

const master = (version: string, ...lines: readonly string[]): string =>
  ['apiVersion: kubeadm.k8s.io/' + version, 'kind: MasterConfiguration', ...lines, ''].join('\n');
const commands = 'commands that make a cluster';
const sh = (command: string): string => `#!/bin/sh\n${command}\n`;
/** Until 1.12 nobody read what Kubernetes does, and what a file says counts all the same. */
const old = ['high kubelet-ca-unset'];

/** A control plane of Kamaji in the text of an object, of which it is a part. */
const tenant = (kind: string): string => `apiVersion: v1
kind: ${kind}
data:
  a.yaml: |
    apiVersion: kamaji.clastix.io/v1alpha1
    kind: TenantControlPlane
    spec: {}
`;

/** What files showed whose repositories begin with 0 to 7, after the seventh sample. */
export const eighthSample: readonly Trap[] = [
  {
    of: variables,
    name: 'flags in one that is set once, beside one that is set again',
    files: script(),
    settings: { etcdTransport: 'mutual-tls', kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'],
    nearMiss: {
      files: script('[ -z "$PLAIN" ] || ETCD_OPTS="--etcd-servers=http://10.0.0.1:2379"'),
      settings: { etcdTransport: 'unknown', kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: older,
    name: 'the arguments of a MasterConfiguration, beside its external etcd',
    files: master('v1alpha1', 'apiServerExtraArgs: {insecure-port: "8080", insecure-bind-address: 0.0.0.0}'),
    settings: { etcdTransport: 'unknown' },
    findings: [...old, 'high api-plain-http', 'info api-anonymous-on'],
    nearMiss: {
      files: master('v1alpha1', 'etcd: {endpoints: ["http://10.0.0.1:2379"]}'),
      settings: { etcdTransport: 'plaintext', apiServerVerification: 'verified' },
      findings: [...old, 'high etcd-plaintext', 'info api-anonymous-on'],
    },
  },
  {
    of: older,
    name: 'modes that v1alpha1 has a field for',
    files: master('v1alpha1', 'authorizationModes: [AlwaysAllow]'),
    findings: ['critical api-authorization-always-allow', ...old],
    nearMiss: { files: master('v1alpha1', 'authorizationModes: [Node, RBAC]'), findings: [...old, 'info api-anonymous-on'] },
  },
  {
    of: older,
    name: 'arguments of v1alpha3, which later versions have below apiServer',
    files: 'apiVersion: kubeadm.k8s.io/v1alpha3\nkind: ClusterConfiguration\napiServerExtraArgs: {anonymous-auth: "false"}\n',
    findings: old,
    nearMiss: {
      files: 'apiVersion: kubeadm.k8s.io/v1beta1\nkind: ClusterConfiguration\napiServerExtraArgs: {anonymous-auth: "false"}\n',
      findings: [...old, 'info api-anonymous-on'],
    },
  },
  {
    of: 'what names a flag and sets none',
    name: 'the type of a constant',
    files: 'package v1\n\nconst (\n\tKubeletAuthorizationModeAlwaysAllow KubeletAuthorizationMode = "AlwaysAllow"\n)\n',
    settings: { kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'package v1\n\nfunc a() {\n\tKubeletAuthorizationMode = "AlwaysAllow"\n}\n',
      settings: { kubeletAuthorization: 'AlwaysAllow' },
      findings: ['high kubelet-always-allow'],
    },
  },
  {
    of: commands,
    name: 'arguments that k3sup hands on to k3s, beside a variable that may hold some',
    files: sh('k3sup install --ip 10.0.0.1 --k3s-extra-args "--kube-apiserver-arg=kubelet-certificate-authority="'),
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: { files: sh('k3sup install --ip 10.0.0.1 $ARGS'), settings: { kubeletAnonymous: 'unknown' }, findings: [] },
  },
  {
    of: commands,
    name: 'a module of GKE in a file that a script writes',
    files: sh(
      'cat <<EOF > main.tf\nmodule "gke" {\n  source = "terraform-google-modules/kubernetes-engine/google"\n  name = $NAME\n}\nEOF',
    ),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: sh('cat <<EOF > main.tf\nmodule "gke" {\n  source = "./network"\n  name = $NAME\n}\nEOF'),
      settings: { kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: 'which program a wrapper starts',
    name: 'the controller manager by the wrapper of the kubelet',
    files: unit(
      'Environment=KUBELET_IMAGE_ARGS=--exec=/controller-manager',
      'ExecStart=/usr/lib/coreos/kubelet-wrapper --anonymous-auth=true --authorization-mode=AlwaysAllow',
    ),
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: unit('ExecStart=/usr/lib/coreos/kubelet-wrapper --authorization-mode=AlwaysAllow --read-only-port=0 --client-ca-file=/ca.crt'),
      settings: { kubeletAuthorization: 'AlwaysAllow' },
      findings: ['critical kubelet-anonymous', 'high kubelet-always-allow', 'medium kubelet-flag-defaults'],
    },
  },
  {
    of: 'what a part of a file shows',
    name: 'what k3s is told to leave out, and nothing else',
    files: 'disable: traefik\n',
    settings: { kubeletCertificateAuthority: 'set', apiServerVerification: 'verified' },
    findings: [],
    nearMiss: { files: 'disable: caching\n', settings: { kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: 'what a part of a file shows',
    name: 'a unit of k3s without its section, whose last line goes on',
    files: 'ExecStart=/usr/local/bin/k3s \\\n    server \\\n    --kube-apiserver-arg=anonymous-auth=true \\\n',
    settings: { apiServerVerification: 'verified', kubeletAnonymous: 'unknown' },
    findings: ['info api-anonymous-on'],
    nearMiss: { files: '# see ExecStart=/usr/local/bin/k3s server --kube-apiserver-arg=anonymous-auth=true\n', findings: [] },
  },
  {
    of: commands,
    name: 'AKS by its client, with options that a variable holds beside one',
    files: sh('az aks create --name a --enable-private-cluster'),
    settings: { transport: 'konnectivity', kubeletCertificateAuthority: 'unset', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: { files: sh('az aks create --name a $OPTIONS'), settings: { transport: 'unknown' }, findings: [] },
  },
  {
    of: commands,
    name: 'EKS by eksctl, beside a file of its own',
    files: sh('eksctl create cluster --name a'),
    settings: { kubeletCertificateAuthority: 'set', apiServerVerification: 'verified' },
    findings: [],
    nearMiss: { files: sh('eksctl create cluster -f a.yaml'), settings: { kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: commands,
    name: 'an argument that k3d hands on to k3s on each server, and one that it hands on to one',
    files: sh('k3d cluster create a --k3s-arg "--kube-apiserver-arg=kubelet-certificate-authority=@server:*"'),
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      files: sh('k3d cluster create a --k3s-arg "--disable=traefik@server:*"'),
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: 'what the text says where no rule finds anything',
    name: 'an etcd for plain HTTP at the address of a variable',
    files: unit('ExecStart=/usr/bin/etcd --listen-client-urls=http://${HOST_IP}:2379'),
    settings: { etcdTransport: 'plaintext' },
    verdicts: { 'apiserver-to-etcd': 'unsafe' },
    findings: [],
    nearMiss: {
      files: unit('ExecStart=/usr/bin/etcd --listen-client-urls=https://${HOST_IP}:2379 --trusted-ca-file=/ca.crt'),
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: 'a cluster of an installer in the text of another object',
    name: 'of which nothing says that it is all',
    files: tenant('Secret'),
    settings: { kubeletClientCertificate: 'unknown', apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: tenant('ConfigMap'),
      settings: { kubeletClientCertificate: 'set', apiServerVerification: 'verified' },
      findings: ['high kubelet-ca-unset'],
    },
  },
];
