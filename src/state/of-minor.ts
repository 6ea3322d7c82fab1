import { checkedMinor, evidenceTable } from '../facts/evidence/standing.ts';
import type { KubernetesMinor } from '../model/setting/minor.ts';
import { ofNoMinor } from '../model/setting/no-minor.ts';
import type { Settings } from '../model/setting/setting.ts';

/** Settings as they are judged for a minor. The one that the site opens with, which no minor stands for too, needs no table. Settings that are so already come back as they are. */
export function ofMinor(settings: Settings, minor: KubernetesMinor | undefined): Settings {
  const wanted = minor === checkedMinor ? undefined : minor;
  if (settings.kubernetes?.minor === wanted) return settings;
  return wanted ? { ...settings, kubernetes: { minor: wanted, table: evidenceTable } } : ofNoMinor(settings);
}
