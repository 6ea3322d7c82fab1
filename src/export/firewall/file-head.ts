import {
  addressesOfExample,
  administratorsUse,
  anyoneMayLogIn,
  logInAnew,
  networksWithout,
  noAdministrators,
  rulesInFile,
  stepLabels,
  undecidedInFile,
  undecidedRule,
  undecidedRules,
} from '../../wording/firewall/file.ts';
import { placeNames } from '../../wording/reach/network.ts';
import { wordsOfCondition } from '../../wording/reach/unknown-condition.ts';
import { together } from '../../wording/text/list.ts';
import { withoutAddresses, type Line, type RuleSet } from './rule-set.ts';

/** How a reader tries a file and gets rid of it again: commands, each with what it is for. */
export interface Steps {
  /** Reads the file and changes nothing. */
  readonly check: string;
  /** Sets the timer that takes the rules away again, and loads the file. */
  readonly try: readonly string[];
  /** Stops the timer, and makes the rules last where loading them does not. */
  readonly keep: readonly string[];
}

/** The unit of systemd that takes the rules away again after five minutes. */
export const undo = (command: string): string => `systemd-run --unit=hub-spoke-undo --on-active=5min ${command}`;
export const stopUndo = 'systemctl stop hub-spoke-undo.timer';

/** What the head of a file has to say beside its rules. */
interface Head {
  /** Whole sentences on what the file is for, and what it does with what is not listed. */
  readonly purpose: readonly string[];
  readonly lines: readonly Line[];
  readonly steps?: Steps;
  /** True for a file that closes what it does not list. It keeps the access of administrators open, and the others leave it out. */
  readonly isClosing?: boolean;
}

const portsOf = (lines: readonly Line[]): readonly string[] =>
  [...new Set(lines.flatMap(({ ports }) => ports.map(({ from }) => from)))].toSorted((one, other) => one - other).map(String);

function adminSentences(lines: readonly Line[], isClosing: boolean): readonly string[] {
  const open = lines.filter(({ isFromAnyone }) => isFromAnyone);
  if (open.length > 0) return [isClosing ? anyoneMayLogIn(portsOf(open)) : noAdministrators];
  const ssh = lines.filter(({ connections }) => connections.includes('admin-to-ssh'));
  return isClosing && ssh.length > 0 ? [administratorsUse(portsOf(ssh))] : [];
}

/** Commands below each other behind a label. */
const labelled = (label: string, commands: readonly string[]): readonly string[] =>
  commands.map((command, index) => `${(index === 0 ? label : '').padEnd(8)}${command}`);

/** The head of a file of rules: what it is for, how many rules it has and how many of them are undecided, and how to try it. */
export function headOf(set: RuleSet, { purpose, lines, steps, isClosing = false }: Head): readonly string[] {
  const undecided = lines.filter(({ undecidedBy }) => undecidedBy.length > 0).length;
  const missing = isClosing ? [] : withoutAddresses(set).map((id) => placeNames[id]);
  return [
    ...purpose,
    rulesInFile(lines.length),
    ...(undecided > 0 ? [undecidedInFile(undecided)] : []),
    ...(set.isExample ? [addressesOfExample] : []),
    ...adminSentences(lines, isClosing),
    ...(missing.length > 0 ? [networksWithout(missing)] : []),
    ...set.overlaps,
    ...(steps
      ? [
          ...labelled(stepLabels.check, [steps.check]),
          ...labelled(stepLabels.try, steps.try),
          logInAnew,
          ...labelled(stepLabels.keep, steps.keep),
        ]
      : []),
  ];
}

/** The comments above a rule that is undecided: what is unknown, and what lets the reader remove the rule. None above one that is needed. */
export const undecidedComment = ({ undecidedBy }: Line, wordsOf = undecidedRule): readonly string[] =>
  undecidedBy.map((id) => {
    const { unknown, removable } = wordsOfCondition(id);
    return wordsOf(unknown, removable);
  });

/**
 * Lines as a filter has them, one rule a text line: those that are known to be needed first, and then those that are undecided, together by what they
 * depend on, each group under its comments.
 */
export function writtenLines(lines: readonly Line[], rulesOfLine: (line: Line) => readonly string[]): readonly string[] {
  const groups = together(
    lines.toSorted((one, other) => Number(one.undecidedBy.length > 0) - Number(other.undecidedBy.length > 0)),
    ({ undecidedBy }) => undecidedBy.join(),
  );
  return groups.flatMap((group) => {
    const rules = group.flatMap(rulesOfLine);
    const { length } = rules.filter((rule) => !rule.startsWith('#'));
    return [...commented(undecidedComment(group[0], undecidedRules.bind(undefined, length))), ...rules];
  });
}

/** The lines as comments of a notation. */
export const commented = (lines: readonly string[], mark = '#'): readonly string[] => lines.map((line) => `${mark} ${line}`);
