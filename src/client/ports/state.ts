import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import { shapeFieldIds, shapeFieldText, shapeWith } from '../../model/reach/shape-field.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf, type Rule } from '../../model/reach/rule.ts';
import { modeIds, modeOf, type ModeId } from '../../model/setting/mode.ts';
import { settingOf, type Settings } from '../../model/setting/setting.ts';
import { canBe, ignoredClause } from '../../wording/query/ignored.ts';
import { shapeFieldWords } from '../../wording/reach/shape-field.ts';
import { readQuery, writeQuery } from '../query/query.ts';

/** The settings of the model that decide about rules, beside those of the mode. */
const ownSettings = ['loadBalancer', 'webhookReference'] as const;

/** What a reader has chosen on the page of ports. The addresses of their networks are no part of it, so that no link carries them. */
export interface PortsState {
  readonly mode: ModeId;
  readonly loadBalancer: Settings['loadBalancer'];
  readonly webhookReference: Settings['webhookReference'];
  readonly shape: ClusterShape;
}

/** The state of a page that nobody has touched: kubeadm’s defaults. */
export const usualPorts: PortsState = {
  mode: 'defaults',
  loadBalancer: modeOf('defaults').settings.loadBalancer,
  webhookReference: modeOf('defaults').settings.webhookReference,
  shape: kubeadmShape,
};

/** The settings that a state stands for. */
export const settingsOfState = ({ mode, loadBalancer, webhookReference }: PortsState): Settings => ({
  ...modeOf(mode).settings,
  loadBalancer,
  webhookReference,
});

/** The rules that a state needs. */
export const rulesOfState = (state: PortsState): readonly Rule[] => rulesOf(connectionsOf(settingsOfState(state), state.shape));

/** Reads a query. A value that cannot stand there is left as it is without it, and named in one sentence, made of text only. */
export function parsePorts(search: string): { readonly state: PortsState; readonly ignored: string | undefined } {
  const query = readQuery(search);
  const ignored: string[] = [];
  let state = usualPorts;
  const wanted = query.get('mode');
  const mode = modeIds.find((id) => id === wanted);
  if (mode) state = { ...state, mode };
  else if (wanted !== null) ignored.push(ignoredClause('mode', wanted, canBe('mode', modeIds), 'was ignored'));
  for (const id of ownSettings) {
    const text = query.get(id);
    const values: readonly string[] = [...settingOf(id).values, 'unknown'];
    if (text === null) continue;
    if (values.includes(text)) state = { ...state, [id]: text };
    else ignored.push(ignoredClause(id, text, canBe(id, values), 'was ignored'));
  }
  for (const id of shapeFieldIds) {
    const text = query.get(id);
    if (text === null) continue;
    const shape = shapeWith(state.shape, id, text);
    if (shape) state = { ...state, shape };
    else ignored.push(ignoredClause(id, text, shapeFieldWords[id].can, 'was ignored'));
  }
  return { state, ignored: ignored.length > 0 ? `${ignored.join('; ')}.` : undefined };
}

/** The query for a state, with what is usual left out; keys that are not ours stay as they are. */
export function formatPorts(state: PortsState, others = ''): string {
  const unlessUsual = (value: string, usual: string): string | undefined => (value === usual ? undefined : value);
  return writeQuery(
    others,
    ['mode', ...ownSettings, ...shapeFieldIds],
    [
      ['mode', unlessUsual(state.mode, usualPorts.mode)],
      ...ownSettings.map((id) => [id, unlessUsual(state[id], usualPorts[id])] as const),
      ...shapeFieldIds.map((id) => [id, unlessUsual(shapeFieldText(id, state.shape), shapeFieldText(id, usualPorts.shape))] as const),
    ],
  );
}
