import { pathIds, pathOf, type PathId } from '../../model/path.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { clientSettings } from '../../model/setting/client-setting.ts';
import { settingIds, settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { edgesOf, labelOf } from '../connection.ts';

/** What a state is of: some settings, and one path or the whole diagram. */
interface Drawn {
  readonly settings: Settings;
  readonly path?: PathId | undefined;
}

/** The values of a setting, in the order by which the list knows them. */
const valuesOf = (id: SettingId): readonly string[] => [...settingOf(id).values, 'unknown'];
const base = modeOf('defaults').settings;
const withValue = (settings: Settings, id: SettingId, value: string): Settings => ({ ...settings, [id]: value });
/** Each combination of some settings. A setting that means nothing under a transport keeps its value there. */
function* combinations(ids: readonly SettingId[], settings: Settings): Generator<Settings> {
  const [id, ...rest] = ids;
  if (!id) return yield settings;
  const { onlyUnder } = settingOf(id);
  const counts = !onlyUnder || settings.transport === 'unknown' || onlyUnder.some((transport) => transport === settings.transport);
  for (const value of counts ? valuesOf(id) : [settings[id]]) yield* combinations(rest, withValue(settings, id, value));
}

/** What a drawing has, as words: the lines in their order, and each line of these with its label. */
export function traitsOf({ settings, path }: Drawn): readonly string[] {
  const edges = edgesOf({ settings, path, mode: undefined, name: '', query: '' });
  const lines = `${path ?? 'whole'}: ${edges.map(({ dials, answers }) => `${dials}>${answers}`).join()}`;
  return path ? [`${lines} ${edges.map(labelOf).join()}`] : [lines, ...edges.map((edge, i) => `${lines} ${i} ${labelOf(edge)}`)];
}

/** The settings that decide which lines the whole drawing has. The others decide what stands on them. */
const decideLines: readonly SettingId[] = [
  'transport',
  'egressTypes',
  'tunnelScope',
  'kubeletCertificateAuthority',
  'skipBackendVerification',
  'nodeProxyPort',
  'webhookReference',
  'apiServiceVerification',
  'loadBalancer',
];
/** The settings that decide answers only, and nothing that is drawn; and of one client what apiServerVerification decides of it as well. */
const decideAnswers: readonly SettingId[] = [
  'agentReach',
  'kubeletClientCertificate',
  'kubeletServingCertificate',
  'servingCertificateApproval',
  'kubeletAnonymous',
  'kubeletAuthorization',
  'readOnlyPort',
  'extensionAuthentication',
  ...Object.values(clientSettings),
];

const decideDrawing = settingIds.filter((id) => !decideAnswers.includes(id));

/** The list of states, as it is kept: its settings with their values, and each state as a path, if it has one, with the number of each value. */
export interface List {
  readonly settings: Readonly<Record<string, readonly string[]>>;
  readonly states: readonly string[];
}
/** What a list has to be about to be read: the settings that decide what is drawn. */
export const decidedBySettings: List['settings'] = Object.fromEntries(decideDrawing.map((id) => [id, valuesOf(id)]));
const written = ({ settings, path }: Drawn): string =>
  `${path ?? 'whole'} ${decideDrawing.map((id) => valuesOf(id).indexOf(settings[id])).join('')}`;
/** A state of the list. */
export function readState(text: string): Drawn {
  const [path = '', numbers = ''] = text.split(' ');
  const settings = decideDrawing.reduce((changed, id, i) => withValue(changed, id, valuesOf(id)[Number(numbers[i])] ?? 'unknown'), base);
  return { settings, ...(path === 'whole' ? {} : { path: path as PathId }) };
}

/**
 * States that together have every drawing of one path, and of the whole diagram every set of lines with each label that a line of it can have. It
 * tries some 200,000 states, so the list is kept.
 */
export function findDrawings(): List {
  const [seen, states] = [new Set<string>(), [] as string[]];
  const take = (state: Drawn): boolean => {
    const fresh = traitsOf(state).filter((trait) => !seen.has(trait));
    for (const trait of fresh) seen.add(trait);
    if (fresh.length > 0) states.push(written(state));
    return fresh.length > 0;
  };
  for (const path of pathIds) {
    const decidedBy = decideDrawing.filter((id) => pathOf(path).decidedBy.includes(id));
    for (const settings of combinations(decidedBy, base)) take({ settings, path });
  }
  const labels = decideDrawing.filter((id) => !decideLines.includes(id));
  const kept: Settings[] = [];
  for (const lines of combinations(decideLines, base))
    // All labels at once first, so that few states have many of them.
    for (const turn of [0, 1, 2]) {
      const settings = labels.reduce((changed, id) => withValue(changed, id, valuesOf(id)[turn] ?? 'unknown'), lines);
      if (take({ settings })) kept.push(settings);
    }
  for (const settings of kept)
    for (const id of labels) for (const value of valuesOf(id)) take({ settings: withValue(settings, id, value) });
  return { settings: decidedBySettings, states };
}
