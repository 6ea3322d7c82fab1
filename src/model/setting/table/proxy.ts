import { always, type SettingTable } from './setting-row.ts';

/** What a request to the API server’s proxy asks for in its URL. */
export const proxySettings = {
  nodeProxyPort: {
    group: 'proxy',
    ordered: false,
    defaults: always('kubelet'),
  },
  proxyScheme: {
    group: 'proxy',
    ordered: true,
    defaults: always('http'),
  },
} satisfies Partial<SettingTable>;
