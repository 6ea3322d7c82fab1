import type { Trap } from './trap.ts';

const products = 'what a product does beside what its file says';

/** A control plane of Kamaji with these fields of its `spec`. */
const tenant = (...fields: readonly string[]): string =>
  ['apiVersion: kamaji.clastix.io/v1alpha1', 'kind: TenantControlPlane', 'spec:', ...fields.map((field) => `  ${field}`), ''].join('\n');
const restricted = 'kubernetes: {version: v1.33.0, admissionControllers: [NodeRestriction]}';
/** A DataStore of Kamaji of this name and driver. */
const dataStore = (name: string, driver: string): string =>
  `apiVersion: kamaji.clastix.io/v1alpha1\nkind: DataStore\nmetadata: {name: ${name}}\nspec: {driver: ${driver}, endpoints: ['192.0.2.1:2379']}\n`;
/** A control plane of Cluster API with these lines in its kubeadm configuration. */
const controlPlane = (...lines: readonly string[]): string =>
  [
    'apiVersion: controlplane.cluster.x-k8s.io/v1beta1',
    'kind: KubeadmControlPlane',
    'spec:',
    '  kubeadmConfigSpec:',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');

/** A configuration of talhelper with this endpoint, one node of the control plane, and these lines of a patch. */
const talhelper = (endpoint: string, ...patch: readonly string[]): string =>
  [
    'clusterName: a',
    'talosVersion: v1.11.0',
    `endpoint: https://${endpoint}:6443`,
    'nodes: [{hostname: a, ipAddress: "192.0.2.1,192.0.2.2", installDisk: /dev/sda, controlPlane: true}, {hostname: b, ipAddress: 192.0.2.9, installDisk: /dev/sda}]',
    'patches:',
    '- |-',
    ...patch.map((line) => `  ${line}`),
    '',
  ].join('\n');

/** What files of installers leave to the product, and what they take from it. */
export const whatInstallersDo: readonly Trap[] = [
  {
    of: products,
    name: 'the DataStore that a control plane of Kamaji names says whether its API server reaches etcd itself',
    files: {
      'tenant.yaml': tenant('dataStore: one', restricted),
      'one.yaml': dataStore('one', 'etcd'),
      'two.yaml': dataStore('two', 'MySQL'),
    },
    settings: { etcdTransport: 'mutual-tls' },
    verdicts: { 'apiserver-to-etcd': 'authenticated' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      files: {
        'tenant.yaml': tenant('dataStore: two', restricted),
        'one.yaml': dataStore('one', 'etcd'),
        'two.yaml': dataStore('two', 'MySQL'),
      },
      settings: { etcdTransport: 'unknown' },
      verdicts: { 'apiserver-to-etcd': 'unknown' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: products,
    name: 'a control plane of Kamaji whose DataStore is not here, or is chosen by Kamaji, may use kine',
    files: { 'tenant.yaml': tenant('dataStore: one', restricted), 'two.yaml': dataStore('two', 'etcd') },
    settings: { etcdTransport: 'unknown' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: { files: tenant(restricted), settings: { etcdTransport: 'unknown' }, findings: ['high kubelet-ca-unset'] },
  },
  {
    of: products,
    name: 'the admission plugins of Kamaji are the whole list, and its own has no NodeRestriction',
    files: tenant('kubernetes: {version: v1.33.0, admissionControllers: [ResourceQuota, LimitRanger]}'),
    findings: ['high kubelet-ca-unset', 'medium node-restriction-off'],
    nearMiss: { files: tenant('kubernetes: {version: v1.33.0}'), findings: ['high kubelet-ca-unset', 'medium node-restriction-off'] },
  },
  {
    of: products,
    name: 'kubeadm fills in all of a control plane of Cluster API that has no clusterConfiguration',
    files: controlPlane('initConfiguration: {nodeRegistration: {name: a}}', 'joinConfiguration: {nodeRegistration: {name: a}}'),
    settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls', apiServerVerification: 'verified' },
    verdicts: { 'apiserver-to-kubelet': 'encrypted', 'apiserver-to-etcd': 'authenticated', 'kubelet-to-apiserver': 'authenticated' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: controlPlane('format: ignition'),
      settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls', apiServerVerification: 'verified' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: products,
    name: 'commands that prepare a machine change nothing that kubeadm writes after them',
    files: controlPlane(
      'preKubeadmCommands:',
      "- echo 'preKubeadmCommands run'",
      '- sudo apt-get -y update && sudo apt-get install -y kubelet kubeadm kubectl',
      '- wget https://example.org/v${VERSION}/runc.amd64',
      '- install -m 755 runc.amd64 /usr/local/sbin/runc',
      '- curl -fsSL https://pkgs.k8s.io/core:/stable:/$(echo ${KUBERNETES_VERSION} | cut -d. -f1,2)/deb/Release.key | sudo gpg --dearmor -o /etc/apt/keyrings/kubernetes.gpg',
      '- service kubelet restart',
      '- |',
      '  if [ -f /run/kubeadm/kubeadm.yaml ]; then',
      '    sed -i "s/HOST/$(grep controlPlaneEndpoint /run/kubeadm/kubeadm.yaml | cut -d: -f2)/" /etc/kubernetes/manifests/kube-vip.yaml',
      '  fi',
    ),
    settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: controlPlane('preKubeadmCommands:', '- sed -i "s/a/b/" /run/kubeadm/kubeadm.yaml', '- echo a > /etc/default/kubelet'),
      settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'unknown', apiServerVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: products,
    name: 'a command that starts what it fetched may change anything',
    files: controlPlane('preKubeadmCommands:', '- curl -fsSL https://example.org/prepare | sudo bash'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: controlPlane('preKubeadmCommands:', '- curl -fsSLo prepare.tgz https://example.org/kubelet.tgz'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: products,
    name: 'no source says what stands at the endpoint of Talos, unless that is the address of a control plane',
    files: talhelper('api.example.org', 'machine: {kubelet: {extraArgs: {v: "2"}}}'),
    settings: { loadBalancer: 'unknown' },
    verdicts: { 'kubelet-to-apiserver': 'unknown', 'kube-proxy-to-apiserver': 'unknown' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      files: talhelper('192.0.2.2', 'machine: {kubelet: {extraArgs: {v: "2"}}}'),
      settings: { loadBalancer: 'none' },
      verdicts: { 'kubelet-to-apiserver': 'authenticated' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: products,
    name: 'the image of kube-proxy in a configuration of k0s names the version of the cluster',
    files:
      'apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nspec:\n  api: {extraArgs: {insecure-port: "0"}}\n  images: {kubeproxy: {image: registry.example/kube-proxy, version: v1.30.4}}\n',
    findings: ['critical flag-removed'],
    nearMiss: {
      files:
        'apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nspec:\n  api: {extraArgs: {insecure-port: "0"}}\n  images: {coredns: {image: registry.example/coredns, version: 1.30.4}}\n',
      findings: [],
    },
  },
  {
    of: products,
    name: 'a file of RKE2 that joins a server and has what only servers take is one of a server',
    files: { 'rke2/config.yaml': 'server: https://192.0.2.1:9345\ntls-san: [api.example.org]\ndisable: rke2-ingress-nginx\n' },
    settings: { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'set' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated authenticated authenticated' },
    findings: [],
    nearMiss: {
      files: { 'rke2/config.yaml': 'server: https://192.0.2.1:9345\nnode-label: [a=b]\n' },
      settings: { kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: products,
    name: 'a variable of a role that holds flags of k3s hands them on',
    files:
      'k3s_version: v1.30.4+k3s1\nextra_server_args: >-\n  --cluster-init --kube-apiserver-arg enable-admission-plugins=PodNodeSelector\n  --kubelet-arg=read-only-port=10255\n',
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port', 'medium node-restriction-off'],
    nearMiss: { files: 'app_version: v1.30.4\nextra_server_args: --verbose --port 80\n', findings: [] },
  },
  {
    of: products,
    name: 'a variable of a role that holds a configuration of RKE2 is read as a part of one',
    files: 'rke2_type: server\nrke2_server_config:\n  tls-san: [api.example.org]\n  kubelet-arg: [anonymous-auth=true]\n',
    settings: { kubeletAnonymous: 'on', kubeletCertificateAuthority: 'unknown' },
    findings: ['high kubelet-anonymous'],
    nearMiss: { files: 'app: web\ndeployment:\n  node-label: [a=b]\n', settings: { kubeletAnonymous: 'unknown' }, findings: [] },
  },
];
