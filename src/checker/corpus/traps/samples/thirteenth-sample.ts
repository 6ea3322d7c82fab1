import { type Trap } from '../trap.ts';

const defaults = 'what an installer does by itself';
const places = 'what stands inside of something else';

/** A note that makes a kubelet’s unit and a cluster of kubeadm, and ends with this line. */
const note = (line: string): string =>
  [
    '# A cluster',
    '```',
    '[Service]',
    'ExecStart=/usr/bin/kubelet --kubeconfig=/etc/kubernetes/kubelet.conf --config=/var/lib/kubelet/config.yaml',
    '```',
    '```',
    'kubeadm init --pod-network-cidr=10.0.0.0/16',
    line,
    '```',
    '',
  ].join('\n');
/** A cluster of talhelper with a patch of these arguments below these keys. */
const talhelper = (keys: readonly string[], patch: string): string =>
  [
    '# ${A} is a word of a comment',
    'clusterName: a',
    'endpoint: https://10.0.0.9:6443',
    'talosVersion: v1.12.0',
    'kubernetesVersion: v1.35.0',
    ...keys,
    ...patch.split('\n').map((line) => `${'  '.repeat(keys.length)}${line}`),
    'nodes:',
    '  - {hostname: one, ipAddress: 10.0.0.1, installDisk: /dev/sda, controlPlane: true}',
    '  - {hostname: two, ipAddress: 10.0.0.2, installDisk: /dev/sda, controlPlane: true}',
    '',
  ].join('\n');
const ca = '- |-\n  cluster:\n    apiServer:\n      extraArgs: {kubelet-certificate-authority: /a/ca.crt}';
/** A script that writes the kubeconfig of each node, and then gives this user to the file of this name. */
const nodes = (user: string, file: string): string =>
  [
    '#!/bin/sh',
    'for one in a b; do',
    '  kubectl config set-cluster x --certificate-authority=ca.pem --server=https://10.0.0.1:6443 --kubeconfig=${one}.kubeconfig',
    `  kubectl config set-credentials ${user} \\`,
    `    --client-certificate=\${one}.pem --kubeconfig=${file}`,
    'done',
    '',
  ].join('\n');

/** A task of Ansible with this condition, which writes the unit of an etcd. */
const task = (...condition: readonly string[]): string =>
  [
    '- name: a',
    ...condition.map((line) => `  ${line}`),
    '  blockinfile:',
    '    path: /etc/systemd/system/etcd.service',
    '    block: |',
    '      ExecStart=/usr/bin/etcd --name a --listen-client-urls http://0.0.0.0:2379',
    '',
  ].join('\n');
/** A script in which this command runs the installation of k3s, on the machine that it names. */
const hands = (command: string): string =>
  [
    '#!/bin/bash',
    `${command} "curl -sfL https://get.k3s.io | sudo sh -s - \\`,
    '  --kube-apiserver-arg=anonymous-auth=true \\',
    '  --tls-san ${NODE}"',
    '',
  ].join('\n');

/** Inputs of a thirteenth sample of files that nobody here wrote. */
export const thirteenthSample: readonly Trap[] = [
  {
    of: defaults,
    name: 'the file of a kubelet changes nothing of the API server that kubeadm starts beside it',
    files: { 'notes.md': note('kubectl get nodes') },
    settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls', kubeletAnonymous: 'unknown' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: { 'notes.md': note('sed -i s/a/b/ /etc/kubernetes/manifests/kube-apiserver.yaml') },
      settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: defaults,
    name: 'arguments of etcd that Talos takes change nothing of how its API server reaches it',
    files: 'cluster:\n  etcd:\n    extraArgs: {listen-metrics-urls: "http://0.0.0.0:2381"}\n  apiServer:\n    extraArgs: {v: "2"}\n',
    settings: { etcdTransport: 'mutual-tls', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: { '/etc/rancher/rke2/config.yaml': 'tls-san: [a]\netcd-arg: [listen-metrics-urls=http://0.0.0.0:2381]\n' },
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: defaults,
    name: 'the only patch of the API server in a file of talhelper is all that it is given',
    files: { 'talconfig.yaml': talhelper(['controlPlane:', '  patches:'], ca) },
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: { 'talconfig.yaml': talhelper(['controlPlane:', '  patches:'], ca.replace('kubelet-certificate-authority', 'oidc-ca-file')) },
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: defaults,
    name: 'a patch of one machine of talhelper says nothing of the other machines',
    files: {
      'talconfig.yaml': talhelper(['patches:'], '- |-\n  cluster: {proxy: {disabled: true}}').replace(
        'controlPlane: true}',
        `controlPlane: true, patches: ["cluster: {apiServer: {extraArgs: {v: '2'}}}"]}`,
      ),
    },
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: { 'talconfig.yaml': talhelper(['patches:'], '- |-\n  cluster: {proxy: {disabled: true}}') },
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: defaults,
    name: 'the user that kubectl gives to a file says whose kubeconfig it is',
    files: nodes('system:node:${one}', '${one}.kubeconfig'),
    settings: { kubeletToApiServer: 'verified' },
    findings: [],
    nearMiss: { files: nodes('system:node:${one}', 'other.kubeconfig'), settings: { kubeletToApiServer: 'same' }, findings: [] },
  },
  {
    of: places,
    name: 'a condition that says on which hosts a task runs leaves nothing open on these',
    files: { 'etcd.yml': task(`when: "'etcd' in group_names"`) },
    findings: ['critical etcd-listens-plain'],
    nearMiss: { files: { 'etcd.yml': task('when: not etcd_tls') }, settings: { etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: places,
    name: 'several conditions that each say on which hosts a task runs',
    files: {
      'etcd.yml': task(
        'when:',
        "  - inventory_hostname in groups['etcd']",
        "  - inventory_hostname != groups['etcd'][0] or inventory_hostname == 'a'",
      ),
    },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: { 'etcd.yml': task('when:', "  - inventory_hostname in groups['etcd']", '  - first is changed') },
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: places,
    name: 'what a function of a script runs on another machine, over several lines',
    files: { 'install.sh': hands('run_on "$NODE"') },
    settings: { apiServerVerification: 'verified', transport: 'other-tunnel' },
    findings: ['info api-anonymous-on'],
    nearMiss: { files: { 'install.sh': hands('say') }, settings: { apiServerVerification: 'unknown', transport: 'unknown' }, findings: [] },
  },
  {
    of: places,
    name: 'a command of a task in quotes that goes on over several lines makes no script of the file',
    files: {
      'kubelet.yml':
        '- name: a\n  shell: "cd certs/ && \\\n    ../bin/kubectl config set-cluster x --certificate-authority=ca.pem \\\n    --server=https://10.0.0.1:6443 --kubeconfig=kubelet.kubeconfig"\n',
    },
    settings: { kubeletToApiServer: 'verified' },
    findings: [],
    nearMiss: {
      files: {
        'kubelet.yml':
          '- name: a\n  shell: "cd certs/ && \\\n    ../bin/kubectl config set-cluster x --insecure-skip-tls-verify=true \\\n    --server=https://10.0.0.1:6443 --kubeconfig=kubelet.kubeconfig"\n',
      },
      settings: { kubeletToApiServer: 'skipped' },
      findings: ['high client-skips-verification'],
    },
  },
];
