import type { SettingId } from '../setting/setting.ts';

/** The settings of the model that decide about connections. Each is a parameter of the address of the page of ports. */
export const reachSettings = [
  'transport',
  'egressTypes',
  'tunnelScope',
  'nodeProxyPort',
  'loadBalancer',
  'webhookReference',
] as const satisfies readonly SettingId[];
export type ReachSettingId = (typeof reachSettings)[number];
