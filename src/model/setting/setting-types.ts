import type { KubernetesMinor } from './minor.ts';
import type { MinorEvidence } from '../evidence/evidence.ts';
import type { ChosenSettings, SettingId } from './setting-values.ts';

export type { SettingId } from './setting-values.ts';

/**
 * The settings of a cluster, and where its Kubernetes minor is not the one that the site opens with, that minor with what of it was checked: then no
 * verdict is better than its evidence. Without it they are judged for the minor that the site opens with, of which every claim was checked.
 */
export interface Settings extends ChosenSettings {
  readonly kubernetes?: MinorEvidence;
}

/** The groups of the settings panel. */
export type SettingGroup = 'tunnel' | 'api-server-to-kubelet' | 'kubelet' | 'proxy' | 'extensions' | 'api-server' | 'cluster-network';

/** A default of Kubernetes: the value, and the first minor of the facts that has it. */
export interface Default<Value extends string = string> {
  readonly since: KubernetesMinor;
  readonly value: Value;
}

/**
 * One setting: its values from weakest to strongest, and its defaults. `src/wording/setting-words.ts` has its words, and
 * `src/model/facts/setting-facts.ts` what it stands on.
 */
export interface Setting<K extends SettingId = SettingId> {
  readonly id: K;
  readonly group: SettingGroup;
  /** Known values. Where `ordered` is true the first is the weakest and each next one only adds protection. */
  readonly values: readonly Exclude<Settings[K], 'unknown'>[];
  readonly ordered: boolean;
  /** What Kubernetes does when nothing is set, by minor: each entry holds from its minor on until the next one. At least one, oldest first. */
  readonly defaults: readonly [Default<Settings[K]>, ...Default<Settings[K]>[]];
  /** The default of the newest minor, as the published data has always named it. */
  readonly kubernetesDefault: Settings[K];
  /** The transports under which the setting means anything; all where there is none. */
  readonly onlyUnder?: readonly Settings['transport'][];
  /** Values that a Kubernetes minor does not have: first and last minor that do. */
  readonly versions?: Readonly<Partial<Record<Settings[K], { readonly since?: string; readonly until?: string }>>>;
}
