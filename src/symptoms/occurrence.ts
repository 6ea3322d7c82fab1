import { judge } from '../model/judge.ts';
import { pathOf, type PathId } from '../model/path.ts';
import { compareMinors, minors, type KubernetesMinor } from '../model/setting/minor.ts';
import { isAvailable, settingIds, settingOf, type SettingId, type Settings } from '../model/setting/setting.ts';

/** Something without which a symptom cannot occur. The front matter of its page names it (`occurs`), with the source. */
export interface OccurrenceCondition {
  /** Why it is needed, as a sentence that is true of every cluster. Backticks are code. */
  readonly needs: string;
  /** The values of settings with which it can occur. One setting that has such a value is enough. */
  readonly settings?: Readonly<Partial<Record<SettingId, readonly string[]>>> | undefined;
  /** The first minor in which it can occur. */
  readonly since?: KubernetesMinor | undefined;
  /** The last minor in which it can occur. */
  readonly until?: KubernetesMinor | undefined;
}

/** Where a symptom can occur: its path, which some clusters do not have, and everything else that it needs. */
export interface Occurrence {
  readonly path: PathId;
  readonly occurs?: readonly OccurrenceCondition[] | undefined;
}

/** What is known of a cluster. A setting that nobody knows is `unknown`; a minor that nobody named is missing. */
export interface KnownCluster {
  readonly settings: Settings;
  readonly minor: KubernetesMinor | undefined;
}

/** Why a symptom cannot occur in a cluster: it has no such path, its settings are others, or its minor is. */
export type Exclusion =
  | { readonly by: 'path'; readonly path: PathId }
  | { readonly by: 'settings'; readonly needs: string; readonly settings: readonly SettingId[] }
  | { readonly by: 'minor'; readonly needs: string };

const isValueOf = <K extends SettingId>(id: K, value: string): value is Settings[K] =>
  (settingOf(id).values as readonly string[]).includes(value);

/**
 * What is wrong with a condition, as a sentence: a setting or a value that the model does not have, or a minor that the facts do not
 * cover. Nothing where it is sound.
 */
export function conditionProblem({ settings, since, until }: OccurrenceCondition): string | undefined {
  const chosen = Object.entries(settings ?? {});
  if (chosen.length === 0 && !since && !until)
    return 'a condition without settings, since or until excludes nothing: give it one of them, or leave it out';
  for (const [id, values] of chosen) {
    const setting = settingIds.find((each) => each === id);
    if (!setting) return `no setting is called "${id}"; there are ${settingIds.join(', ')}`;
    const wrong = values.find((value) => !isValueOf(setting, value));
    if (wrong !== undefined) return `"${wrong}" is no value of ${id}, which can be ${settingOf(setting).values.join(', ')}`;
    if (values.length === settingOf(setting).values.length) return `every value of ${id} is listed, so the condition excludes nothing`;
  }
  const minor = [since, until].find((each) => each !== undefined && !minors.includes(each));
  return minor === undefined ? undefined : `"${minor}" is no minor of the facts, which cover ${minors[0] ?? ''} to ${minors.at(-1) ?? ''}`;
}

/** Every way to fill in what is not known of the settings that decide about a path. */
function* filledIn(settings: Settings, ids: readonly SettingId[]): Generator<Settings> {
  const [id, ...rest] = ids;
  if (id === undefined) yield settings;
  else if (settings[id] !== 'unknown') yield* filledIn(settings, rest);
  else for (const value of settingOf(id).values) yield* filledIn({ ...settings, [id]: value }, rest);
}

/** Whether a cluster may have a path. What is not known never takes it away. */
function mayHavePath(path: PathId, settings: Settings): boolean {
  if (judge(path, settings, 'nobody').present) return true;
  for (const filled of filledIn(settings, pathOf(path).decidedBy)) if (judge(path, filled, 'nobody').present) return true;
  return false;
}

function excludes(condition: OccurrenceCondition, { settings, minor }: KnownCluster): Exclusion | undefined {
  const { needs, since, until } = condition;
  const entries = Object.entries(condition.settings ?? {}) as [SettingId, readonly string[]][];
  if (entries.length > 0) {
    const differs = entries.every(([id, values]) => settings[id] !== 'unknown' && !values.includes(settings[id]));
    if (differs) return { by: 'settings', needs, settings: entries.map(([id]) => id) };
    const isGone = entries.every(([id, values]) =>
      values.every((value) => isValueOf(id, value) && minor && !isAvailable(id, value, minor)),
    );
    if (isGone) return { by: 'minor', needs };
  }
  const isOutside = minor && ((since && compareMinors(minor, since) < 0) || (until && compareMinors(minor, until) > 0));
  return isOutside ? { by: 'minor', needs } : undefined;
}

/** Why a symptom cannot occur in a cluster, or nothing where it can, or where too little is known to say. */
export function exclusionOf({ path, occurs = [] }: Occurrence, cluster: KnownCluster): Exclusion | undefined {
  if (!mayHavePath(path, cluster.settings)) return { by: 'path', path };
  for (const condition of occurs) {
    const exclusion = excludes(condition, cluster);
    if (exclusion) return exclusion;
  }
  return undefined;
}
