import { changeSentence } from '../../../wording/change/change-sentence.ts';
import { checkedMinor } from '../../../facts/evidence/standing.ts';
import type { KubernetesMinor } from '../../../model/setting/minor.ts';
import { nearestMode } from '../../../model/change/nearest-mode.ts';
import { modeOf, modes } from '../../../model/setting/mode.ts';
import type { SeatId } from '../../../model/seat/seat.ts';
import { seatSentence } from '../../../wording/seat.ts';
import { settingIds, settingOf, type SettingId, type Settings } from '../../../model/setting/setting.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { readSettings } from '../../../state/settings.ts';
import { givenInstead } from '../../../wording/query/ignored.ts';
import { impossibleIn } from '../../../wording/query/missing-value.ts';
import type { Vocabulary } from '../../figure/script/explorer.ts';
import { readFigure, viewStateOf, type parseQuery, type ViewState } from '../../figure/script/view/view-state.ts';
import { combinationOf, combine } from '../../../state/combinations.ts';
import { figureParameters } from '../../../state/figure-parameters.ts';
import type { ParameterName } from '../../../state/parameters.ts';
import * as parameter from '../../../state/parameters.ts';
import { inSentences, readAll } from '../../../state/parameter.ts';
import { readMinor } from '../../../state/minor.ts';
import { distroAmong, type Distribution } from '../../../state/distribution.ts';
import { queryOf, readQuery, withoutParameters } from '../../../state/query.ts';
import { hasEverySetting } from '../../../wording/explore.ts';
import { namedMode, namedModes } from '../../../wording/named-mode.ts';
import { changedName, namedWithChanges } from '../../../wording/own-cluster.ts';

const ownParameters: readonly ParameterName[] = [...figureParameters, 'seat', 'k8s', 'distro', ...settingIds];
/** These two have values that stand for several settings; `transport` is a setting of its own. */
const shortKeys = ['verify', 'scheme'] as const;

