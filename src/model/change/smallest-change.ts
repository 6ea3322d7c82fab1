import { alternativesTo, type Alternative } from './alternative.ts';
import type { RemedyId } from './side-effect.ts';
import { judge } from '../judge.ts';
import { layersOf } from '../layer.ts';
import { newestMinor, type KubernetesMinor } from '../setting/minor.ts';
import { pathOf, type PathId } from '../path.ts';
import { isPartial, type ReasonId } from '../reason.ts';
import { remedies, type Remedy } from './remedy.ts';
import { ofNoMinor } from '../setting/no-minor.ts';
import { isAvailable, settingIds, type SettingId, type Settings } from '../setting/setting.ts';
import type { PlacedLines } from './snippet.ts';
import { isKnownSafe } from '../verdict.ts';

/**
 * How far a path has to be safe. `every-hop`: on every network that it crosses. `between`: on the untrusted network only, which is what a
 * tunnel alone can give.
 */
export type Scope = 'every-hop' | 'between';

/**
 * Whether a path is protected, in the model’s own words: the path is there; `judge` calls it
 * `safeOverUntrustedNetwork`; it has no `failures` but partial ones (a path that nothing gets through protects nobody;
 * one on which only some requests fail is protected all the same); and, for `every-hop`, each hop is
 * `authenticated`, or `local` because it never leaves one machine. An unknown is never safe.
 */
export function isSafe(path: PathId, settings: Settings, scope: Scope = 'every-hop'): boolean {
  const { present, safeOverUntrustedNetwork, failures, hops } = judge(path, settings, 'nobody');
  return (
    present &&
    safeOverUntrustedNetwork === 'yes' &&
    failures.every((reason) => isPartial(reason)) &&
    (scope === 'between' || hops.every(({ verdict }) => isKnownSafe(verdict)))
  );
}

/** One setting to change: from what to what, the lines that set it, and what may break. */
export interface Step extends Pick<Remedy, 'setting' | 'page' | 'sideEffects' | 'facts'> {
  readonly remedy: RemedyId;
  readonly from: string;
  readonly to: string;
  readonly snippets: readonly PlacedLines[];
}

/** One way to make a path safe: the settings to change, in the order to change them, and the settings that result. */
export interface SafeChange {
  readonly steps: readonly Step[];
  readonly settings: Settings;
  /** Ways around the path that stay open, though its own hops are safe. */
  readonly bypasses: readonly ReasonId[];
  /** Why another node can, or may be able to, impersonate the server still; nothing where it cannot. */
  readonly otherNode: ReasonId | undefined;
}

/** What a search came to: for which path, and how far it had to be safe. */
export type SmallestChange = { readonly path: PathId; readonly scope: Scope } & (
  | { readonly kind: 'safe' }
  /** These settings do not have the path, or no source says whether they do. */
  | { readonly kind: 'absent'; readonly reason: ReasonId }
  /**
   * Every way with the fewest changes. Each is minimal: leave out any of its steps, and the path is not safe. Safe is not the same as
   * working: a check refuses what it does not accept, so its words say where it is not known whether anything gets through.
   */
  | { readonly kind: 'changes'; readonly answers: readonly [SafeChange, ...SafeChange[]] }
  /**
   * No setting makes the path safe, and `reason` says what the innermost layer lacks. `instead` is what to use in its place, and `between` the
   * smallest change that protects the path on the untrusted network at least.
   */
  | {
      readonly kind: 'impossible';
      readonly reason: ReasonId;
      readonly instead: readonly Alternative[];
      readonly between: SmallestChange | undefined;
    }
);

/** The most calls of `judge` that one search makes: every combination of remedies of the path that has most of them (tested). */
export const mostJudgements = 864;

/** The remedies that can matter to a path, by setting: those of its own settings, that the minor has, and that change something. */
function choicesFor(path: PathId, settings: Settings, minor: KubernetesMinor): readonly (readonly Remedy[])[] {
  const { decidedBy } = pathOf(path);
  return settingIds
    .filter((id) => decidedBy.includes(id))
    .map((id) => remedies.filter(({ setting, value }) => setting === id && isUseful(settings, id, value, minor)));
}

const isUseful = (settings: Settings, id: SettingId, value: string, minor: KubernetesMinor): boolean =>
  // A client that does as the others gets no way of its own. A remedy carries a value of its own setting (tested), which its type does not say.
  settings[id] !== 'same' && settings[id] !== value && isAvailable(id, value as Settings[SettingId], minor);

