import type { CheckResult } from '../check.ts';
import { rules } from '../rules/index.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { oscalReport } from './oscal.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';
import type { ReportOptions } from './tool.ts';

/** Every form of the report, by the name that `--format` takes. */
export const reports = {
  text: textReport,
  json: jsonReport,
  sarif: (result: CheckResult, options?: ReportOptions) => sarifReport(result, rules, options),
  markdown: markdownReport,
  junit: junitReport,
  gitlab: gitlabReport,
  github: githubReport,
  oscal: oscalReport,
} as const satisfies Record<string, (result: CheckResult, options?: ReportOptions) => string>;
export type CommandFormat = keyof typeof reports;
/** The forms that the page saves as well, and the one for a terminal. */
export type ReportFormat = 'text' | 'json' | 'sarif' | 'markdown';