/** Settings as a query: the base that needs the fewest words (the defaults, which need none, last), then what differs from it. */
function pairsOf({ settings, distro }: ViewState, distributions: readonly Distribution[]): readonly (readonly [ParameterName, string])[] {
  const bases = [
    ...distributions.filter(({ id }) => id === distro).map((each) => ({ key: 'distro' as const, ...each })),
    ...(distro ? [] : [...modes.slice(1), ...modes.slice(0, 1)].map((each) => ({ key: 'mode' as const, ...each }))),
  ];
  const ways = bases.map((base) => {
    const pairs: (readonly [ParameterName, string])[] = base.id === 'defaults' ? [] : [[base.key, base.id]];
    let reached = base.settings;
    for (const key of shortKeys) {
      const value = combinationOf(key, settings);
      if (!value || value === combinationOf(key, reached)) continue;
      pairs.push([key, value]);
      reached = combine(reached, key, value);
    }
    return [...pairs, ...settingPairs(settings, reached)];
  });
  return ways.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** The query of a state of `/explore/`, with defaults left out; keys that are not ours stay. */
export function formatExplore(state: ViewState, distributions: readonly Distribution[], others = ''): string {
  const { path, component, seat, minor } = state;
  const written = { ...Object.fromEntries(pairsOf(state, distributions)), path, component, seat, k8s: minor };
  const defaults = { seat: parameter.seat.default, k8s: parameter.k8s.default };
  return queryOf(written, defaults, withoutParameters(others, ownParameters));
}

/**
 * Reads a query of `/explore/`. A distribution or a mode gives the settings to begin with; `verify`, `scheme` and setting ids change
 * them. What is not known falls back to the default and is named in a sentence of plain text. Never throws.
 */
export function parseExplore(search: string, initial: ViewState, distributions: readonly Distribution[]): ReturnType<typeof parseQuery> {
  const query = readQuery(search);
  const refused: string[] = [];
  const { distro: distribution } = readAll(query, [distroAmong(distributions)], refused);
  if (distribution && query.has('mode')) refused.push(givenInstead('mode', `distro=${distribution.id}`));
  const start = distribution ? viewStateOf(distribution.settings, initial.path) : initial;
  const ofFigure = withoutParameters(search, distribution ? ['transport', 'mode'] : ['transport']);
  const state = readFigure(readQuery(ofFigure), start, refused);
  const { seat } = readAll(query, [parameter.seat], refused);
  const minor = readMinor(query, refused) ?? checkedMinor;
  const settings = readSettings(query, state.settings, refused);
  const asked = { seat: seat ?? parameter.seat.default, minor, distro: distribution?.id };
  return { state: { ...state, ...viewStateOf(settings, state.path), ...asked }, ignored: inSentences(refused) };
}

/** What the settings are called: a mode, a distribution, or the nearest of them and how many settings differ. */
export function nameOfExplored(state: ViewState, distributions: readonly Distribution[]): string {
  const changes = ({ settings }: Pick<ViewState, 'settings'>): number => settingPairs(state.settings, settings).length;
  const base =
    distributions.find(({ id }) => id === state.distro) ??
    namedModes.find(({ id }) => id === state.frame) ??
    namedModes.reduce((best, each) => (changes(each) < changes(best) ? each : best));
  return namedWithChanges(base.name, changes(base));
}

/** What some settings began as: their distribution, the mode that they are, or the nearest one. */
export const baseOfExplored = (
  state: ViewState,
  distributions: readonly Distribution[],
): { readonly id: string; readonly name: string; readonly settings: Settings } =>
  distributions.find(({ id }) => id === state.distro) ?? namedMode(nearestMode(state.settings));

/** What settings that are no mode are called in the switch: their distribution, or the nearest mode, and whether a setting differs from it. */
function tabOfExplored(state: ViewState, distributions: readonly Distribution[]): string {
  const { name, settings } = baseOfExplored(state, distributions);
  return settingPairs(state.settings, settings).length === 0 ? name : changedName(name);
}

const isSetting = (name: string): name is SettingId => (settingIds as string[]).includes(name);

/** The state that a control of the page asks for. */
function changed(
  state: ViewState,
  { name, value }: { readonly name: string; readonly value: string },
  distributions: readonly Distribution[],
): ViewState | undefined {
  if (name === 'seat') return { ...state, seat: value as SeatId };
  if (name === 'k8s') return { ...state, minor: value as KubernetesMinor };
  if (name === 'path') return { ...state, path: (value || undefined) as ViewState['path'], component: undefined };
  if (name === 'distro') {
    const distribution = distributions.find(({ id }) => id === value);
    const next = distribution?.settings ?? modeOf('defaults').settings;
    return { ...state, ...viewStateOf(next, state.path), distro: distribution?.id };
  }
  if (!isSetting(name)) return undefined;
  const values: readonly string[] = [...settingOf(name).values, 'unknown'];
  return values.includes(value) ? { ...state, ...viewStateOf({ ...state.settings, [name]: value }, state.path) } : undefined;
}

/** What is said once a state is there, if it is not only that another link is selected. */
function said(before: ViewState, after: ViewState, nameBefore: string, name: string): string | undefined {
  const missing = impossibleIn(after.settings, after.minor ?? checkedMinor).map(({ sentence }) => sentence);
  const attacker = seatSentence(after.settings, after.seat ?? 'nobody');
  if (before.settings !== after.settings)
    return [
      `${name}.`,
      ...((after.seat ?? 'nobody') === 'nobody' ? [] : [attacker]),
      changeSentence(before.settings, after.settings, nameBefore),
      ...missing,
    ].join(' ');
  if (before.seat !== after.seat) return attacker;
  if (before.minor !== after.minor) return missing.length > 0 ? missing.join(' ') : hasEverySetting(after.minor ?? checkedMinor);
  return undefined;
}

/** How `/explore/` reads, writes and names its states. */
export const exploreVocabulary = (distributions: readonly Distribution[]): Vocabulary => ({
  parse: (search = '', initial) => parseExplore(search, initial ?? viewStateOf(modeOf('defaults').settings), distributions),
  format: (state, _initial, others) => formatExplore(state, distributions, others),
  name: (state) => nameOfExplored(state, distributions),
  tab: (state) => tabOfExplored(state, distributions),
  change: (state, control) => changed(state, control, distributions),
  say: (before, after) => said(before, after, nameOfExplored(before, distributions), nameOfExplored(after, distributions)),
});
