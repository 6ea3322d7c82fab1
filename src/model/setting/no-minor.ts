import type { Settings } from './setting-types.ts';

/** Settings without the minor that they are judged for: a change of settings is found as in the minors that were checked. */
export function ofNoMinor(settings: Settings): Settings {
  if (!settings.kubernetes) return settings;
  const chosen: { -readonly [K in keyof Settings]: Settings[K] } = { ...settings };
  delete chosen.kubernetes;
  return chosen;
}
