import type { RuleCase } from './rule-case.ts';

const init = (...lines: readonly string[]): string =>
  ['apiVersion: kubeadm.k8s.io/v1beta3', 'kind: InitConfiguration', 'bootstrapTokens:', ...lines, ''].join('\n');
const ssl = '/etc/kubernetes/ssl';
const server = (...flags: readonly string[]): string => `kube-apiserver ${flags.join(' ')}\n`;
const controllers = (...flags: readonly string[]): string => `kube-controller-manager ${flags.join(' ')}\n`;

/** The rules about credentials. */
export const credentialCases: readonly RuleCase[] = [
  {
    code: 'admin-kubeconfig-open',
    severity: 'medium',
    says: /Who reads it has all rights in the cluster/,
    finds: [
      'write-kubeconfig-mode: "0644"\ntls-san: [a]\n',
      'cluster-init: true\nwrite-kubeconfig-mode: 644\n',
      'curl -sfL https://get.k3s.io | sh -s - server --write-kubeconfig-mode 644\n',
      'curl -sfL https://get.k3s.io | K3S_KUBECONFIG_MODE="644" sh -s -\n',
      'curl -sfL https://get.k3s.io | INSTALL_K3S_EXEC="server --disable traefik --write-kubeconfig-mode=0644" sh -\n',
      'services:\n  server:\n    image: rancher/k3s:v1.30.0-k3s1\n    command: server\n    environment:\n    - K3S_KUBECONFIG_MODE=755\n',
      '[Service]\nEnvironment=RKE2_KUBECONFIG_MODE=0644\nExecStart=/usr/local/bin/rke2 server\n',
      '- hosts: all\n  tasks:\n  - shell: kubeadm init\n  - command: chmod 0644 /etc/kubernetes/admin.conf\n',
      '#!/bin/sh\nkubeadm init\nsudo chmod a+r /etc/kubernetes/admin.conf\n',
      { 'README.md': 'Join:\n\n```sh\nk3s server --write-kubeconfig-mode 644\n```\n' },
      {
        Vagrantfile:
          'Vagrant.configure("2") do |config|\n  config.vm.provision "shell", inline: "curl -sfL https://get.k3s.io | sh -s - --write-kubeconfig-mode 644"\nend\n',
      },
    ],
    leaves: [
      'write-kubeconfig-mode: "0600"\ntls-san: [a]\n',
      'write-kubeconfig-mode: "0640"\ntls-san: [a]\n',
      // YAML makes 420 of it, which is the mode r---w----.
      'write-kubeconfig-mode: 0644\ntls-san: [a]\n',
      'tls-san: [a]\n# write-kubeconfig-mode: "0644"\n',
      'tls-san: [a] # not write-kubeconfig-mode: "0644"\n',
      'curl -sfL https://get.k3s.io | K3S_KUBECONFIG_MODE=$MODE sh -s -\n',
      '#!/bin/sh\nkubeadm init\nchmod 644 /etc/kubernetes/pki/ca.crt\nchmod 600 /etc/kubernetes/admin.conf\nchmod o-r /etc/kubernetes/admin.conf\n',
      '#!/bin/sh\nkubeadm init\necho "run chmod 644 /etc/kubernetes/admin.conf"\n',
      { 'README.md': 'Do not use `k3s server --write-kubeconfig-mode 644`.\n\n```sh\nk3s server\n```\n' },
    ],
  },
  {
    code: 'admin-kubeconfig-open',
    kubernetes: '1.30',
    severity: 'high',
    says: /can (?:read and )?change|lets every user of the host read and change/,
    finds: [
      'write-kubeconfig-mode: "0666"\n',
      'K3S_KUBECONFIG_MODE=777 k3s server\n',
      '#!/bin/sh\nkubeadm init\nchmod -R 777 /etc/kubernetes/admin.conf\n',
      '#!/bin/sh\nkubeadm init\nchmod o+rw /etc/kubernetes/admin.conf\n',
      // YAML makes 416 of it.
      'write-kubeconfig-mode: 0640\ntls-san: [a]\n',
    ],
    leaves: ['write-kubeconfig-mode: "0600"\n', '#!/bin/sh\nkubeadm init\nchmod u+rw /etc/kubernetes/admin.conf\n'],
  },
  {
    code: 'bootstrap-token-endless',
    severity: 'medium',
    says: /so the token never expires/,
    finds: [
      init('- token: abcdef.0123456789abcdef', '  ttl: "0"'),
      init('- groups: [system:bootstrappers:kubeadm:default-node-token]', '  ttl: 0s'),
      init('- ttl: 0h0m0s'),
      '#!/bin/sh\nkubeadm init --token-ttl 0\n',
      '#!/bin/sh\nkubeadm init --pod-network-cidr=10.0.0.0/16 \\\n  --token-ttl=0s\n',
      '#!/bin/sh\nsudo kubeadm token create --print-join-command --ttl 0 > /join.sh\n',
      '- hosts: all\n  tasks:\n  - command: kubeadm init\n  - shell: kubeadm token create --ttl=0 --print-join-command\n',
      '#!/bin/sh\nk3s token create \\\n  --ttl 0\n',
      'subprocess.run(["kubeadm", "init"])\nsubprocess.run(["kubeadm", "token", "create", "--ttl", "0"])\n',
    ],
    leaves: [
      init('- token: abcdef.0123456789abcdef', '  ttl: 24h0m0s'),
      init('- token: abcdef.0123456789abcdef'),
      init('- ttl: "0s"', '  expires: "2030-01-01T00:00:00Z"'),
      init('- ttl: "{{ ttl }}"'),
      '#!/bin/sh\nkubeadm init --token-ttl 2h\n',
      '#!/bin/sh\nkubeadm init --token-ttl 0h30m\n',
      '#!/bin/sh\nkubeadm init\n# kubeadm token create --ttl 0\n',
      '#!/bin/sh\nkubeadm init\nvault token create --ttl 0\n',
      '#!/bin/sh\nkubeadm token create; sleep --ttl 0\n',
      '- hosts: all\n  tasks:\n  - name: Never use kubeadm token create --ttl 0\n    command: kubeadm init\n',
    ],
  },
  {
    code: 'service-account-key-of-ca',
    severity: 'medium',
    says: /the private key of the cluster’s CA/,
    finds: [
      server(`--client-ca-file=${ssl}/ca.pem`, `--service-account-key-file=${ssl}/ca-key.pem`),
      server('--client-ca-file=/pki/ca.crt', '--service-account-signing-key-file=/pki/ca.key'),
      controllers(`--cluster-signing-key-file=${ssl}/root.key`, `--service-account-private-key-file=${ssl}/root.key`),
      controllers(`--root-ca-file=${ssl}/ca.pem`, `--service-account-private-key-file=${ssl}/ca-key.pem`),
      server('--client-ca-file={{ workdir }}/ssl/ca.pem', '--service-account-key-file={{ workdir }}/ssl/ca-key.pem'),
      {
        'a.sh': server('--service-account-key-file=/pki/x.key'),
        'b.sh': controllers('--cluster-signing-key-file=/pki/x.key'),
      },
    ],
    leaves: [
      server(`--client-ca-file=${ssl}/ca.pem`, `--service-account-key-file=${ssl}/ca.pem`),
      server(`--client-ca-file=${ssl}/ca.pem`, `--service-account-key-file=${ssl}/sa.pub`),
      server(`--client-ca-file=${ssl}/ca.pem`, '--service-account-key-file=/other/ca-key.pem'),
      server('--client-ca-file=$CA', '--service-account-key-file=$CA_KEY'),
      controllers(`--cluster-signing-key-file=${ssl}/ca-key.pem`, `--service-account-private-key-file=${ssl}/sa-key.pem`),
    ],
  },
];
