import { checkedMinor } from '../facts/evidence/standing.ts';
import type { KubernetesMinor } from '../model/setting/minor.ts';
import { modeOf } from '../model/setting/mode.ts';
import { settingIds, type Settings } from '../model/setting/setting.ts';
import { settingPairs, settingsOfKnown } from '../model/setting/settings-query.ts';
import { readSettings } from './settings.ts';
import { changedName, withChanges, yourSettings } from '../wording/own-cluster.ts';
import type { ParameterName } from './parameters.ts';
import { distroAmong, type Distribution } from './distribution.ts';
import { readMinor } from './minor.ts';
import { inSentences, readText } from './parameter.ts';
import { queryOf, readQuery, type Written } from './query.ts';

/** The cluster of a reader: what every page shows in place of what kubeadm sets up. It holds ids and values of the model, and nothing else. */
export interface ReaderCluster {
  /** The distribution that the settings began as; nothing where nobody named one. */
  readonly distribution: Distribution | undefined;
  /** The minor that runs; nothing where nobody said. */
  readonly minor: KubernetesMinor | undefined;
  readonly settings: Settings;
}

/**
 * What an address says in place of a distribution, where the reader named none: whether a setting that is not listed is unknown, or as kubeadm has it. The
 * one that takes fewer words is written.
 */
const unnamed: Readonly<Record<'unknown' | 'defaults', Settings>> = {
  unknown: settingsOfKnown({}),
  defaults: modeOf('defaults').settings,
};
const isUnnamed = (text: string | null): text is keyof typeof unnamed => text !== null && Object.hasOwn(unnamed, text);

/** Every parameter that a cluster has in an address. */
export const clusterParameters: readonly ParameterName[] = ['distro', 'k8s', ...settingIds];

/**
 * A cluster as it is written in a query, always in the same order and in as few words as there can be: the distribution, the minor, and each setting that
 * differs from what the distribution sets.
 */
export function writtenCluster({ distribution, minor, settings }: ReaderCluster): Written {
  const bases = distribution ? [distribution] : (['unknown', 'defaults'] as const).map((id) => ({ id, settings: unnamed[id] }));
  const ways = bases.map(({ id, settings: base }) => ({ id, pairs: settingPairs(settings, base) }));
  const [{ id, pairs } = { id: 'unknown', pairs: [] }] = ways.sort((a, b) => a.pairs.length - b.pairs.length);
  return { distro: id, ...(minor ? { k8s: minor } : {}), ...Object.fromEntries(pairs) };
}

/** A cluster as the query of the explorer, which has a mode where other pages have a cluster that nobody named. */
export const explorerQuery = ({ distribution, minor, settings }: ReaderCluster): string =>
  queryOf({
    distro: distribution?.id,
    k8s: minor,
    ...Object.fromEntries(settingPairs(settings, distribution?.settings ?? unnamed.defaults)),
  });

/** A cluster as the text of a query, without `?`. */
export const formatCluster = (cluster: ReaderCluster): string => queryOf(writtenCluster(cluster)).slice(1);

/**
 * Reads a cluster from a query, such as `distro=k3s&k8s=1.34`. What other pages mean by `mode`, `path` and the like is not part of it. A value that does
 * not exist, or no longer, is left out and named in one sentence of plain text. Nothing comes back where nothing of a cluster is left. Never throws.
 */
export function parseCluster(
  text: string,
  distributions: readonly Distribution[],
): { readonly cluster: ReaderCluster | undefined; readonly ignored: string | undefined } {
  const query = readQuery(text);
  const refused: string[] = [];
  const asked = query.get('distro');
  const distribution = isUnnamed(asked) ? undefined : readText(distroAmong(distributions), asked, refused);
  const before = refused.length;
  const version = readMinor(query, refused);
  // A version in the address that could not be read says nothing of a cluster.
  const minor = refused.length > before ? undefined : version;
  const base = distribution?.settings ?? unnamed[isUnnamed(asked) ? asked : 'unknown'];
  const settings = readSettings(query, base, refused);
  const hasSettings = asked === 'defaults' || settingPairs(settings, base).length > 0;
  return {
    cluster: distribution || minor || hasSettings ? { distribution, minor, settings } : undefined,
    ignored: inSentences(refused),
  };
}

/** What a cluster is called: “k3s 1.34”, “EKS, 2 settings changed”, or “Kubernetes 1.34” where nobody named a distribution. */
export function clusterName({ distribution, minor, settings }: ReaderCluster): string {
  const count = distribution ? settingPairs(settings, distribution.settings).length : 0;
  const base = [distribution?.name ?? (minor ? 'Kubernetes' : yourSettings), ...(minor ? [minor] : [])].join(' ');
  return withChanges(base, count);
}

/** The same in a switch, where a version and a count have no room: “EKS”, or “EKS, changed”. */
export function clusterTab({ distribution, settings }: ReaderCluster): string {
  if (!distribution) return yourSettings;
  return settingPairs(settings, distribution.settings).length === 0 ? distribution.name : changedName(distribution.name);
}

/** The minor that a cluster is judged by: its own, or the one that the site opens with. */
export const minorOf = ({ minor }: ReaderCluster): KubernetesMinor => minor ?? checkedMinor;
