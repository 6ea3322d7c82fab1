import { shapeOfDistribution } from '../../model/reach/distribution-shape.ts';
import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import { shapeFieldIds, shapeFieldText, shapeWith } from '../../model/reach/shape-field.ts';
import { reachSettings } from '../../model/reach/reach-setting.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf, unnamedOf, type Rule } from '../../model/reach/rule.ts';
import { modeIds, modeOf, modeOfSettings, type ModeId } from '../../model/setting/mode.ts';
import { settingOf, type Settings } from '../../model/setting/setting.ts';
import { canBe, ignoredClause } from '../../wording/query/ignored.ts';
import { nothingRead, undecidedList, type UndecidedList } from '../../wording/reach/undecided.ts';
import { shapeFieldWords } from '../../wording/reach/shape-field.ts';
import { readQuery, writeQuery } from '../../state/query.ts';

/** A distribution as the page states it: its id, which an address has as `distro`, and its settings, `unknown` where no source settles them. */
export interface PortsDistribution {
  readonly id: string;
  readonly settings: Settings;
}

/** What a reader has chosen on the page of ports. The addresses of their networks are no part of it, so that no link carries them. */
export interface PortsState {
  /** What the settings and the shape begin from, or nothing for kubeadm’s defaults. */
  readonly distribution: PortsDistribution | undefined;
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
export function ownState(
  { distribution, settings }: { readonly distribution: string | undefined; readonly settings: Settings },
  distributions: readonly PortsDistribution[],
): PortsState {
  const found = distributions.find(({ id }) => id === distribution);
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
  distributions: readonly PortsDistribution[] = [],
): { readonly state: PortsState; readonly ignored: string | undefined } {
  const query = readQuery(search);
  const ignored: string[] = [];
  const asked = query.get('distro');
  const distribution = distributions.find(({ id }) => id === asked);
  if (asked !== null && !distribution)
    ignored.push(
      ignoredClause(
        'distro',
        asked,
        `${String(distributions.length)} distributions are, such as ${distributions[0]?.id ?? 'kubeadm'}`,
        'is unknown and was ignored',
      ),
    );
  let state = distribution ? portsStateOf(distribution.id, distribution.settings) : usualPorts;
  const wanted = query.get('mode');
  const mode = modeIds.find((id) => id === wanted);
  if (mode) state = { ...state, mode, settings: modeOf(mode).settings };
  else if (wanted !== null) ignored.push(ignoredClause('mode', wanted, canBe('mode', modeIds), 'was ignored'));
  for (const id of reachSettings) {
    const text = query.get(id);
    const values: readonly string[] = [...settingOf(id).values, 'unknown'];
    if (text === null) continue;
    if (values.includes(text)) state = { ...state, settings: { ...state.settings, [id]: text } };
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

/** The query for a state, with what it begins from left out; keys that are not ours stay as they are. */
export function formatPorts(state: PortsState, others = ''): string {
  const { distribution, mode } = state;
  const usual = distribution ? portsStateOf(distribution.id, distribution.settings) : usualPorts;
  const unless = (value: string, before: string): string | undefined => (value === before ? undefined : value);
  const before = settingsBefore(state, mode);
  return writeQuery(
    others,
    ['distro', 'mode', ...reachSettings, ...shapeFieldIds],
    [
      ['distro', distribution?.id],
      ['mode', mode === usual.mode ? undefined : mode],
      ...reachSettings.map((id) => [id, unless(state.settings[id], before[id])] as const),
      ...shapeFieldIds.map((id) => [id, unless(shapeFieldText(id, state.shape), shapeFieldText(id, usual.shape))] as const),
    ],
  );
}
