import type { CheckResult } from '../check.ts';
import type { Finding } from '../finding.ts';
import { severities } from '../rules/rule.ts';
import { settingWords } from '../../wording/setting-words.ts';
import { counted } from '../../wording/text/text.ts';
import { acceptedCount } from './accepted-words.ts';
import { byInput, countedPaths, nothingDecided, oneSide, othersWords, ownQuestions } from './of-input.ts';
import { oneLine } from './printable.ts';
import { acceptedText, countWords, headOf, problemText } from './text.ts';
import type { ReportOptions } from './tool.ts';

/** Lines of a short report: what a reader sees at once. */
const mostLines = 20;
/** Of them, at most so many for what is unknown, its heading and what was left out included. */
const unknownLines = 5;
/** What stands below the findings in any case: the sum of the paths, the count, and what shows the rest. */
const lastLines = 3;

/** The findings that have no room, counted by severity. */
function leftOut(findings: readonly Finding[]): string {
  const parts = severities.toReversed().flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count > 0 ? [`${count} ${severity}`] : [];
  });
  return `  and ${counted(findings.length, 'more finding', 'more findings')}: ${parts.join(', ')}`;
}

/** What is unknown, by what would tell it: what tells most comes first. */
function unknownText(result: CheckResult): readonly string[] {
  const told = new Map<string, string[]>();
  for (const { id, origin } of ownQuestions(result))
    if (origin.kind === 'unknown') told.set(origin.answeredBy, [...(told.get(origin.answeredBy) ?? []), settingWords[id].name]);
  const all = [...told].sort(([, a], [, b]) => b.length - a.length).map(([what, names]) => `  ${names.join(', ')}: ${oneLine(what)}`);
  if (all.length === 0) return [];
  const shown = all.length < unknownLines ? all : all.slice(0, unknownLines - 2);
  const rest = all.length - shown.length;
  return [
    'Unknown, and what would answer it:',
    ...shown,
    ...(rest > 0 ? [`  and ${counted(rest, 'more line', 'more lines')} of --verbose`] : []),
  ];
}

/** Findings that say the same of several places of one input, such as of two branches of a script, together. */
function alike(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const one of findings) {
    const key = [one.code, one.severity, one.region.file, one.sentence, one.lapsed].join('\n');
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** The two lines of one finding, or of several that differ in their places alone. */
function linesOf([finding, ...others]: readonly [Finding, ...Finding[]]): readonly string[] {
  const said = [oneLine(finding.sentence), finding.lapsed && oneLine(finding.lapsed), itemsOf(finding)];
  return [headOf(finding, others), `  ${said.filter(Boolean).join(' ')}`];
}

/**
 * The report for a terminal in twenty lines: what could not be read, the worst findings in two lines each, what is unknown, and how many paths have
 * which verdict. What has no room is counted; accepted findings are listed below only where that is asked for.
 */
export function shortReport(result: CheckResult, { listAccepted = false }: ReportOptions = {}): string {
  const nothing = nothingDecided(result);
  if (nothing) {
    const isRead = result.account.some(({ read }) => read.length > 0);
    return `${nothing}${isRead && result.skipped.length > 0 ? ' --verbose lists what it did not read.' : ''}\n`;
  }
  const paths = byInput(result);
  const unknown = unknownText(result);
  const room = mostLines - unknown.length - lastLines;
  const all = [
    ...result.problems.map((one) => ({ lines: problemText(one).split('\n'), findings: [] as readonly Finding[] })),
    ...alike(result.findings).map((findings) => ({ lines: linesOf(findings), findings })),
  ];
  // One line is kept for the count of those that have no room.
  const fitting = all.length * 2 <= room ? all.length : Math.max(0, Math.floor((room - 1) / 2));
  const rest = all.slice(fitting);
  const restFindings = rest.flatMap(({ findings }) => findings);
  const restProblems = rest.filter(({ findings }) => findings.length === 0).length;
  return `${[
    ...all.slice(0, fitting).flatMap(({ lines }) => lines),
    ...(restProblems > 0 ? [`  and ${counted(restProblems, 'more input', 'more inputs')} that could not be read`] : []),
    ...(restFindings.length > 0 ? [leftOut(restFindings)] : []),
    ...unknown,
    ...(listAccepted && result.accepted?.length ? [`Accepted:\n${acceptedText(result)}`] : []),
    [countedPaths(result, paths.own), othersWords(paths), paths.own.length === 0 ? oneSide(result).trim() : ''].filter(Boolean).join(' '),
    [countWords(result), acceptedCount(result), listAccepted || !result.accepted?.length ? undefined : 'List them with --show-accepted.']
      .filter(Boolean)
      .join(' '),
    'Each path, what decides it, and each change: --verbose.',
  ].join('\n')}\n`;
}

/** The items of catalogues that a finding fails, where a benchmark numbers them. */
function itemsOf({ benchmarks }: Finding): string {
  return benchmarks.length > 0 ? `[CIS ${benchmarks.map(({ cis }) => cis).join(', ')}]` : '';
}
