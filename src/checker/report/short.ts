import type { CheckResult } from '../check.ts';
import type { Finding } from '../finding.ts';
import { severities } from '../rules/rule.ts';
import { openQuestions } from '../settings/unknown.ts';
import { settingWords } from '../../wording/setting-words.ts';
import { counted } from '../../wording/text/text.ts';
import { weakestFirst } from '../../wording/sums.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { acceptedCount } from './accepted-words.ts';
import { checkedPaths } from './json.ts';
import { absentWords } from './path-words.ts';
import { oneLine } from './printable.ts';
import { acceptedText, countWords, headOf, nothingDecided, problemText } from './text.ts';
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

/** What the inputs tell is a line of them, or what leaving it out means. */
const isTold = ({ decidedBy }: ReturnType<typeof checkedPaths>[number]): boolean =>
  decidedBy.some(({ origin }) => origin.kind !== 'unknown' && origin.kind !== 'request');

/** How many paths of which the inputs tell something have which verdict at their weakest hop, the weakest first. */
function pathLine(result: CheckResult): string {
  const all = checkedPaths(result);
  const paths = all.filter((path) => isTold(path) || result.unused?.some((one) => one.path === path.id));
  const rest = all.length - paths.length;
  const words = [
    ...weakestFirst.map(
      (verdict) => [verdictWords[verdict], paths.filter(({ weakestHop }) => weakestHop?.verdict === verdict).length] as const,
    ),
    ...[...new Set(paths.filter(({ weakestHop }) => !weakestHop).map(absentWords))].map(
      (absent) => [absent, paths.filter((path) => !path.weakestHop && absentWords(path) === absent).length] as const,
    ),
  ];
  const counts = words.filter(([, count]) => count > 0).map(([word, count]) => `${count} ${word}`);
  if (counts.length === 0) return 'No path is decided by what was read.';
  const others = rest > 0 ? ` Nothing was read of the other ${rest === 1 ? 'one' : rest}.` : '';
  return `Paths by their weakest hop, judged as Kubernetes ${result.kubernetes.minor}: ${counts.join(', ')}.${others}`;
}

/**
 * What is unknown and would change a verdict, by what would tell it: what tells most comes first. Where the inputs tell something of some paths, what
 * decides others is counted alone.
 */
function unknownText(result: CheckResult): readonly string[] {
  const told = new Map<string, string[]>();
  const decided = checkedPaths(result)
    .filter(isTold)
    .flatMap(({ decidedBy }) => decidedBy.map(({ id }) => id));
  const own = [...decided, ...result.told];
  for (const { id, origin } of openQuestions(result).filter((one) => own.includes(one.id)))
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
  if (nothing) return `${nothing}\n`;
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
    pathLine(result),
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
