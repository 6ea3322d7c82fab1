import { combinationName } from '../../../../wording/combination.ts';
import type { ComponentId } from '../../../../model/component.ts';
import { modeOf, modeOfSettings, modes, type ModeId } from '../../../../model/setting/mode.ts';
import type { KubernetesMinor } from '../../../../model/setting/minor.ts';
import type { PathId } from '../../../../model/path.ts';
import type { SeatId } from '../../../../model/seat/seat.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import type { SilentSession } from '../../../../state/silent-session.ts';
import { combinationKeys, combinationOf, combine } from '../../../../state/combinations.ts';
import { component, mode, path, scheme, transport, verify } from '../../../../state/parameters.ts';
import { explorerParameters } from '../../../../state/figure-parameters.ts';
import { inSentences, readAll } from '../../../../state/parameter.ts';
import { queryOf, readQuery, type Query } from '../../../../state/query.ts';
import { modeNames } from '../../../../wording/names.ts';
import { onlyInExplorer, selectedInstead } from '../../../../wording/query/ignored.ts';

/**
 * What a reader has chosen: the state of the diagram, and the vocabulary of the query. Transport, verification and
 * scheme are set only where they differ from every mode.
 */
export interface ViewState {
  readonly settings: Settings;
  /** The mode that these settings are, or `custom` when they are none. */
  readonly frame: ModeId | 'custom';
  readonly path?: PathId | undefined;
  /** The component that is selected, where no path is. */
  readonly component?: ComponentId | undefined;
  /** Who watches, for which Kubernetes minor, and the distribution that the settings began as: on `/explore/` only. */
  readonly seat?: SeatId | undefined;
  readonly minor?: KubernetesMinor | undefined;
  readonly distro?: string | undefined;
  /** The session whose end is marked in the drawing, there too. */
  readonly session?: SilentSession | undefined;
}

/** The state for some settings and a selection. */
export const viewStateOf = (settings: Settings, path?: PathId): ViewState => ({
  settings,
  frame: modeOfSettings(settings) ?? 'custom',
  path,
});

/** The state of a page that nobody has touched. */
export const initialState = (mode: ModeId = 'defaults'): ViewState => viewStateOf(modeOf(mode).settings);

const figureState = [mode, transport, verify, scheme, path, component] as const;
/** Reads what a query says of a figure, as `parseQuery` does; what is not taken is named in `refused`. */
export function readFigure(query: Query, initial: ViewState, refused: string[]): ViewState {
  const asked = readAll(query, figureState, refused);
  let settings = asked.mode ? modeOf(asked.mode).settings : initial.settings;
  for (const key of combinationKeys) settings = asked[key] ? combine(settings, key, asked[key]) : settings;
  const selection = (asked.path ?? asked.component) ? asked : initial;
  if (asked.path && asked.component) refused.push(selectedInstead('component', `path=${asked.path}`));
  return { ...viewStateOf(settings), path: selection.path, component: asked.path ? undefined : selection.component };
}

/**
 * Reads a query (`?mode=konnectivity&path=apiserver-to-kubelet`). Unknown keys are ignored in silence; a value that is not one of
 * the published ids falls back to the default, and is named in one plain sentence, made of text only, as is a key that only the explorer takes.
 */
export function parseQuery(
  search: string,
  initial: ViewState = initialState(),
): { readonly state: ViewState; readonly ignored: string | undefined } {
  const query = readQuery(search);
  const refused: string[] = [];
  const state = readFigure(query, initial, refused);
  for (const key of explorerParameters) if (query.has(key)) refused.push(onlyInExplorer(key));
  return { state, ignored: inSentences(refused) };
}

/** The query for a state, with defaults left out; keys that are not ours stay as they are. */
export function formatQuery(state: ViewState, initial: ViewState = initialState(), others = ''): string {
  const { frame, settings, path, component } = state;
  const isCustom = frame === 'custom';
  const combined = Object.fromEntries(combinationKeys.map((key) => [key, isCustom ? combinationOf(key, settings) : undefined]));
  const initialCombinations = Object.fromEntries(combinationKeys.map((key) => [key, combinationOf(key, initial.settings)]));
  const mode = isCustom ? undefined : frame;
  return queryOf({ ...combined, mode, path, component }, { ...initialCombinations, mode: initial.frame, path: initial.path }, others);
}

/** What the reader is looking at, in a few words. What is unknown is called that, and never unverified. */
export function nameOf(state: ViewState): string {
  const mode = modes.find(({ id }) => id === state.frame);
  if (mode) return modeNames[mode.id];
  const { transport, kubeletCertificateAuthority, proxyScheme } = state.settings;
  return combinationName(transport, kubeletCertificateAuthority, proxyScheme);
}
