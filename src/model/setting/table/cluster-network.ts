import { always, type SettingTable } from './setting-row.ts';

/** What protects the traffic that stays on the node network. */
export const clusterNetworkSettings = {
  scraperVerification: {
    group: 'cluster-network',
    ordered: true,
    defaults: always('verified'),
  },
  nodeNetworkEncryption: {
    group: 'cluster-network',
    ordered: false,
    defaults: always('none'),
  },
} satisfies Partial<SettingTable>;
