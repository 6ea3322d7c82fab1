import { smallestChange, type Scope } from '../../../model/change/smallest-change.ts';
import { hopsOf } from '../../../model/hop.ts';
import type { PathId } from '../../../model/path.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { settingIds, type Settings } from '../../../model/setting/setting.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { inSentences, readAll } from '../../../state/parameter.ts';
import * as parameter from '../../../state/parameters.ts';
import { queryOf, readQuery } from '../../../state/query.ts';
import { settingsText } from '../../../state/settings.ts';
import { smallestChangeSentence } from '../../../wording/change/smallest-change.ts';
import { canBe, ignoredClause } from '../../../wording/query/ignored.ts';
import { inGoal, noGoal, nothingToReach, ownBegins, ownGoal, startNames, staysInside } from '../../../wording/practice/goal.ts';
import { valuesOf, type Level } from '../../../practice/level.ts';

const stock = modeOf('defaults').settings;

/** A goal that a reader makes: a path to make safe, how far, and the cluster to begin with. */
export const ownLevel = (path: PathId, scope: Scope, start: Settings): Level => ({
  id: 'own',
  goal: ownGoal(path, scope),
  path,
  scope,
  start,
  begins: ownBegins(settingPairs(start, stock).length === 0),
});

/** Whether a path crosses the untrusted network, where alone a goal on that network says something. */
export const crosses = (path: PathId, settings: Settings): boolean => hopsOf(path, settings).some(({ zone }) => zone === 'between');

/** Reads the settings that a cluster begins with, such as `transport=konnectivity`, onto those of kubeadm. What a goal cannot begin with is named in `refused`. */
function readStart(text: string, refused: string[]): Settings {
  const read: Record<string, string> = {};
  for (const [key, value] of readQuery(text)) {
    const id = settingIds.find((each) => each === key);
    if (id && valuesOf(id).includes(value)) read[id] = value;
    else refused.push(ignoredClause('start', `${key}=${value}`, id ? inGoal(canBe(id, valuesOf(id))) : startNames, 'here'));
  }
  return { ...stock, ...read } as Settings;
}

/** What an address says of a goal of a reader’s own. */
interface OwnLevel {
  /** The goal; nothing where the address names none, or none that a change of settings can reach. */
  readonly level: Level | undefined;
  /** What was not taken of the address, or why there is nothing to reach, in sentences of plain text. */
  readonly says: string | undefined;
}

/** Reads a goal of a reader’s own from a query, such as `goal=apiserver-to-pod&scope=between&start=transport%3Dkonnectivity`. Never throws. */
export function readOwnLevel(search: string): OwnLevel {
  const refused: string[] = [];
  const { goal, scope, start } = readAll(readQuery(search), [parameter.goal, parameter.scope, parameter.start], refused, 'here');
  const begin = readStart(start ?? '', refused);
  if (!goal) {
    const lacks = refused.length === 0 && (scope ?? start) !== undefined ? noGoal : undefined;
    return { level: undefined, says: inSentences(refused) ?? lacks };
  }
  const isInside = scope === 'between' && hopsOf(goal, begin).length > 0 && !crosses(goal, begin);
  if (isInside) refused.push(ignoredClause('scope', scope, staysInside(goal), 'here'));
  const level = ownLevel(goal, isInside ? parameter.scope.default : (scope ?? parameter.scope.default), begin);
  const found = smallestChange(level.path, level.start, { scope: level.scope });
  const why = found.kind === 'changes' ? undefined : nothingToReach(smallestChangeSentence(found));
  return {
    // A safe cluster can be changed into one that is not, and begun with as that.
    level: found.kind === 'changes' || found.kind === 'safe' ? level : undefined,
    says: [inSentences(refused), why].filter((each) => each !== undefined).join(' ') || undefined,
  };
}

/** A goal as a query; parameters that are not ours stay as they are. */
export const formatOwnLevel = ({ path, scope, start }: Level, others = ''): string =>
  queryOf({ goal: path, scope, start: settingsText(start, stock) || undefined }, { scope: parameter.scope.default }, others);
