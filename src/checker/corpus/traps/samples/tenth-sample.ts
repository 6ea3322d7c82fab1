import { type Trap } from '../trap.ts';

const otherEtcd = 'an etcd of something else';
const otherScript = 'a script that installs something else';

/** An etcd in a workload of this kind, for whoever reaches it. */
const etcdPod = (kind: string, namespace: string): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: etcd, namespace: ${namespace}}\nspec:\n  template:\n    spec:\n      containers:\n      - name: etcd\n        image: quay.io/coreos/etcd:v3.5.9\n        command: [etcd, "--listen-client-urls=http://0.0.0.0:2379"]\n`;
const etcdUnit = (...lines: readonly string[]): string =>
  ['[Service]', 'Environment=ETCD_LISTEN_CLIENT_URLS=https://10.0.0.1:2379', 'Environment=ETCD_CERT_FILE=/a.crt', ...lines]
    .concat('ExecStart=/usr/bin/etcd', '')
    .join('\n');
const fetched = (url: string): string => `#!/bin/sh\ncurl -sfL https://get.k3s.io -o /tmp/a\ncurl -s ${url} | bash\n`;

/** What files showed that were collected on 1 December 2026. */
export const tenthSample: readonly Trap[] = [
  {
    of: otherEtcd,
    name: 'an application in a namespace of its own',
    files: etcdPod('StatefulSet', 'harbor'),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: etcdPod('StatefulSet', 'kube-system'),
      settings: { etcdTransport: 'plaintext' },
      findings: ['critical etcd-listens-plain'],
    },
  },
  {
    of: otherEtcd,
    name: 'a unit that asks no client for a certificate, in variables',
    files: { 'etcd.service': etcdUnit() },
    findings: ['critical etcd-clients-unauthenticated'],
    nearMiss: { files: { 'etcd.service': etcdUnit('Environment=ETCD_TRUSTED_CA_FILE=/ca.crt') }, findings: [] },
  },
  {
    of: otherScript,
    name: 'k3d beside k3s',
    files: { 'a.sh': fetched('https://raw.githubusercontent.com/rancher/k3d/master/install.sh') },
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: { files: { 'a.sh': fetched('https://get.k3s.io') }, settings: { kubeletCertificateAuthority: 'set' }, findings: [] },
  },
];
