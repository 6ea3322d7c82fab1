import { checkedMinor, evidenceTable } from '../facts/evidence/standing.ts';
import type { KubernetesMinor } from '../model/setting/minor.ts';
import { ofNoMinor } from '../model/setting/no-minor.ts';
import type { Settings } from '../model/setting/setting.ts';
import { parseMinor } from '../wording/query/kubernetes-version.ts';
import type { Query } from './query.ts';

/** Settings as they are judged for a minor. The one that the site opens with, which no minor stands for too, needs no table. Settings that are so already come back as they are. */
export function ofMinor(settings: Settings, minor: KubernetesMinor | undefined): Settings {
  const wanted = minor === checkedMinor ? undefined : minor;
  if (settings.kubernetes?.minor === wanted) return settings;
  return wanted ? { ...settings, kubernetes: { minor: wanted, table: evidenceTable } } : ofNoMinor(settings);
}

/** The minor that `?k8s=` names; one that is near it, or the one that the site opens with, where the facts have no such minor, with a clause in `refused`. */
export function readMinor(query: Query, refused: string[]): KubernetesMinor | undefined {
  const text = query.get('k8s');
  if (text === null) return undefined;
  const { minor, note } = parseMinor(text, checkedMinor);
  if (note) refused.push(note.slice(0, -1));
  return minor;
}
