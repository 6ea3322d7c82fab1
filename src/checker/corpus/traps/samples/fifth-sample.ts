import { closedKubelet, kubeletFile, unit, type Trap } from '../trap.ts';

const starts = 'words that may hold any option';
const old = 'flags of older versions';
const torn = 'a command that a template makes over several lines';
const beside = 'a kubelet file beside flags of its installer';
const references = 'references to objects';
const modules = 'modules whose files are not here';
const elsewhere = 'files that an input brings and does not hold';
const several = 'several parts of one program';
const lies = 'where a program lies';
const named = 'programs by the names of variables';
const addresses = 'addresses among variables of flags';
const machines = 'commands of machines';
const tags = 'keys behind tags';
const secrets = 'names of Secrets and paths of files';

const bootstrap = (words: string): string => `#!/bin/bash\n/etc/eks/bootstrap.sh ${words}\n`;
const metricsServer = (flag: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{name: m, image: metrics-server:v1, args: [${flag}]}]}}}\n`;
const listed = [
  '--authorization-mode=Node,RBAC --anonymous-auth=false --enable-admission-plugins=NodeRestriction',
  '--kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key',
].join(' ');
/** A unit of an API server with these lines before its last flag. */
const apiServer = (...lines: readonly string[]): string =>
  unit(`ExecStart=/usr/bin/kube-apiserver ${listed} \\`, ...lines, '  --kubelet-certificate-authority=/ca.crt');
/** A script that writes a kubelet file, and a configuration of k3s of this line. */
const withKubeletFile = (config: string, line: string): string =>
  `#!/bin/bash\ncat > /etc/rancher/k3s/config.yaml <<EOF\n${config}EOF\ncat > /etc/k.yaml <<EOF\n${kubeletFile(line)}EOF\n`;
const k3sConfig = 'write-kubeconfig-mode: "0600"\nkubelet-arg: ["config=/etc/k.yaml"]\n';
const controlPlane = (args: string): string =>
  `apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nspec:\n  controlPlaneRef:\n    apiVersion: controlplane.cluster.x-k8s.io/v1beta1\n    kind: RKE2ControlPlane\n    name: one\n---\napiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: RKE2ControlPlane\nspec: {serverConfig: {kubeAPIServer: {extraArgs: ${args}}}}\n`;
const module = (source: string, line = ''): string => `module "aks" {\n  source = "${source}"\n  ${line}\n}\n`;
/** A playbook that fills in a file which is not here, and runs a command. */
const playbook = (file: string, command: string): string =>
  `- name: Fill in\n  ansible.builtin.template: {src: one.j2, dest: ${file}}\n- name: Run\n  ansible.builtin.shell: ${command}\n`;
const k3sScript = (line: string): string => `#!/bin/sh\n${line}\ncurl -sfL https://get.k3s.io | sh -s - server --disable traefik\n`;
const rke1 = (kubelet: string): string => `nodes: [{address: 10.0.0.1, role: [worker]}]\nservices: {kubelet: ${kubelet}}\n`;
const kind = (second: string): string =>
  `kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nkubeadmConfigPatches:\n- |\n  kind: ClusterConfiguration\n  apiServer: {extraArgs: {v: "2"}}\n- |\n  kind: ClusterConfiguration\n  apiServer: {extraArgs: {${second}}}\n`;
const talhelper = (patch: string): string =>
  `talosVersion: v1.9.0\nnodes:\n- hostname: a\n  inlinePatch: {machine: {kubelet: {extraArgs: {anonymous-auth: ${patch}}}}}\n`;
const salt = (state: string): string => `${state}:\n  file.managed:\n    - source: https://files.example/a\n    - skip_verify: True\n`;
const launch = (words: string): string =>
  `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  One:\n    Type: AWS::EC2::LaunchTemplate\n    Properties:\n      LaunchTemplateData:\n        UserData:\n          Fn::Base64:\n            !Sub |\n            #!/bin/bash\n            /etc/eks/bootstrap.sh ${words}\n`;
const run = (words: string): string => `#cloud-config\nruncmd:\n- [${words}]\n`;
const noSecret = (name: string, line: string, near: string): Trap => ({
  of: secrets,
  name,
  files: line,
  findings: [],
  nearMiss: { files: near, findings: ['medium secret-pasted'] },
});

