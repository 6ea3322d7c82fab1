import { modeOf } from './mode.ts';
import { settingIds, settingOf, type SettingId, type Settings } from './setting.ts';

/** What a request or an object in the cluster asks for, or an operator adds beside the cluster, whoever set the cluster up. */
export const askedFor = [
  'skipBackendVerification',
  'nodeProxyPort',
  'proxyScheme',
  'webhookReference',
  'apiServiceVerification',
  'extensionAuthentication',
  'agentReach',
  'loadBalancer',
  'nodeNetworkEncryption',
] as const satisfies readonly SettingId[];

/** The settings of a cluster of which only these are known: every other is unknown, but for what a request asks for, which is as in the modes. */
export const settingsOfKnown = (known: Partial<Settings>): Settings => {
  const asked: readonly SettingId[] = askedFor;
  const rest = settingIds.map((id) => [id, asked.includes(id) ? modeOf('defaults').settings[id] : 'unknown']);
  // Each id gets a value of its own setting, or unknown.
  return { ...(Object.fromEntries(rest) as unknown as Settings), ...known };
};

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * Reads settings from the pairs of a query, such as `kubeletCertificateAuthority=set`, onto `base`. Keys are setting ids; others are
 * left to the caller. A value that the setting does not have changes nothing and is named in one sentence of plain text. Never throws.
 */
export function readSettings(
  pairs: Iterable<readonly [key: string, value: string]>,
  base: Settings,
): { readonly settings: Settings; readonly ignored: readonly string[] } {
  const read: Partial<Record<SettingId, string>> = {};
  const ignored: string[] = [];
  for (const [key, value] of pairs) {
    const id = settingIds.find((each) => each === key);
    if (!id) continue;
    const values: readonly string[] = [...settingOf(id).values, 'unknown'];
    if (values.includes(value)) read[id] = value;
    else ignored.push(`${key}=“${shown(value)}” is not known and was ignored: ${key} can be ${values.join(', ')}.`);
  }
  return { settings: { ...base, ...read } as Settings, ignored };
}

/** The pairs of a query for what differs from `base`, in panel order. */
export const settingPairs = (settings: Settings, base: Settings): readonly (readonly [SettingId, string])[] =>
  settingIds.filter((id) => settings[id] !== base[id]).map((id) => [id, settings[id]]);
