import { type Connection, type ConnectionId } from '../../model/reach/connection.ts';
import type { Rule } from '../../model/reach/rule.ts';
import { unknownConditionIds, type UnknownConditionId } from '../../model/reach/unknown-condition.ts';
import { listed } from '../text/list.ts';
import { counted } from '../text/text.ts';
import { connectionNames } from './connection-name.ts';
import { ruleLines, type RuleLine } from './rule-list.ts';
import { wordsOfCondition, type UnknownConditionWords } from './unknown-condition.ts';

/** One thing that is unknown of a cluster, and the rules that stay in the set because of it. */
interface UndecidedWords extends UnknownConditionWords {
  readonly id: UnknownConditionId;
  /** How many rules there are: "4 rules". */
  readonly count: string;
  /** What they let through. */
  readonly allowed: readonly RuleLine[];
}

/** What is undecided about the rules of a cluster, ready to be shown. */
export interface UndecidedList {
  /** How many of the rules are undecided, and what that means for the file. */
  readonly sentence: string;
  readonly conditions: readonly UndecidedWords[];
  /** What has no rule because nobody named its ports, a sentence; nothing where there is none. */
  readonly unnamed: string | undefined;
}

function sentenceOf(rules: number, undecided: number): string {
  if (undecided === 0) return `None of the ${counted(rules, 'rule')} is undecided.`;
  const until = 'until you answer what is unknown.';
  if (undecided === 1)
    return `1 of the ${counted(rules, 'rule')} is undecided. It stays in the file as a rule that allows, under a comment, ${until}`;
  return `${String(undecided)} of the ${counted(rules, 'rule')} are undecided. They stay in the file as rules that allow, each under a comment, ${until}`;
}

/** How many rules there are for the cluster that is chosen, and what an unanswered question allows. */
export const countOfRules = (rules: number, undecided: number): string => `${counted(rules, 'rule')}, ${undecided} of them undecided.`;
export const allowedUntilThen = (rules: string): string => `${rules} allowed until then`;

/** A connection without ports is closed by a set that drops the rest, so that it has to be said. */
function unnamedSentence(connections: readonly Connection[]): string | undefined {
  const ids = [...new Set(connections.map(({ id }): ConnectionId => id))];
  if (ids.length === 0) return undefined;
  return `No rule is written for ${listed(ids.map((id) => `“${connectionNames[id]}”`))}, because no port is named for ${ids.length === 1 ? 'it' : 'them'}. Name the ports in the form if your cluster uses ${ids.length === 1 ? 'it' : 'them'}, or the file will block ${ids.length === 1 ? 'it' : 'them'}.`;
}

/** What is said in place of the list of a distribution whose ports nobody read: there is no file that its rules could be in. */
export const nothingRead: UndecidedList = {
  sentence: 'All of it is: we found no list of the ports of this distribution, so no file is offered.',
  conditions: [],
  unnamed: undefined,
};

/** What is undecided about these rules, by what is unknown, and which connections have none for want of a port. */
export function undecidedList(rules: readonly Rule[], unnamed: readonly Connection[]): UndecidedList {
  const undecided = rules.filter(({ isNeeded }) => isNeeded === 'unknown');
  return {
    sentence: sentenceOf(rules.length, undecided.length),
    conditions: unknownConditionIds.flatMap((id) => {
      const allowed = undecided.filter(({ undecidedBy }) => undecidedBy.includes(id));
      if (allowed.length === 0) return [];
      return [{ id, ...wordsOfCondition(id), count: counted(allowed.length, 'rule'), allowed: ruleLines(allowed) }];
    }),
    unnamed: unnamedSentence(unnamed),
  };
}
