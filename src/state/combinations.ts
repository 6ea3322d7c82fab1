import { modeOf, verification } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';

const { settings: defaults } = modeOf('defaults');
const unverified = (Object.keys(verification) as (keyof typeof verification)[]).map((id) => [id, defaults[id]] as const);

/** The values of `?transport=`, `?verify=` and `?scheme=`, and the settings that each stands for. */
export const combinations = {
  transport: { direct: { transport: 'direct' }, 'ssh-tunnel': { transport: 'ssh-tunnel' }, konnectivity: { transport: 'konnectivity' } },
  verify: { off: Object.fromEntries(unverified), on: verification },
  scheme: { http: { proxyScheme: 'http' }, https: { proxyScheme: 'https' } },
} as const satisfies Record<string, Record<string, Partial<Settings>>>;
export type CombinationKey = keyof typeof combinations;
export const combinationKeys = /* @__PURE__ */ Object.keys(combinations) as CombinationKey[];

/** Which value of a combination the settings have. */
export function combinationOf(key: CombinationKey, settings: Settings): string {
  const choices: Record<string, Partial<Settings>> = combinations[key];
  const holds = (choice: Partial<Settings>): boolean =>
    Object.entries(choice).every(([name, value]) => settings[name as keyof Settings] === value);
  return Object.keys(choices).find((value) => holds(choices[value] ?? {})) ?? '';
}

/** The settings with one combination changed. */
export const combine = (settings: Settings, key: CombinationKey, value: string): Settings => ({
  ...settings,
  ...(combinations[key] as Record<string, Partial<Settings>>)[value],
});
