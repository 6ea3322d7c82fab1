import { pathOf } from '../../model/path.ts';
import type { CheckResult } from '../check.ts';
import type { Finding, Fix, Region, Where } from '../finding.ts';
import { rules } from '../rules/index.ts';
import { wordsOf, type WordsByCode } from '../rules/words.ts';
import type { Severity } from '../rules/rule.ts';
import { originWords } from './origin-words.ts';
import { jsonText } from './printable.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** A file name as a relative URI reference: standard input is `stdin`. */
const uriOf = (file: string): string => (file === '-' ? 'stdin' : file.split(/[\\/]/).map(encodeURIComponent).join('/'));
const regionOf = ({ line, column, endLine, endColumn }: Region) => ({ startLine: line, startColumn: column, endLine, endColumn });
const physical = (region: Region) => ({ artifactLocation: { uri: uriOf(region.file) }, region: regionOf(region) });

function fixOf({ replacements }: Fix, title: string, where: Where | undefined) {
  const files = [...new Set(replacements.map(({ file }) => file))];
  return {
    description: { text: `${where ? `${where.sentence} ` : ''}Ends: ${title}` },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: replacements
        .filter((one) => one.file === file)
        .map((one) => ({ deletedRegion: regionOf(one), ...(one.text === '' ? {} : { insertedContent: { text: one.text } }) })),
    })),
  };
}

const resultOf = (finding: Finding) => ({
  ruleId: finding.code,
  ruleIndex: rules.findIndex(({ code }) => code === finding.code),
  level: levels[finding.severity],
  message: { text: `${finding.sentence}${finding.origin ? ` (${originWords(finding.origin)})` : ''}` },
  locations: [
    {
      physicalLocation: physical(finding.region),
      ...(finding.path ? { logicalLocations: [{ fullyQualifiedName: finding.path, name: pathOf(finding.path).name }] } : {}),
    },
  ],
  ...(finding.fix ? { fixes: [fixOf(finding.fix, finding.title, finding.where)] } : {}),
  properties: {
    severity: finding.severity,
    facts: finding.facts,
    benchmarks: finding.benchmarks,
    ...(finding.where ? { where: finding.where } : {}),
  },
});

/** The report as SARIF 2.1.0, for code scanning. */
export const sarifData = (result: CheckResult, given?: WordsByCode) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'hub-and-spoke',
          rules: rules.map((rule) => {
            const { title, breaks, before, facts, cis = [] } = wordsOf(rule, given);
            return {
              id: rule.code,
              shortDescription: { text: title },
              help: { text: `May break: ${breaks}\nBefore: ${before}` },
              defaultConfiguration: { level: levels[rule.severity] },
              properties: { severity: rule.severity, facts, cis },
            };
          }),
        },
      },
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: result.problems.length === 0,
          toolExecutionNotifications: result.problems.map((problem) => ({
            level: 'error',
            message: { text: problem.sentence },
            locations: [{ physicalLocation: physical({ ...problem, endLine: problem.line, endColumn: problem.column }) }],
          })),
        },
      ],
      results: result.findings.map(resultOf),
    },
  ],
});

export const sarifReport = (result: CheckResult, given?: WordsByCode): string => jsonText(sarifData(result, given));
