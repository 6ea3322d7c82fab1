import type { CheckResult } from '../check.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';
import type { WordsByCode } from '../rules/words.ts';

/** Every form of the report, by the name that `--format` takes. */
export const reports = { text: textReport, json: jsonReport, sarif: sarifReport, markdown: markdownReport } as const satisfies Record<
  string,
  (result: CheckResult, words?: WordsByCode) => string
>;
export type ReportFormat = keyof typeof reports;
