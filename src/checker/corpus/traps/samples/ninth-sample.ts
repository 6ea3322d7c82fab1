import { clientCA, kubeletFile, unit, type Trap } from '../trap.ts';

const secrets = 'what a Secret holds that is none';
const fragments = 'a part of a kubelet’s file';
const broken = 'YAML that is none';
const variables = 'what stands in a variable';

/** A Secret with a file of this name, beside what is for the checker. */
const secretFile = (name: string, ...lines: readonly string[]): string =>
  ['write-kubeconfig-mode: "0600"', '---', 'apiVersion: v1', 'kind: Secret', 'stringData:', `  ${name}: |`]
    .concat(
      lines.map((line) => `    ${line}`),
      '',
    )
    .join('\n');
const scheduler = (at: string): string =>
  `apiVersion: v1\nkind: Pod\nspec:\n    containers:\n    - command:\n        - kube-scheduler\n        - --bind-address=${at}\n      image: a\n    volumes:\n    - hostPath:\n        path: /a\n    name: b\n    - c: d\n`;

/** What files showed that were collected on 30 November 2026. */
export const ninthSample: readonly Trap[] = [
  {
    of: secrets,
    name: 'settings of containerd',
    files: secretFile('config.toml', 'version = 2', '[plugins."io.containerd.grpc.v1.cri"]', 'sandbox_image = "registry.k8s.io/pause:3.9"'),
    findings: [],
    nearMiss: { files: secretFile('config.toml', 'version = 2', 'requirepass foobared1'), findings: ['medium secret-pasted'] },
  },
  {
    of: secrets,
    name: 'a script',
    files: secretFile('init.sh', '#!/bin/bash', 'set -euo pipefail', 'swapoff -a'),
    findings: [],
    nearMiss: { files: secretFile('init', 'hunter2swap'), findings: ['medium secret-pasted'] },
  },
  {
    of: secrets,
    name: 'a script before a value',
    files: secretFile('init.sh', 'swapoff -a'),
    findings: [],
    nearMiss: { files: `${secretFile('init.sh', 'swapoff -a')}  other: hunter2swap\n`, findings: ['medium secret-pasted'] },
  },
  {
    of: fragments,
    name: 'what it opens',
    files: { 'kubelet-config.yaml': 'authentication:\n  anonymous:\n    enabled: true\n' },
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: {
      files: {
        'kubelet-config.yaml': 'authentication:\n  anonymous:\n    enabled: false\nauthorization: {mode: Webhook}\nreadOnlyPort: 0\n',
      },
      settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: broken,
    name: 'a manifest of the scheduler',
    files: { 'a.yaml': scheduler('0.0.0.0'), 'b.yaml': kubeletFile(clientCA) },
    findings: ['low component-address-open'],
    nearMiss: { files: { 'a.yaml': scheduler('127.0.0.1'), 'b.yaml': kubeletFile(clientCA) }, findings: [] },
  },
  {
    of: variables,
    name: 'the section before the variables of etcd',
    files: '[Member]\nETCD_LISTEN_CLIENT_URLS="http://10.0.0.1:2379"\n',
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: '[Member]\nETCD_LISTEN_CLIENT_URLS="https://10.0.0.1:2379"\n',
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: variables,
    name: 'the command of k3s',
    files: { a: unit('ExecStart=${BIN_DIR}/k3s \\', '    ${CMD_K3S_EXEC}'), 'b.yaml': kubeletFile(clientCA) },
    settings: { apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: { a: unit('ExecStart=${BIN_DIR}/k3s server'), 'b.yaml': kubeletFile(clientCA) },
      settings: { apiServerVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: 'patches of Talos',
    name: 'the arguments of the scheduler, in a patch of Talos',
    files: 'cluster:\n  scheduler:\n    extraArgs: {bind-address: 0.0.0.0}\n',
    findings: ['low component-address-open'],
    nearMiss: { files: 'cluster:\n  scheduler:\n    extraArgs: {bind-address: 127.0.0.1}\n', findings: [] },
  },
];
