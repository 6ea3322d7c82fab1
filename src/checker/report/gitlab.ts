import type { CheckResult } from '../check.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Severity } from '../rules/rule.ts';
import { jsonText } from './printable.ts';

/** How the Code Quality report of GitLab calls a severity. */
const severityWords: Readonly<Record<Severity, 'info' | 'minor' | 'major' | 'critical' | 'blocker'>> = {
  info: 'info',
  low: 'minor',
  medium: 'major',
  high: 'critical',
  critical: 'blocker',
};

const pathOf = (file: string): string => file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');

/** The report as GitLab takes it for Code Quality: one entry a finding, and one for what could not be read. Accepted findings are not in it. */
export function gitlabReport({ findings, problems }: CheckResult): string {
  return jsonText([
    ...problems.map(({ file, line, sentence }) => ({
      description: sentence,
      check_name: 'unusable',
      fingerprint: fingerprintOf('unusable', `${pathOf(file)} ${sentence}`, 0),
      severity: 'major',
      location: { path: pathOf(file), lines: { begin: line } },
    })),
    ...findings.map(({ code, sentence, severity, fingerprint, region }) => ({
      description: sentence,
      check_name: code,
      // GitLab knows an entry by its fingerprint alone, so the file has to be in it.
      fingerprint: fingerprintOf(code, `${pathOf(region.file)} ${fingerprint}`, 0),
      severity: severityWords[severity],
      location: { path: pathOf(region.file), lines: { begin: region.line, end: region.endLine } },
    })),
  ]);
}
