import type { FailOn } from '../accepted/configuration.ts';
import type { CheckResult } from '../check.ts';
import type { FailedControl } from '../controls.ts';
import type { Benchmark, Finding } from '../finding.ts';
import type { Problem } from '../read/reading.ts';
import { atLeast, severities } from '../rules/rule.ts';
import { openQuestions } from '../settings/unknown.ts';
import { acceptedCount, acceptedWords } from './accepted-words.ts';
import { checkedPaths, countsOf } from './json.ts';
import { nothingDecided } from './of-input.ts';
import { originWords } from './origin-words.ts';
import { answerWords, hopsWords, weakestWords } from './path-words.ts';
import { indent, oneLine, printable } from './printable.ts';
import type { ReportOptions } from './tool.ts';
import { listed } from '../../wording/text/list.ts';
import { settingWords } from '../../wording/setting-words.ts';
import { pathNames } from '../../wording/names.ts';

/** The names of one check in the benchmarks. */
export const benchmarkWords = ({ profile, cis, kubescape }: Benchmark): string =>
  `CIS and kube-bench ${cis} (${profile})${kubescape.length > 0 ? `, kubescape ${listed(kubescape)}` : ''}`;

/** A control that a finding fails, with what the catalogues call it; those of CIS and kubescape stand in the words of the benchmarks. */
export function controlWords({ id, names }: FailedControl): string {
  const others = names
    .filter((one) => one.in !== 'cis' && one.in !== 'kubescape')
    .map(({ catalogue, ids }) => `${catalogue} ${ids.join(', ')}`);
  return [`Control ${id}`, others.join('; ')].filter(Boolean).join(': ');
}

/** The findings counted in a sentence. */
export function countWords(result: CheckResult): string {
  const counts = countsOf(result);
  const parts = severities.toReversed().flatMap((severity) => (counts[severity] > 0 ? [`${counts[severity]} ${severity}`] : []));
  const more = result.omitted ? ` ${result.omitted} more have no room in a report: check fewer files at once.` : '';
  if (parts.length > 0) return `Findings: ${parts.join(', ')}.${more}`;
  const plain = result.decided.flatMap(({ value, origin }) => (value === 'plaintext' && origin.kind === 'stated' ? origin : []));
  const lead =
    plain.length > 0
      ? `No rule finds a problem, but a path is unsafe because of ${listed(plain.map(({ file, line }) => `${oneLine(file)}:${line}`))}.`
      : result.problems.length > 0
        ? 'No rule finds a problem in what was read.'
        : 'No problems found in this input.';
  return `${lead} Settings that are listed as unknown were not checked, so do not read them as safe.`;
}

/** The result in a sentence or two: that the inputs decide nothing, or the findings counted. */
export const sumWords = (result: CheckResult): string => nothingDecided(result) ?? countWords(result);

export const problemText = ({ file, line, column, sentence }: Problem): string =>
  `unusable  ${oneLine(file)}:${line}:${column}\n  ${oneLine(sentence)}`;

/** The first line of a finding: how bad it is, what it is called, where it is and where else, and the path that it is about. */
export const headOf = ({ severity, code, region, path }: Finding, others: readonly Finding[] = []): string => {
  const places = others.map((one) => `, ${one.region.line}:${one.region.column}`).join('');
  return [severity, code, `${oneLine(region.file)}:${region.line}:${region.column}${places}`, ...(path ? [pathNames[path]] : [])].join(
    '  ',
  );
};

