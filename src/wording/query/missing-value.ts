import { compareMinors, type KubernetesMinor } from '../../model/setting/minor.ts';
import { isAvailable, settingIds, settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { saysOf, settingWords } from '../setting-words.ts';

/** What a value is called, and what a cluster uses that cannot have it. */
const explained: Readonly<Record<string, { readonly name: string; readonly instead: string }>> = {
  // facts/ssh-tunnels#timeline/removed, facts/ssh-tunnels#replacement, obs/F-removed-ssh-user
  'transport=ssh-tunnel': {
    name: 'SSH tunnels',
    instead: ' With --ssh-user, the API server does not start. Use Konnectivity, a VPN, or direct routing with verified kubelets.',
  },
};

const after = (minor: string): string => `1.${Number(minor.split('.')[1]) + 1}`;

/** Why a minor does not have a value of a setting, or nothing where it has it. */
export function missingIn<K extends SettingId>(id: K, value: Settings[K], minor: KubernetesMinor) {
  if (isAvailable(id, value, minor)) return undefined;
  const { since, until } = settingOf(id).versions?.[value] ?? {};
  const words = explained[`${id}=${value}`] ?? { name: `“${settingWords[id].name}: ${saysOf(id, value)}”`, instead: '' };
  const why = until && compareMinors(minor, until) > 0 ? `removed in ${after(until)}` : `new in ${since}`;
  return { setting: id, value, sentence: `Kubernetes ${minor} does not have ${words.name} (${why}).${words.instead}` };
}

/** Every value among these settings that a minor does not have. Empty where the settings can run there. */
export const impossibleIn = (settings: Settings, minor: KubernetesMinor) =>
  settingIds.flatMap((id) => missingIn(id, settings[id], minor) ?? []);
