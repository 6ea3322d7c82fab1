import type { CheckResult } from '../check.ts';
import type { Finding } from '../finding.ts';
import { atLeast } from '../rules/rule.ts';
import { acceptedWords } from './accepted-words.ts';
import { nothingDecided } from './of-input.ts';
import { oneLine, printable } from './printable.ts';
import type { ReportOptions } from './tool.ts';
import { pathNames } from '../../wording/names.ts';

/** Text inside of XML: nothing of it is markup, and no character is one that XML 1.0 does not have. */
const xml = (text: string): string =>
  printable(text)
    .replace(/[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '·')
    .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Case {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly outcome?: 'failure' | 'error' | 'skipped' | 'system-out';
  /** What a failure is called, and what is told of it. */
  readonly message?: string;
  readonly detail?: string;
}

const detailOf = (finding: Finding): string =>
  [
    finding.sentence,
    ...[finding.edited?.sentence ?? [], finding.lapsed ?? [], finding.where?.sentence ?? []].flat(),
    `Check first: ${finding.before}`,
    `The change may break: ${finding.breaks}`,
    ...(finding.fix ? [finding.fix.diff] : []),
  ].join('\n');

const nameOf = ({ code, region, path }: Finding): string =>
  `${code} at ${oneLine(region.file)}:${region.line}:${region.column}${path ? ` (${pathNames[path]})` : ''}`;

function caseOf({ name, file, line, outcome, message = '', detail = '' }: Case): string {
  const attributes = `name="${xml(name)}" classname="${xml(oneLine(file))}" file="${xml(oneLine(file))}" line="${line}"`;
  if (!outcome) return `    <testcase ${attributes}/>`;
  const inner =
    outcome === 'system-out'
      ? `<system-out>${xml(detail)}</system-out>`
      : `<${outcome} message="${xml(oneLine(message))}">${xml(detail)}</${outcome}>`;
  return `    <testcase ${attributes}>${inner}</testcase>`;
}

/**
 * The report as JUnit XML, for the test results of a pipeline: one case a finding, which fails from the severity of `failOn` on, one for each
 * input without any, accepted findings as skipped, and what could not be read as an error. Inputs that decide nothing are skipped: they do not pass.
 */
export function junitReport(result: CheckResult, { failOn = 'medium' }: ReportOptions = {}): string {
  const { findings, problems, inputs, accepted = [] } = result;
  const fails = (finding: Finding): boolean => failOn !== 'never' && atLeast(finding.severity, failOn);
  const named = new Set([...findings.map(({ region }) => region.file), ...problems.map(({ file }) => file)]);
  const nothing = nothingDecided(result);
  const cases: readonly Case[] = [
    ...problems.map(({ file, line, column, sentence }): Case => ({
      name: `${oneLine(file)}:${line}:${column} can be read`,
      file,
      line,
      outcome: 'error',
      message: sentence,
    })),
    ...findings.map((finding): Case => ({
      name: nameOf(finding),
      file: finding.region.file,
      line: finding.region.line,
      outcome: fails(finding) ? 'failure' : 'system-out',
      message: `${finding.severity}: ${finding.title}`,
      detail: detailOf(finding),
    })),
    ...accepted.map((one): Case => ({
      name: nameOf(one.finding),
      file: one.finding.region.file,
      line: one.finding.region.line,
      outcome: 'skipped',
      message: acceptedWords(one),
    })),
    ...inputs
      .filter((name) => !named.has(name))
      .map((name): Case => ({
        name: `${oneLine(name)} has no finding`,
        file: name,
        line: 1,
        ...(nothing ? { outcome: 'skipped', message: nothing } : {}),
      })),
  ];
  const count = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hub-and-spoke" ${counts}>`,
    `  <testsuite name="hub-and-spoke, judged as Kubernetes ${xml(result.kubernetes.minor)}" ${counts}>`,
    ...cases.map(caseOf),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
