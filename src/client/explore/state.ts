import { changeSentence } from '../../wording/change/change-sentence.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { parseMinor } from '../../wording/query/kubernetes-version.ts';
import { nearestMode } from '../../model/change/nearest-mode.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import { seatSentence } from '../../wording/seat.ts';
import { settingIds, settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { settingPairs } from '../../model/setting/settings-query.ts';
import { readSettings } from '../../wording/query/settings-query.ts';
import { impossibleIn } from '../../wording/query/missing-value.ts';
import type { Vocabulary } from '../figure/explorer.ts';
import { parseQuery, viewStateOf, type ViewState } from '../figure/view-state.ts';
import { combinationOf, combine } from '../../state/combinations.ts';
import { figureParameters } from '../../state/figure-parameters.ts';
import type { ParameterName } from '../../state/parameters.ts';
import * as parameter from '../../state/parameters.ts';
import { readQuery, writeQuery } from '../../state/query.ts';
import { counted } from '../../wording/text/text.ts';
import { ignoredClause, ignoredValue } from '../../wording/query/ignored.ts';

/** A distribution as the page states it: its id, its name, and its settings, `unknown` where nobody knows. */
export interface DistributionChoice {
  readonly id: string;
  readonly name: string;
  readonly settings: Settings;
}

const ownParameters: readonly ParameterName[] = [...figureParameters, 'seat', 'k8s', 'distro', ...settingIds];
/** These two have values that stand for several settings; `transport` is a setting of its own. */
const shortKeys = ['verify', 'scheme'] as const;

/** Settings as a query: the base that needs the fewest words (the defaults, which need none, last), then what differs from it. */
function pairsOf(
  { settings, distro }: ViewState,
  distributions: readonly DistributionChoice[],
): readonly (readonly [ParameterName, string])[] {
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
export function formatExplore(state: ViewState, distributions: readonly DistributionChoice[], others = ''): string {
  const { path, component, seat, minor } = state;
  return writeQuery(others, ownParameters, [
    ...pairsOf(state, distributions),
    ['path', path],
    ['component', component],
    ['seat', seat === parameter.seat.default ? undefined : seat],
    ['k8s', minor === parameter.k8s.default ? undefined : minor],
  ]);
}

/**
 * Reads a query of `/explore/`. A distribution or a mode gives the settings to begin with; `verify`, `scheme` and setting ids change
 * them. What is not known falls back to the default and is named in a sentence of plain text. Never throws.
 */
export function parseExplore(
  search: string,
  initial: ViewState,
  distributions: readonly DistributionChoice[],
): ReturnType<typeof parseQuery> {
  const query = readQuery(search);
  const notes: string[] = [];
  const asked = query.get('distro');
  const distribution = distributions.find(({ id }) => id === asked);
  if (asked !== null && !distribution)
    notes.push(`${ignoredClause('distro', asked, `${distributions.length} distributions are, such as ${distributions[0]?.id}`)}.`);
  if (distribution && query.has('mode')) notes.push(`mode= was ignored: distro=${distribution.id} gives the settings.`);
  const start = distribution ? viewStateOf(distribution.settings, initial.path) : initial;
  const short = (['mode', 'path', 'component', ...shortKeys] as const).filter((key) => key !== 'mode' || !distribution);
  const plain = writeQuery(
    '',
    [],
    short.map((key) => [key, query.get(key) ?? undefined]),
  );
  const { state, ignored } = parseQuery(plain, start);
  if (ignored) notes.push(ignored);
  const { settings, ignored: unread } = readSettings(query, state.settings);
  const seat = query.get('seat');
  const found = parameter.seat.values.find((id) => id === seat);
  if (seat !== null && !found) notes.push(ignoredValue('seat', seat, parameter.seat.values));
  const k8s = query.get('k8s');
  const version = k8s === null ? { minor: checkedMinor } : parseMinor(k8s, checkedMinor);
  if ('note' in version && version.note) notes.push(version.note);
  const all = [...notes, ...unread];
  return {
    state: {
      ...state,
      ...viewStateOf(settings, state.path),
      seat: found ?? parameter.seat.default,
      minor: version.minor,
      distro: distribution?.id,
    },
    ignored: all.length > 0 ? all.join(' ') : undefined,
  };
}

/** What the settings are called: a mode, a distribution, or the nearest of them and how many settings differ. */
export function nameOfExplored(state: ViewState, distributions: readonly DistributionChoice[]): string {
  const base = distributions.find(({ id }) => id === state.distro) ?? modes.find(({ id }) => id === state.frame);
  if (!base) {
    const nearest = modes
      .map(({ name, settings }) => ({ name, count: settingPairs(state.settings, settings).length }))
      .sort((a, b) => a.count - b.count)[0] ?? { name: modeOf('defaults').name, count: 0 };
    return `${nearest.name} with ${counted(nearest.count, 'setting')} changed`;
  }
  const count = settingPairs(state.settings, base.settings).length;
  return count === 0 ? base.name : `${base.name} with ${counted(count, 'setting')} changed`;
}

/** What some settings began as: their distribution, the mode that they are, or the nearest one. */
export function baseOfExplored(
  state: ViewState,
  distributions: readonly DistributionChoice[],
): { readonly id: string; readonly name: string; readonly settings: Settings } {
  return distributions.find(({ id }) => id === state.distro) ?? modeOf(nearestMode(state.settings));
}

/** What settings that are no mode are called in the switch: their distribution, or the nearest mode, and whether a setting differs from it. */
export function tabOfExplored(state: ViewState, distributions: readonly DistributionChoice[]): string {
  const { name, settings } = baseOfExplored(state, distributions);
  return settingPairs(state.settings, settings).length === 0 ? name : `${name}, changed`;
}

const isSetting = (name: string): name is SettingId => (settingIds as string[]).includes(name);

/** The state that a control of the page asks for. */
function changed(
  state: ViewState,
  { name, value }: { readonly name: string; readonly value: string },
  distributions: readonly DistributionChoice[],
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
  if (before.minor !== after.minor)
    return missing.length > 0 ? missing.join(' ') : `Kubernetes ${after.minor} has every one of these settings.`;
  return undefined;
}

/** How `/explore/` reads, writes and names its states. */
export const exploreVocabulary = (distributions: readonly DistributionChoice[]): Vocabulary => ({
  parse: (search = '', initial) => parseExplore(search, initial ?? viewStateOf(modeOf('defaults').settings), distributions),
  format: (state, _initial, others) => formatExplore(state, distributions, others),
  name: (state) => nameOfExplored(state, distributions),
  tab: (state) => tabOfExplored(state, distributions),
  change: (state, control) => changed(state, control, distributions),
  say: (before, after) => said(before, after, nameOfExplored(before, distributions), nameOfExplored(after, distributions)),
});