/** What files showed that were collected when the reader of any language was there. */
export const fifthSample: readonly Trap[] = [
  {
    of: starts,
    name: 'a variable beside the name of a cluster of EKS may open its kubelet',
    files: bootstrap('${NAME} ${ARGUMENTS}'),
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown', kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: bootstrap('--b64-cluster-ca ${CA} ${NAME}'),
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: starts,
    name: 'user data of a template that makes no cluster',
    files: launch('one ${Arguments}'),
    settings: { kubeletAnonymous: 'unknown', transport: 'direct' },
    findings: [],
    nearMiss: { files: launch('one'), settings: { kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: old,
    name: 'a metrics-server that is told its source does not verify kubelets by itself',
    files: metricsServer(`"--source=kubernetes.summary_api:''"`),
    settings: { scraperVerification: 'plaintext' },
    findings: ['high scraper-skips-verification'],
    nearMiss: { files: metricsServer('--metric-resolution=15s'), settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: torn,
    name: 'a loop makes the value of a flag, and the command goes on behind it',
    files: apiServer('  --etcd-servers=', '  {%- for h in hosts -%}', '    https://{{ h }}:2379', '  {%- endfor -%} \\'),
    settings: { kubeletCertificateAuthority: 'set', etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: apiServer('  --etcd-servers=https://10.0.0.1:2379'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: torn,
    name: 'what a template leaves between the lines of a command may be a part of it',
    files: apiServer('{% for h in hosts %}', '{{ servers.append(h) }}', '{% endfor %}'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: apiServer('servers'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: torn,
    name: 'a condition ends a line of a command, and the next line goes on with it',
    files: apiServer('  --etcd-servers=https://a:2379{% if two %}', ',https://b:2379{% endif %} \\'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: apiServer('  --etcd-servers=https://a:2379'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: torn,
    name: 'systemd leaves out comments between the lines of a command',
    files: apiServer('  --v=2 \\', '# --v=4', '  # --profiling=true \\'),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: apiServer('  --v=2 \\', '# --v=4', '', '[Install]'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: beside,
    name: 'k3s gives a kubelet what its file leaves out',
    files: withKubeletFile(k3sConfig, 'maxPods: 200'),
    settings: { kubeletServingCertificate: 'unknown', kubeletAnonymous: 'off', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: kubeletFile('maxPods: 200'),
      settings: { kubeletServingCertificate: 'self-signed' },
      findings: ['medium kubelet-client-ca-unset'],
    },
  },
  {
    of: beside,
    name: 'nobody can tell whether a flag of k3s goes before the file',
    files: withKubeletFile(k3sConfig, 'readOnlyPort: 10255'),
    settings: { readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: withKubeletFile(k3sConfig.replace('config=', 'read-only-port=10255", "config='), 'readOnlyPort: 0'),
      settings: { readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: references,
    name: 'a cluster of Cluster API names its control plane, which stands beside it',
    files: controlPlane('[v=2]'),
    settings: { kubeletCertificateAuthority: 'set', transport: 'other-tunnel', otherTunnel: 'authenticated' },
    findings: [],
    nearMiss: { files: controlPlane('["${ARGUMENTS}"]'), settings: { kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: modules,
    name: 'a module of AKS may set more than its fields say',
    files: module('./modules/aks'),
    settings: { kubeletClientCertificate: 'set', transport: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: { files: module('Azure/aks/azurerm'), settings: { transport: 'konnectivity', readOnlyPort: 'closed' }, findings: [] },
  },
  {
    of: modules,
    name: 'a field that only AKS has says how nodes are reached',
    files: module('../..', 'api_server_vnet_integration_enabled = true'),
    settings: { transport: 'direct' },
    findings: [],
    nearMiss: { files: module('../..', 'api_server_vnet_integration_enabled = false'), settings: { transport: 'unknown' }, findings: [] },
  },
  {
    of: modules,
    name: 'a module of k3s may give any argument',
    files: module('xunleii/k3s/module'),
    settings: { apiServerVerification: 'verified', kubeletCertificateAuthority: 'unknown', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: `resource "aws_iam_role" "eks_cluster" {}\nresource "azurerm_kubernetes_cluster" "one" {}\n`,
      settings: { transport: 'konnectivity' },
      findings: [],
    },
  },
  {
    of: modules,
    name: 'a module of kube-hetzner makes a cluster of k3s',
    files: module('kube-hetzner/kube-hetzner/hcloud'),
    settings: { apiServerVerification: 'verified', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: { files: module('kube-hetzner-like/network/hcloud'), settings: {}, findings: [] },
  },
  {
    of: elsewhere,
    name: 'a script brings the configuration of k3s from elsewhere',
    files: k3sScript('wget https://files.example/config.yaml -O /etc/rancher/k3s/config.yaml'),
    settings: { kubeletCertificateAuthority: 'unknown', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: k3sScript('cp /etc/rancher/node /tmp'),
      settings: { kubeletCertificateAuthority: 'set', kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: 'a playbook fills in the configuration of k3s before it installs it',
    files: playbook('/etc/rancher/k3s/config.yaml', 'curl -sfL https://get.k3s.io | sh -s - server'),
    settings: { transport: 'unknown', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: playbook('/etc/motd', 'curl -sfL https://get.k3s.io | sh -s - server'),
      settings: { transport: 'other-tunnel', kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: 'a command of k3s names its configuration',
    files: 'k3s server --disable traefik --config /etc/k3s.yaml\n',
    settings: { transport: 'unknown', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'k3s server --disable traefik --data-dir /etc/k3s\n',
      settings: { transport: 'other-tunnel', kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: 'a playbook fills in a manifest that kubeadm writes',
    files: playbook('/etc/kubernetes/manifests/one.yaml', 'kubeadm init --pod-network-cidr=10.244.0.0/16'),
    settings: { kubeletAnonymous: 'unknown', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: playbook('/etc/motd', 'kubeadm init --pod-network-cidr=10.244.0.0/16'),
      settings: { kubeletAnonymous: 'off', kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: elsewhere,
    name: 'a script changes the kubelet file of an image of EKS',
    files: bootstrap('one').replace('\n', '\nsed -i s/false/true/ /etc/kubernetes/kubelet/kubelet-config.json\n'),
    settings: { transport: 'direct', kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: bootstrap('one').replace('\n', '\nsed -i s/false/true/ /etc/hosts\n'),
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: several,
    name: 'lists of arguments of RKE1 stand behind the others',
    files: rke1('{extra_args: {read-only-port: 0}, extra_args_array: {read-only-port: ["10255"]}}'),
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-ca-unset', 'high kubelet-read-only-port'],
    nearMiss: {
      files: rke1('{extra_args: {read-only-port: 10255}, extra_args_array: {read-only-port: ["0"]}}'),
      settings: { readOnlyPort: 'closed' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: several,
    name: 'patches of kind are of one API server',
    files: kind('profiling: "false"'),
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: kind('kubelet-certificate-authority: /ca.crt'),
      settings: { kubeletCertificateAuthority: 'set' },
      findings: ['info api-anonymous-on'],
    },
  },
  {
    of: several,
    name: 'a patch in a node of talhelper',
    files: talhelper('"true"'),
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-ca-unset', 'high kubelet-anonymous'],
    nearMiss: { files: talhelper('"false"'), settings: { kubeletAnonymous: 'off' }, findings: ['high kubelet-ca-unset'] },
  },
  {
    of: lies,
    name: 'a file that is fetched is no kubelet that is asked',
    files: { 'a.sls': `{% set v = 1 %}\n${salt('/usr/local/bin/kubelet')}` },
    settings: { scraperVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: { 'a.sls': `{% set v = 1 %}\n${salt('kubelet')}` },
      settings: { scraperVerification: 'skipped' },
      findings: ['medium scraper-skips-verification'],
    },
  },
  {
    of: named,
    name: 'two variables name the file of a kubelet',
    files: unit('ExecStart={{ bin_dir }}/{{ kubelet_app }} --anonymous-auth=false --v=2'),
    settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: {
      files: unit('ExecStart={{ bin_dir }}/{{ kubelet_flags }} --anonymous-auth=false --v=2', 'ExecStartPre=/usr/bin/kubelet --v=2'),
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: addresses,
    name: 'flags of a kubelet in a variable name the API server without TLS',
    files: 'KUBELET_OPTS="--api-servers=http://10.0.0.1:8080 --v=2"\n',
    settings: { kubeletToApiServer: 'plaintext' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: 'KUBELET_OPTS="--api-servers=https://10.0.0.1:6443 --v=2"\n',
      settings: { kubeletToApiServer: 'same' },
      findings: [],
    },
  },
  {
    of: machines,
    name: 'a command in a list makes a node',
    files: run('kubeadm, init, --pod-network-cidr=10.1.0.0/16'),
    settings: { kubeletCertificateAuthority: 'unset', kubeletAnonymous: 'off' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: { files: run('kubeadm, init, --config, /k.yaml'), settings: { kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: machines,
    name: 'a command alone in a line makes a node',
    files: '#cloud-config\nruncmd:\n- kubeadm join 10.0.0.1:6443 --node-name a\n',
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files:
        '#cloud-config\nruncmd:\n- echo kubeadm join 10.0.0.1:6443 kubelet\nwrite_files:\n- {path: /a, content: "KUBELET_EXTRA_ARGS=--v=2"}\n',
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: tags,
    name: 'a key behind a tag of the same line is set in as far as the tag is',
    files: 'tls-san: [a]\n{% if first %}token-file: /t{% endif %}\n{% if other %}\ncluster-init: true\n{% endif %}\n',
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files:
        'tls-san: [a]\n{% if first %}kubelet-arg: ["anonymous-auth=true"]{% endif %}\n{% if other %}\ncluster-init: true\n{% endif %}\n',
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  noSecret(
    'a key of a Secret is named by its words',
    `${closedKubelet}---\nspec:\n  credentialsSecretKey: cloud-config\n`,
    `${closedKubelet}---\nspec:\n  credentialsSecretKey: cloud-conf1g\n`,
  ),
  noSecret(
    'a file of a key is no key',
    `module "k3s" {\n  source = "x/k3s/module"\n  private_key = file("~/.ssh/id_ed25519")\n}\n`,
    `module "k3s" {\n  source = "x/k3s/module"\n  private_key = base64encode("id_ed25519")\n}\n`,
  ),
];
