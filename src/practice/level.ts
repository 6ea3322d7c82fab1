import { remedies } from '../model/change/remedy.ts';
import { isSafe, smallestChange, type Scope } from '../model/change/smallest-change.ts';
import { judge } from '../model/judge.ts';
import { pathOf, type PathId } from '../model/path.ts';
import { newestMinor } from '../model/setting/minor.ts';
import { modeOf } from '../model/setting/mode.ts';
import { applies, isAvailable, settingIds, settingOf, type SettingId, type Settings } from '../model/setting/setting.ts';
import { safeChangeSentence } from '../wording/change/smallest-change.ts';
import { judgementSentence } from '../wording/judgement.ts';
import { goalReached, goalWords, notYet } from '../wording/practice/goal.ts';

/** The goals. Ids are anchors, so never renamed. */
const levelIds = ['exec', 'metrics', 'etcd', 'open-agents', 'wrong-egress-type', 'aggregated-api'] as const;
type LevelId = (typeof levelIds)[number];

/** A goal: a path to make safe, and the cluster to begin with. */
export interface Level {
  /** `own` is a goal that a reader made, which the address holds. */
  readonly id: LevelId | 'own';
  /** What a reader is to do, in one sentence. */
  readonly goal: string;
  readonly path: PathId;
  readonly scope: Scope;
  readonly start: Settings;
  /** How the cluster begins, in a sentence. */
  readonly begins: string;
}

const { settings: stock } = modeOf('defaults');
const { settings: konnectivity } = modeOf('konnectivity');
const table: Readonly<Record<LevelId, Pick<Level, 'path' | 'scope' | 'start'>>> = {
  exec: {
    path: 'apiserver-to-kubelet',
    scope: 'every-hop',
    start: stock,
  },
  metrics: {
    path: 'scraper-to-kubelet',
    scope: 'every-hop',
    start: stock,
  },
  etcd: {
    path: 'apiserver-to-etcd',
    scope: 'every-hop',
    start: { ...stock, etcdTransport: 'plaintext' },
  },
  'open-agents': {
    path: 'agent-to-konnectivity-server',
    scope: 'every-hop',
    start: { ...konnectivity, agentAuthentication: 'none' },
  },
  'wrong-egress-type': {
    path: 'apiserver-to-pod',
    scope: 'between',
    start: { ...konnectivity, agentAuthentication: 'none', egressTypes: 'controlplane' },
  },
  'aggregated-api': {
    path: 'apiserver-to-extension-apiserver',
    scope: 'every-hop',
    start: konnectivity,
  },
};

/** Every goal, in the order of the page. */
export const levels: readonly Level[] = levelIds.map((id) => ({ id, ...table[id], ...goalWords[id] }));

/** Settings that seem to help on the way to kubelets and that no verdict hangs on: they are offered beside those that do. */
const besides: Partial<Record<PathId, readonly SettingId[]>> = {
  'apiserver-to-kubelet': ['kubeletAnonymous', 'readOnlyPort'],
  'scraper-to-kubelet': ['kubeletAuthorization', 'kubeletAnonymous'],
};

/** The values of a setting that the newest minor has and that an operator can choose. */
export const valuesOf = (setting: SettingId): readonly string[] =>
  // A value is one of its own setting, which its type does not say.
  (settingOf(setting).values as readonly string[]).filter(
    (value) => value !== 'other-tunnel' && isAvailable(setting, value as never, newestMinor),
  );

/** The settings that every smallest change of a goal takes, also those that mean nothing before another one is changed. */
function takenBy({ path, start, scope }: Level): readonly SettingId[] {
  const found = smallestChange(path, start, { scope });
  return found.kind === 'changes' ? found.answers.flatMap(({ steps }) => steps.map(({ setting }) => setting)) : [];
}

/** The settings that mean something in the cluster of a goal, or come to mean something on the way, and that it lets a reader change, each with its values. */
export function choicesOf(level: Level): readonly { readonly setting: SettingId; readonly values: readonly string[] }[] {
  const { path, start } = level;
  const taken = takenBy(level);
  return settingIds
    .filter(
      (id) =>
        taken.includes(id) ||
        (pathOf(path).decidedBy.includes(id) &&
          applies(id, start) &&
          start[id] !== 'same' &&
          (remedies.some(({ setting }) => setting === id) || besides[path]?.includes(id)) &&
          id !== 'skipBackendVerification' &&
          id !== 'tunnelScope'),
    )
    .map((setting) => ({ setting, values: valuesOf(setting) }));
}

/** What a reader’s settings come to. */
interface Outcome {
  readonly isReached: boolean;
  /** How many settings differ from the start. */
  readonly used: number;
  /** What is said of it, in a few sentences. */
  readonly says: string;
}

/** Whether the settings that a reader chose reach a goal, with how many changes, and why not where they do not. */
export function outcomeOf(level: Level, chosen: Partial<Settings>): Outcome {
  const { path, start, scope } = level;
  const settings: Settings = { ...start, ...chosen };
  const used = settingIds.filter((id) => settings[id] !== start[id]).length;
  const isReached = isSafe(path, settings, scope);
  const judged = judgementSentence(judge(path, settings, 'nobody'));
  if (!isReached) return { isReached, used, says: notYet(judged) };
  const search = smallestChange(path, start, { scope });
  // Where the cluster is safe at the start there is nothing to reach.
  if (search.kind !== 'changes') return { isReached, used, says: judged };
  const [fewest] = search.answers;
  return { isReached, used, says: goalReached(used, fewest.steps.length, safeChangeSentence(fewest), judged) };
}
