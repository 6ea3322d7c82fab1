import { always, type SettingTable } from './setting-row.ts';

/** How the API server reaches webhooks and extension API servers. */
export const extensionSettings = {
  webhookReference: {
    group: 'extensions',
    ordered: false,
    defaults: always('service'),
  },
  apiServiceVerification: {
    group: 'extensions',
    ordered: true,
    defaults: always('verified'),
  },
  extensionAuthentication: {
    group: 'extensions',
    ordered: true,
    defaults: always('unknown'),
  },
} satisfies Partial<SettingTable>;
