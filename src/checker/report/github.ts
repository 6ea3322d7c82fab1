import type { CheckResult } from '../check.ts';
import type { Region } from '../finding.ts';
import { sumWords } from './text.ts';
import { oneLine } from './printable.ts';
import { levels } from './sarif-rule.ts';
import { pathNames } from '../../wording/names.ts';

/** A value of a workflow command: what would end it or part its properties is escaped, as the toolkit of the actions does. */
const data = (text: string): string => text.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign));
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Where an annotation stands. Columns count within one line only; standard input is no file of the repository. */
function placeOf({ file, line, column, endLine, endColumn }: Region): readonly (readonly [string, string | number])[] {
  if (/^-(?: \(\d+\))?$/.test(file)) return [];
  const columns =
    endLine === line && endColumn > column
      ? ([
          ['col', column],
          ['endColumn', endColumn],
        ] as const)
      : [];
  return [['file', file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')], ['line', line], ['endLine', endLine], ...columns];
}

function annotation(kind: string, region: Region, title: string, text: string): string {
  const properties = [...placeOf(region), ['title', title] as const].map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${kind} ${properties.join(',')}::${data(oneLine(text))}`;
}

/**
 * The report as annotations of GitHub Actions, which shows the lines that a step prints beside the files of a pull request: one a finding, and one for
 * what could not be read. Accepted findings are not in it. GitHub shows the first ten of a kind for each step, so the last line counts all of them.
 */
export function githubReport(result: CheckResult): string {
  const lines = [
    ...result.problems.map((one) => annotation('error', { ...one, endLine: one.line, endColumn: one.column }, 'unusable', one.sentence)),
    ...result.findings.map(({ severity, code, region, sentence, path }) =>
      annotation(
        levels[severity] === 'note' ? 'notice' : levels[severity],
        region,
        `${severity}: ${code}`,
        `${sentence}${path ? ` Path: ${pathNames[path]}.` : ''} More: hub-and-spoke-check explain ${code}`,
      ),
    ),
    sumWords(result),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
