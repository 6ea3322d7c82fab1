import { modeOf } from './mode.ts';
import { settingIds, type SettingId, type Settings } from './setting.ts';

/**
 * What a request or an object in the cluster asks for, or an operator adds beside the cluster, whoever set the cluster up. Encryption by a
 * CNI plugin and the APIService of metrics-server come with a cluster, so they are none of these. One client that differs from the others is
 * told its own way by whoever writes its kubeconfig.
 */
export const askedFor = [
  'skipBackendVerification',
  'nodeProxyPort',
  'proxyScheme',
  'webhookReference',
  'extensionAuthentication',
  'agentReach',
  'loadBalancer',
  'kubeletToApiServer',
  'kubeProxyToApiServer',
  'controlPlaneToApiServer',
] as const satisfies readonly SettingId[];

/** The settings of a cluster of which only these are known: every other is unknown, but for what a request asks for, which is as in the modes. */
export const settingsOfKnown = (known: Partial<Settings>): Settings => {
  const asked: readonly SettingId[] = askedFor;
  const rest = settingIds.map((id) => [id, asked.includes(id) ? modeOf('defaults').settings[id] : 'unknown']);
  // Each id gets a value of its own setting, or unknown.
  return { ...(Object.fromEntries(rest) as unknown as Settings), ...known };
};

/** The pairs of a query for what differs from `base`, in panel order. */
export const settingPairs = (settings: Settings, base: Settings): readonly (readonly [SettingId, string])[] =>
  settingIds.filter((id) => settings[id] !== base[id]).map((id) => [id, settings[id]]);
