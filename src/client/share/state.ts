import { namedState, type ExportState } from '../../export/export-state.ts';
import { modeIds } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import type { HubSpokeElement } from '../figure/figure-element.ts';
import { viewOf } from '../figure/store.ts';
import { formatQuery, nameOf } from '../figure/view-state.ts';

/** What a figure shows, as something to take away. A drawing of one path is about that path. */
export function exportStateOf(figure: HubSpokeElement): ExportState {
  const { shown: now } = figure.store;
  // Without the explorer a mode is switched all the same, and only the frame is known.
  const state = viewOf(now);
  const drawn = figure.querySelector<SVGElement>('svg.diagram')?.dataset['focus'];
  const path = pathIds.find((id) => id === (drawn ?? state?.path));
  const mode = modeIds.find((id) => id === now.frame);
  if (mode || !state) return namedState(mode ?? 'defaults', path);
  const shown = path ? { ...state, path } : state;
  return { settings: state.settings, mode: undefined, path, name: nameOf(state), query: formatQuery(shown) };
}

/** A file name for a state, without its ending. */
export const fileNameOf = ({ mode, path }: ExportState): string => ['hub-spoke', ...(path ? [path] : []), mode ?? 'custom'].join('-');
