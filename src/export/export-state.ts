import { modeIds, modeOf, type ModeId } from '../model/setting/mode.ts';
import { pathIds, type PathId } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import { modeNames } from '../wording/names.ts';
import type { TitledState } from './state-title.ts';

export { titleOf } from './state-title.ts';

/** What is taken away: the settings, the mode they are (if they are one), one path (if one is chosen), and the query that says so. */
export interface ExportState extends TitledState {
  readonly settings: Settings;
  readonly mode: ModeId | undefined;
  readonly path: PathId | undefined;
  /** Begins with `?`. Says the state of `/`, with nothing left out, so that it means the same for ever. */
  readonly query: string;
  /** The id of the distribution, where a page has one. */
  readonly distro?: string | undefined;
  /** Where a page and a bare view show this state with everything that a reader chose, root-absolute. */
  readonly live?: { readonly page: string; readonly embed: string } | undefined;
  /** The picture is of the whole diagram with the selection in it, and not of the selected path alone. */
  readonly whole?: boolean | undefined;
}

/** The state of a mode, or of one path in a mode. */
export const namedState = (mode: ModeId, path?: PathId): ExportState => ({
  settings: modeOf(mode).settings,
  mode,
  path,
  name: modeNames[mode],
  query: `?mode=${mode}${path ? `&path=${path}` : ''}`,
});

/** Every state that has a name: each mode, and each path in each mode. */
export const namedStates: readonly ExportState[] = [
  ...modeIds.map((mode) => namedState(mode)),
  ...pathIds.flatMap((path) => modeIds.map((mode) => namedState(mode, path))),
];

/** Whether mode and path say all that is drawn, so that there is a picture of it under an address. */
const isDrawn = ({ mode, component, seat = 'nobody' }: ExportState): boolean => mode !== undefined && !component && seat === 'nobody';
/** Whether they say the whole state, so that its picture is that one. */
const isNamed = (state: ExportState): boolean => isDrawn(state) && !state.minor && !(state.whole && state.path);

/** What a picture says of where it is from: the page of its name, or the page that shows the whole state. */
export const sourceAddress = (state: ExportState): string =>
  state.live && !isNamed(state) ? state.live.page : pageAddress({ ...state, live: undefined });

/** The page of a state, root-absolute: where it is live, else its own if it has a name, else the diagram with a query. */
export function pageAddress({ mode, path, query, live }: ExportState): string {
  if (live) return live.page;
  if (mode && path) return `/paths/${path}/${mode}/`;
  return mode ? `/modes/${mode}/` : `/${query}`;
}

/** The bare view of a state for a frame. */
export function embedAddress({ mode, path, query, live }: ExportState): string {
  if (live) return live.embed;
  if (mode && path) return `/embed/path/${path}/?mode=${mode}`;
  return mode ? `/embed/mode/${mode}/` : `/embed/diagram/${query}`;
}

/** Where the static alternate of a state is, without its ending; only states with a name have one. */
export function alternateBase(state: ExportState): string | undefined {
  const { mode, path } = state;
  if (!isDrawn(state)) return undefined;
  return path ? `/twins/paths/${path}/${mode}` : `/twins/modes/${mode}`;
}
