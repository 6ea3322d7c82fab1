import { shapeOfDistribution } from '../../../model/reach/distribution-shape.ts';
import { kubeadmShape, type ClusterShape } from '../../../model/reach/cluster-shape.ts';
import { shapeFieldIds, shapeFieldText, shapeWith } from '../../../model/reach/shape-field.ts';
import { reachSettings } from '../../../model/reach/reach-setting.ts';
import { connectionsOf } from '../../../model/reach/reach.ts';
import { rulesOf, unnamedOf, type Rule } from '../../../model/reach/rule.ts';
import { modeOf, modeOfSettings, type ModeId } from '../../../model/setting/mode.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { nothingRead, undecidedList, type UndecidedList } from '../../../wording/reach/undecided.ts';
import type { ReaderCluster } from '../../../state/cluster.ts';
import { distroAmong, type Distribution } from '../../../state/distribution.ts';
import { inOneSentence, readAll, readText, setting, shapeParameter } from '../../../state/parameter.ts';
import * as parameter from '../../../state/parameters.ts';
import { queryOf, readQuery, type Written } from '../../../state/query.ts';

/** What a reader has chosen on the page of ports. The addresses of their networks are no part of it, so that no link carries them. */
export interface PortsState {
  /** What the settings and the shape begin from, or nothing for kubeadm’s defaults. */
  readonly distribution: Pick<Distribution, 'id' | 'settings'> | undefined;
  /** The mode whose settings stand in for those of the distribution; nothing where they are the distribution’s own. */
  readonly mode: ModeId | undefined;
  readonly settings: Settings;
  readonly shape: ClusterShape;
}

/** The state of a page that nobody has touched: kubeadm’s defaults. */
export const usualPorts: PortsState = {
  distribution: undefined,
  mode: 'defaults',
  settings: modeOf('defaults').settings,
  shape: kubeadmShape,
};

/**
 * The state of a cluster of a distribution, before a reader changes anything. `settings` are those of the distribution, or those that a reader’s own
 * cluster has; its shape is the distribution’s. Of a distribution whose ports nobody read, every connection stays unknown.
 */
export const portsStateOf = (id: string, settings: Settings): PortsState => ({
  distribution: { id, settings },
  mode: undefined,
  settings,
  shape: shapeOfDistribution(id),
});

/**
 * The state of the cluster of a reader: the shape of its distribution, or of kubeadm where none is named, and the settings that are theirs. An address
 * that is written for it names what differs from the distribution.
 */
export function portsStateOfCluster({ distribution, settings }: ReaderCluster, distributions: readonly Distribution[]): PortsState {
  const found = distributions.find(({ id }) => id === distribution?.id);
  const begin = found ? portsStateOf(found.id, found.settings) : { ...usualPorts, mode: modeOfSettings(settings) ?? usualPorts.mode };
  return { ...begin, settings };
}

/** The settings that a mode, or nothing, gives a state before single settings change them. */
const settingsBefore = ({ distribution }: PortsState, mode: ModeId | undefined): Settings =>
  mode ? modeOf(mode).settings : (distribution?.settings ?? usualPorts.settings);

/** The same cluster in another mode, or with the settings of its distribution. How it is reached from outside of the cluster stays. */
export const inMode = (state: PortsState, mode: ModeId | undefined): PortsState => {
  const { loadBalancer, webhookReference } = state.settings;
  return { ...state, mode, settings: { ...settingsBefore(state, mode), loadBalancer, webhookReference } };
};

/** The rules that a state needs. */
export const rulesOfState = ({ settings, shape }: PortsState): readonly Rule[] => rulesOf(connectionsOf(settings, shape));

/** What is undecided about the rules of a state, and what has none for want of a port. */
export function undecidedOfState({ settings, shape }: PortsState): UndecidedList {
  if (!shape.arePortsRead) return nothingRead;
  const connections = connectionsOf(settings, shape);
  return undecidedList(rulesOf(connections), unnamedOf(connections));
}

/**
 * Reads a query. A distribution gives the settings and the shape to begin with; a mode, settings and fields of the shape change them. A value that
 * cannot stand there is left as it is without it, and named in one sentence, made of text only.
 */
export function parsePorts(
  search: string,
  distributions: readonly Distribution[] = [],
): { readonly state: PortsState; readonly ignored: string | undefined } {
  const query = readQuery(search);
  const refused: string[] = [];
  const { distro: distribution } = readAll(query, [distroAmong(distributions)], refused);
  let state = distribution ? portsStateOf(distribution.id, distribution.settings) : usualPorts;
  const { mode } = readAll(query, [parameter.mode], refused, 'here');
  if (mode) state = { ...state, mode, settings: modeOf(mode).settings };
  const settings = Object.entries(readAll(query, reachSettings.map(setting), refused, 'here')).filter(([, value]) => value);
  if (settings.length > 0) state = { ...state, settings: { ...state.settings, ...Object.fromEntries(settings) } };
  for (const id of shapeFieldIds) {
    const text = readText(shapeParameter(id), query.get(id), refused, 'here');
    const shape = text === undefined ? undefined : shapeWith(state.shape, id, text);
    if (shape) state = { ...state, shape };
  }
  return { state, ignored: inOneSentence(refused) };
}

/** The query for a state, with what it begins from left out; keys that are not ours stay as they are. */
export function formatPorts(state: PortsState, others = ''): string {
  const { distribution, mode } = state;
  const usual = distribution ? portsStateOf(distribution.id, distribution.settings) : usualPorts;
  const before = settingsBefore(state, mode);
  const texts = ({ settings, shape }: Pick<PortsState, 'settings' | 'shape'>): Written => ({
    ...Object.fromEntries(reachSettings.map((id) => [id, settings[id]])),
    ...Object.fromEntries(shapeFieldIds.map((id) => [id, shapeFieldText(id, shape)])),
  });
  const defaults = { mode: usual.mode, ...texts({ settings: before, shape: usual.shape }) };
  return queryOf({ distro: distribution?.id, mode, ...texts(state) }, defaults, others);
}
