import { always, unknown, type SettingTable } from './setting-row.ts';

/** What protects the traffic that stays on the node network. */
export const clusterNetworkSettings = {
  scraperVerification: {
    group: 'cluster-network',
    name: 'Verification of the kubelet by scrapers',
    flag: '--kubelet-insecure-tls (metrics-server)',
    values: ['skipped', 'verified'],
    ordered: true,
    defaults: always('verified', 'facts/added#metrics-server'),
    says: {
      skipped: 'verification is switched off, as with --kubelet-insecure-tls',
      verified: 'the scraper verifies the kubelet’s certificate against a CA',
      unknown,
    },
    facts: ['facts/added#metrics-server', 'facts/questions#metrics-server-insecure'],
  },
  nodeNetworkEncryption: {
    group: 'cluster-network',
    name: 'Encryption of the node network',
    flag: 'set in the CNI plugin',
    values: ['none', 'ipsec', 'wireguard', 'wireguard-with-nodes'],
    ordered: false,
    defaults: always('none', 'facts/cluster-network#cilium-wireguard'),
    says: {
      none: 'none',
      ipsec: 'IPsec between pods of the cluster network',
      wireguard: 'WireGuard between pods, but not between the addresses of nodes',
      'wireguard-with-nodes': 'WireGuard between pods and nodes, but not to control plane hosts',
      unknown,
    },
    facts: [
      'facts/cluster-network#cilium-wireguard',
      'facts/cluster-network#cilium-control-plane-opts-out',
      'facts/cluster-network#cilium-ipsec',
      'facts/cluster-network#ovn-ipsec',
    ],
  },
} satisfies Partial<SettingTable>;
