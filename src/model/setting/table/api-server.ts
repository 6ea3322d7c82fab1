import { always, unknown, type SettingTable } from './setting-row.ts';

/** How the API server reaches etcd, and how its clients reach the API server. */
export const apiServerSettings = {
  etcdTransport: {
    group: 'api-server',
    name: 'etcd transport',
    flag: '--etcd-cafile, --etcd-certfile, --etcd-keyfile',
    values: ['plaintext', 'server-tls', 'mutual-tls'],
    ordered: true,
    defaults: always('unknown', 'facts/flags#--etcd-cafile'),
    says: { plaintext: 'an http:// URL, so no TLS', 'server-tls': 'TLS, but no client certificate', 'mutual-tls': 'mutual TLS', unknown },
    facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
  },
  apiServerVerification: {
    group: 'api-server',
    name: 'Verification of the API server by its clients',
    flag: 'certificate-authority in the kubeconfig',
    values: ['skipped', 'verified'],
    ordered: true,
    defaults: always('verified', 'facts/links#kubelet-api'),
    says: { skipped: 'verification is switched off in the client', verified: 'clients verify it against the cluster CA', unknown },
    facts: ['facts/links#kubelet-api', 'facts/seed-corrections#13', 'obs/N-insecure'],
  },
  loadBalancer: {
    group: 'api-server',
    name: 'Load balancer in front of the API server',
    flag: 'the server address in the kubeconfig',
    values: ['tls-terminating', 'tcp', 'none'],
    ordered: false,
    defaults: always('none', 'facts/reachability#kubelet-to-apiserver'),
    says: {
      'tls-terminating': 'it ends TLS and opens a connection of its own',
      tcp: 'it passes TCP on, so TLS ends at the API server',
      none: 'none',
      unknown,
    },
    facts: ['facts/reachability#kubelet-to-apiserver', 'facts/cluster-network#balancer-ends-tls'],
  },
} satisfies Partial<SettingTable>;
