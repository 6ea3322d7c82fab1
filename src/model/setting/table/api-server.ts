import { always, type SettingTable } from './setting-row.ts';

const ofOneClient = { group: 'api-server', ordered: false, defaults: always('same') } as const;

/** How the API server reaches etcd, and how its clients reach the API server. */
export const apiServerSettings = {
  etcdTransport: {
    group: 'api-server',
    ordered: true,
    defaults: always('unknown'),
  },
  apiServerVerification: {
    group: 'api-server',
    ordered: true,
    defaults: always('verified'),
  },
  kubeletToApiServer: ofOneClient,
  kubeProxyToApiServer: ofOneClient,
  controlPlaneToApiServer: ofOneClient,
  loadBalancer: {
    group: 'api-server',
    ordered: false,
    defaults: always('none'),
  },
} satisfies Partial<SettingTable>;