/** Every choice of `size` remedies, at most one a setting, in table order. */
function* combinations(choices: readonly (readonly Remedy[])[], size: number): Generator<readonly Remedy[]> {
  if (size === 0) yield [];
  else
    for (const [at, choice] of choices.entries())
      for (const remedy of choice) for (const rest of combinations(choices.slice(at + 1), size - 1)) yield [remedy, ...rest];
}

/** The settings once all of these are changed. */
export const applied = (settings: Settings, steps: readonly { readonly setting: SettingId; readonly value: string }[]): Settings => ({
  ...settings,
  ...Object.fromEntries(steps.map(({ setting, value }) => [setting, value])),
});

/** The steps that these remedies make of some settings, in the order in which nothing fails on the way. */
function stepsOf(before: Settings, chosen: readonly Remedy[]): Pick<SafeChange, 'steps' | 'settings'> {
  const settings = applied(before, chosen);
  // The order of the table is the one in which nothing fails: kubelets come before the flag that verifies them, and servers and agents
  // before the flag that uses them.
  const ordered = remedies.filter((remedy) => chosen.includes(remedy));
  const steps = ordered.map(({ id, setting, value, snippets, page, sideEffects, facts }): Step => ({
    remedy: id,
    setting,
    from: before[setting],
    to: value,
    snippets: snippets(settings),
    page,
    sideEffects: sideEffects.filter(({ when }) => !when || when(before, settings)),
    facts,
  }));
  return { steps, settings };
}

/**
 * The steps that give some settings the values that others have, in the order in which nothing fails on the way. A setting that has this value
 * already needs none, and there is none for a value that no remedy sets or that the minor does not have.
 */
export const stepsTo = (before: Settings, wanted: Settings, ids: readonly SettingId[], minor: KubernetesMinor): readonly Step[] =>
  stepsOf(
    before,
    remedies.filter(({ setting, value }) => ids.includes(setting) && wanted[setting] === value && isUseful(before, setting, value, minor)),
  ).steps;

function safeChange(path: PathId, before: Settings, chosen: readonly Remedy[]): SafeChange {
  const { steps, settings } = stepsOf(before, chosen);
  const otherNode = judge(path, settings, 'another-node').endToEnd['impersonate-server'];
  return {
    steps,
    settings,
    bypasses: judge(path, settings, 'nobody').bypasses,
    otherNode: otherNode.value === 'no' ? undefined : otherNode.reason,
  };
}

/** What the innermost layer of a path lacks, even where the request asks for the https: form of the proxy. */
const lackOf = (path: PathId, settings: Settings): ReasonId =>
  layersOf(path, { ...settings, proxyScheme: 'https' }).at(-1)?.reason ?? 'path-absent';

/**
 * The smallest change that makes a path safe (`isSafe`), as every answer of that size; or that it is safe already, is not
 * there, or that no setting can, and what to use instead. A value that the minor does not have is not offered, nor is one that lowers a
 * protection. Pure and never throws; at most `mostJudgements` calls of `judge`, twice that where no setting can.
 */
export function smallestChange(
  path: PathId,
  given: Settings,
  { minor = newestMinor, scope = 'every-hop' }: { readonly minor?: KubernetesMinor; readonly scope?: Scope } = {},
): SmallestChange {
  // A setting makes a path safe in the minors that were checked, or in none that anybody knows.
  const settings = ofNoMinor(given);
  const judgement = judge(path, settings, 'nobody');
  if (!judgement.present) {
    const { reason } = judgement.endToEnd['read-request'];
    return { path, scope, kind: 'absent', reason };
  }
  if (isSafe(path, settings, scope)) return { path, scope, kind: 'safe' };
  const choices = choicesFor(path, settings, minor);
  for (let size = 1; size <= choices.length; size += 1) {
    const found = [...combinations(choices, size)].filter((chosen) => isSafe(path, applied(settings, chosen), scope));
    const [first, ...rest] = found.map((chosen) => safeChange(path, settings, chosen));
    if (first) return { path, scope, kind: 'changes', answers: [first, ...rest] };
  }
  const reason = lackOf(path, settings);
  return {
    path,
    scope,
    kind: 'impossible',
    reason,
    instead: alternativesTo(path),
    between: scope === 'between' ? undefined : smallestChange(path, settings, { minor, scope: 'between' }),
  };
}
