import fc from 'fast-check';
import { pathIds } from '../../model/path.ts';
import { settingIds, settingOf, type Settings } from '../../model/setting/setting.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { namedStates, type ExportState } from '../export-state.ts';
import list from './drawings.json' with { type: 'json' };
import { readState } from './find-drawings.ts';

/** Settings of which each is any of its values, also the unknown one. */
const anySettings = fc
  .record(Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom<string>(...settingOf(id).values, 'unknown')])))
  .map((each) => each as unknown as Settings);

/** What a reader may combine, of the whole diagram or of a path. */
export const anyState: fc.Arbitrary<ExportState> = fc
  .record({ settings: anySettings, path: fc.option(fc.constantFrom(...pathIds), { nil: undefined, freq: 2 }) })
  .map((each) => ({ ...each, mode: undefined, name: 'Combined', query: '?transport=ssh-tunnel' }));

/** An SSH tunnel, as it is and with a kubelet that is verified: its paths have several verdicts. */
const throughSsh: ExportState = {
  settings: { ...modeOf('ssh-tunnel').settings, kubeletCertificateAuthority: 'set', kubeletServingCertificate: 'issued' },
  mode: undefined,
  path: undefined,
  name: 'SSH tunnel, kubelet verified',
  query: '?transport=ssh-tunnel&verify=on',
};

/** Every state with a name, and a sample of what can be combined, which is the same each time. */
export const sampledStates: readonly ExportState[] = [...namedStates, throughSsh, ...fc.sample(anyState, { seed: 18, numRuns: 60 })];

/** States that together have every drawing of a path, and every set of lines of the whole diagram with each label on each line. */
export const everyDrawing: readonly ExportState[] = [
  ...sampledStates,
  ...list.states.map(readState).map(({ settings, path }) => ({
    settings,
    path,
    mode: undefined,
    name: 'Combined',
    query: '?transport=ssh-tunnel',
  })),
];
