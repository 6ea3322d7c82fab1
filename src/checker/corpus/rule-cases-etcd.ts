import type { RuleCase } from './rule-case.ts';

const etcd = (...flags: readonly string[]): string => `etcd --name=a ${flags.join(' ')}\n`;
const tls = ['--cert-file=/s.crt', '--key-file=/s.key'] as const;

/** The rules about etcd itself. */
export const etcdRuleCases: readonly RuleCase[] = [
  {
    code: 'etcd-listens-plain',
    severity: 'critical',
    finds: [
      etcd('--listen-client-urls=http://0.0.0.0:2379'),
      etcd('--listen-client-urls=https://10.0.0.1:2379,http://10.0.0.1:4001', ...tls, '--client-cert-auth=true'),
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: etcd\n    command:\n    - etcd\n    - --listen-client-urls=http://[::]:2379\n',
    ],
    leaves: [
      etcd('--listen-client-urls=http://127.0.0.1:2379,http://[::1]:2379'),
      etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls, '--client-cert-auth'),
      etcd('--listen-client-urls=http://${IP}:2379'),
      etcd('--listen-metrics-urls=http://0.0.0.0:2381'),
      etcd('--config-file=/etc/etcd.conf.yml', '--listen-client-urls=http://0.0.0.0:2379'),
    ],
  },
  {
    code: 'etcd-clients-unauthenticated',
    severity: 'critical',
    finds: [
      etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls),
      etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls, '--peer-trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt'),
      etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls, '--client-cert-auth=false'),
    ],
    leaves: [
      etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls, '--client-cert-auth=true'),
      etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls, '--trusted-ca-file=/ca.crt'),
      etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls, '$ETCD_OPTIONS'),
      `[Service]\nEnvironment=ETCD_CLIENT_CERT_AUTH=true\nExecStart=/usr/bin/${etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls)}`,
      `[Service]\nEnvironmentFile=/etc/etcd.env\nExecStart=/usr/bin/${etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls)}`,
      etcd('--listen-client-urls=https://0.0.0.0:2379', ...tls, '--client-cert-auth=$AUTH'),
    ],
  },
];
