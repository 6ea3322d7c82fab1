import { nameOf, viewStateOf, formatQuery } from '../../features/figure/script/view/view-state.ts';
import { combinationKeys, combinationOf, combinations, combine } from '../../state/combinations.ts';
import type { ExportState } from '../../export/export-state.ts';
import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';

/** Every combination of tunnel, verification and scheme. */
const combined: readonly Settings[] = combinationKeys.reduce<readonly Settings[]>(
  (before, key) => before.flatMap((settings) => Object.keys(combinations[key]).map((value) => combine(settings, key, value))),
  [modeOf('defaults').settings],
);

/** Each that is no mode, as home shows it: what `?transport=`, `?verify=` and `?scheme=` can ask for. */
export const combinedStates: readonly ExportState[] = combined
  .map((settings) => viewStateOf(settings))
  .filter(({ frame }) => frame === 'custom')
  .map((view) => ({ settings: view.settings, mode: undefined, path: undefined, name: nameOf(view), query: formatQuery(view) }));

/** The values of the three keys: `ssh-tunnel-on-http`. The servers that read queries build the same of a query. */
export const combinedId = ({ settings }: ExportState): string => combinationKeys.map((key) => combinationOf(key, settings)).join('-');

/** The page of a combination, root-absolute. */
export const combinedAddress = (state: ExportState): string => `/explore/${combinedId(state)}/`;

/** Where its picture is, without its ending. */
export const combinedAlternateBase = (state: ExportState): string => `/twins/combined/${combinedId(state)}`;
