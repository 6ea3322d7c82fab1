import { modeIds, modeOf, type ModeId } from '../model/setting/mode.ts';
import { pathIds, pathOf, type PathId } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';

/** What is taken away: the settings, the mode they are (if they are one), one path (if one is chosen), and the query that says so. */
export interface ExportState {
  readonly settings: Settings;
  readonly mode: ModeId | undefined;
  readonly path: PathId | undefined;
  readonly name: string;
  /** Begins with `?`. Says the state of `/`, with nothing left out, so that it means the same for ever. */
  readonly query: string;
}

/** The state of a mode, or of one path in a mode. */
export const namedState = (mode: ModeId, path?: PathId): ExportState => ({
  settings: modeOf(mode).settings,
  mode,
  path,
  name: modeOf(mode).name,
  query: `?mode=${mode}${path ? `&path=${path}` : ''}`,
});

/** Every state that has a name: each mode, and each path in each mode. */
export const namedStates: readonly ExportState[] = [
  ...modeIds.map((mode) => namedState(mode)),
  ...pathIds.flatMap((path) => modeIds.map((mode) => namedState(mode, path))),
];

/** What a state is called: "API server → kubelet, Konnectivity". */
export const titleOf = ({ path, name }: ExportState): string => (path ? `${pathOf(path).name}, ${name}` : name);

/** The page of a state, root-absolute: its own if it has a name, else the diagram with a query. */
export function pageAddress({ mode, path, query }: ExportState): string {
  if (mode && path) return `/paths/${path}/${mode}/`;
  return mode ? `/modes/${mode}/` : `/${query}`;
}

/** The bare view of a state for a frame. */
export function embedAddress({ mode, path, query }: ExportState): string {
  if (mode && path) return `/embed/path/${path}/?mode=${mode}`;
  return mode ? `/embed/mode/${mode}/` : `/embed/diagram/${query}`;
}

/** Where the static alternate of a state is, without its ending; only states with a name have one. */
export const alternateBase = ({ mode, path }: ExportState): string | undefined =>
  mode && (path ? `/twins/paths/${path}/${mode}` : `/twins/modes/${mode}`);
