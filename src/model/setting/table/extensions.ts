import { always, type SettingTable } from './setting-row.ts';

/** How the API server reaches webhooks and extension API servers. */
export const extensionSettings = {
  webhookReference: {
    group: 'extensions',
    values: ['service', 'url'],
    ordered: false,
    defaults: always('service'),
  },
  apiServiceVerification: {
    group: 'extensions',
    values: ['skipped', 'verified'],
    ordered: true,
    defaults: always('verified'),
  },
  extensionAuthentication: {
    group: 'extensions',
    values: ['open', 'demands-certificate'],
    ordered: true,
    defaults: always('unknown'),
  },
} satisfies Partial<SettingTable>;
