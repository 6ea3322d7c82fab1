import type { CheckResult } from '../check.ts';
import type { Finding } from '../finding.ts';
import { acceptedCount, acceptedWords } from './accepted-words.ts';
import { checkedPaths } from './json.ts';
import { byInput, countedPaths, nothingDecided, othersWords, ownQuestions } from './of-input.ts';
import { originWords } from './origin-words.ts';
import { absentWords, answerWords, hopsWords, weakestWords } from './path-words.ts';
import { oneLine, printable } from './printable.ts';
import { benchmarkWords, controlWords, countWords } from './text.ts';
import { settingWords } from '../../wording/setting-words.ts';
import { pathNames } from '../../wording/names.ts';
import { counted } from '../../wording/text/text.ts';

/** Text that Markdown takes as it is: nothing of the reader's becomes markup. */
export const escapeMarkdown = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');

/** A block of code that no line inside can end. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${printable(code)}\n${fence}`;
}
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function findingMarkdown(finding: Finding, index: number): string {
  const { region, path, fix, where } = finding;
  return [
    `### ${index + 1}. ${finding.severity}: ${escapeMarkdown(finding.title)}`,
    `${escapeMarkdown(`${region.file}:${region.line}:${region.column}`)} · ${finding.code}${path ? ` · ${pathNames[path]}` : ''}`,
    escapeMarkdown(finding.sentence),
    ...(finding.origin ? [`Value: ${escapeMarkdown(originWords(finding.origin))}.`] : []),
    ...(finding.lapsed ? [escapeMarkdown(finding.lapsed)] : []),
    ...(finding.edited ? [escapeMarkdown(finding.edited.sentence)] : []),
    ...(where ? [escapeMarkdown(where.sentence), ...(where.lines.length > 0 ? [fenced(where.lines.join('\n'), '')] : [])] : []),
    `- Check first: ${finding.before}`,
    `- May break: ${escapeMarkdown(finding.breaks)}`,
    ...(fix ? [fenced(fix.diff, 'diff')] : []),
    ...finding.benchmarks.map((benchmark) => `- ${benchmarkWords(benchmark)}`),
    ...(finding.controls ?? []).map((control) => `- ${controlWords(control)}`),
    ...(finding.facts.length > 0 ? [`- Why: ${finding.facts.map((fact) => `\`${fact}\``).join(', ')}`] : []),
  ].join('\n\n');
}

/** The paths of which the inputs say something, the names of the others, and what the settings are that decide them or that the inputs tell. */
function pathsMarkdown(
  result: CheckResult,
  all: ReturnType<typeof checkedPaths>,
  asked: ReturnType<typeof ownQuestions>,
): readonly string[] {
  const sorted = byInput(result, all);
  const links = sorted.own.map((path) =>
    row([
      path.name,
      weakestWords(path),
      hopsWords(path).join('<br>') || absentWords(path),
      path.present ? answerWords(path) : '',
      escapeMarkdown(path.sentence),
    ]),
  );
  const settings = result.decided
    .filter((one) => one.origin.kind !== 'unknown' || asked.includes(one))
    .map(({ id, value, origin }) => row([settingWords[id].name, value, escapeMarkdown(originWords(origin))]));
  const others = othersWords(sorted);
  return [
    '## Paths',
    countedPaths(result, sorted.own),
    ...(links.length > 0
      ? [[row(['Path', 'Weakest hop', 'Hops', 'Protected', 'Why']), row(['---', '---', '---', '---', '---']), ...links].join('\n')]
      : []),
    ...(others ? [`${others.slice(0, -1)}: ${sorted.others.map(({ name }) => name).join(', ')}.`] : []),
    '## Settings',
    [row(['Setting', 'Value', 'From']), row(['---', '---', '---']), ...settings].join('\n'),
  ];
}

/** The report as Markdown, for a ticket or a wiki. */
export function markdownReport(result: CheckResult): string {
  const nothing = nothingDecided(result);
  const paths = checkedPaths(result);
  const asked = nothing ? [] : ownQuestions(result, paths);
  const sections = [
    '# The paths of this cluster',
    nothing
      ? escapeMarkdown(nothing)
      : `Judged as Kubernetes ${result.kubernetes.minor}: ${escapeMarkdown(result.kubernetes.from)}. ${countWords(result)} ${counted(asked.length, 'setting that is unknown', 'settings that are unknown')} would change the answer.${result.accepted?.length ? ` ${acceptedCount(result)}` : ''}`,
    ...(result.problems.length > 0
      ? [
          '## Not read',
          result.problems
            .map(({ file, line, column, sentence }) => `- ${escapeMarkdown(`${file}:${line}:${column}`)}: ${escapeMarkdown(sentence)}`)
            .join('\n'),
        ]
      : []),
    ...(result.findings.length > 0 ? ['## Findings', ...result.findings.map(findingMarkdown)] : []),
    ...(result.accepted?.length
      ? [
          '## Accepted',
          result.accepted
            .map((one) => {
              const { code, severity, region } = one.finding;
              return `- ${severity}, ${code}, ${escapeMarkdown(`${region.file}:${region.line}:${region.column}`)}: ${escapeMarkdown(acceptedWords(one))}`;
            })
            .join('\n'),
        ]
      : []),
    ...(nothing ? [] : pathsMarkdown(result, paths, asked)),
    ...(result.skipped.length > 0
      ? [
          '## Skipped',
          result.skipped.map(({ file, line, what }) => `- ${escapeMarkdown(`${file}:${line}`)}: ${escapeMarkdown(what)}`).join('\n'),
        ]
      : []),
  ];
  return `${sections.join('\n\n')}\n`;
}
