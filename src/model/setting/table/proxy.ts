import { always, type SettingTable } from './setting-row.ts';

/** What a request to the API server’s proxy asks for in its URL. */
export const proxySettings = {
  nodeProxyPort: {
    group: 'proxy',
    values: ['other', 'kubelet'],
    ordered: false,
    defaults: always('kubelet'),
  },
  proxyScheme: {
    group: 'proxy',
    values: ['http', 'https'],
    ordered: true,
    defaults: always('http'),
  },
} satisfies Partial<SettingTable>;