function findingText(finding: Finding): string {
  const { fix, where } = finding;
  return [
    headOf(finding),
    `  ${oneLine(finding.sentence)}`,
    ...(finding.origin ? [`  Value: ${oneLine(originWords(finding.origin))}`] : []),
    ...(finding.lapsed ? [`  ${oneLine(finding.lapsed)}`] : []),
    ...(finding.edited ? [`  Edit: ${oneLine(finding.edited.sentence)}`] : []),
    ...(where ? [`  Where: ${oneLine(where.sentence)}`, ...where.lines.map((line) => `    ${printable(line)}`)] : []),
    `  Check first: ${finding.before}`,
    `  May break: ${finding.breaks}`,
    ...(fix ? ['  Change:', indent(printable(fix.diff), 4)] : []),
    ...finding.benchmarks.map((benchmark) => `  ${benchmarkWords(benchmark)}`),
    ...(finding.controls ?? []).map((control) => `  ${controlWords(control)}`),
    ...(finding.facts.length > 0 ? [`  Why: ${finding.facts.join(', ')}`] : []),
  ].join('\n');
}

const linkText = (result: CheckResult): string =>
  checkedPaths(result)
    .map((path) => {
      const because = path.decidedBy
        .filter(({ origin }) => origin.kind !== 'request' && origin.kind !== 'unknown')
        .map(({ id, value, origin }) => `${id}=${value} (${oneLine(originWords(origin))})`);
      const hops = path.hops.length > 1 ? [`Hops: ${hopsWords(path).join(', ')}.`] : [];
      const detail = path.present ? [answerWords(path), ...hops] : [];
      const lines = [...detail, path.sentence, ...because].map((line) => `    ${line}`);
      return [`  ${path.name}: ${weakestWords(path)}`, ...lines].join('\n');
    })
    .join('\n');

/** The accepted findings, each with its place and why it does not count. */
export const acceptedText = ({ accepted = [] }: CheckResult): string =>
  accepted
    .map((one) => {
      const { code, severity, region } = one.finding;
      return `  ${severity}  ${code}  ${oneLine(region.file)}:${region.line}:${region.column}\n    ${oneLine(acceptedWords(one))}`;
    })
    .join('\n');

/** Only what fails: what could not be read, and each finding at or above the level in two lines. Empty where there is nothing. */
export function failingText({ problems, findings }: CheckResult, failOn: FailOn): string {
  const failing = findings.filter(({ severity }) => failOn !== 'never' && atLeast(severity, failOn));
  return [...problems.map(problemText), ...failing.map((finding) => `${headOf(finding)}\n  ${oneLine(finding.sentence)}`)]
    .map((one) => `${one}\n`)
    .join('');
}

/** The report for a terminal: problems, findings, links, and what is not known. Accepted findings are counted, and listed where that is asked for. */
export function textReport(result: CheckResult, { listAccepted = false }: ReportOptions = {}): string {
  const unknown = openQuestions(result).map(
    ({ id, origin }) => `  ${settingWords[id].name}: ${oneLine(origin.kind === 'unknown' ? origin.answeredBy : '')}`,
  );
  const read = result.account.flatMap(({ file, form, read }) => [
    ...(form && read.length > 0 ? [`  ${oneLine(file)}: ${form}`] : []),
    ...read.map(({ line, what }) => `  ${oneLine(file)}:${line}: ${oneLine(what)}`),
  ]);
  const nothing = nothingDecided(result);
  const sections = [
    result.problems.map(problemText).join('\n\n'),
    result.findings.map(findingText).join('\n\n'),
    nothing
      ? ''
      : `Paths, each with its weakest hop, judged as Kubernetes ${result.kubernetes.minor} (${result.kubernetes.from}):\n${linkText(result)}`,
    unknown.length > 0 && !nothing ? `Unknown, and what would answer it:\n${unknown.join('\n')}` : '',
    read.length > 0 ? `Read:\n${read.join('\n')}` : '',
    result.skipped.length > 0
      ? `Skipped:\n${result.skipped.map(({ file, line, what }) => `  ${oneLine(file)}:${line}: ${oneLine(what)}`).join('\n')}`
      : '',
    listAccepted && result.accepted?.length ? `Accepted:\n${acceptedText(result)}` : '',
    [sumWords(result), acceptedCount(result), listAccepted || !result.accepted?.length ? undefined : 'List them with --show-accepted.']
      .filter(Boolean)
      .join(' '),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}
