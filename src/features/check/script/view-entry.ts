import type { CheckResult } from '../../../checker/check.ts';
import { checkedPaths, jsonReport } from '../../../checker/report/json.ts';
import { markdownReport } from '../../../checker/report/markdown.ts';
import { sarifReport } from '../../../checker/report/sarif.ts';
import type { DescribedRule } from '../../../checker/rules/rule.ts';
import { openQuestions } from '../../../checker/settings/unknown.ts';
import { drawResult, resultSvg } from './drawing.ts';
import { showPatch } from './patch.ts';
import { showFindings, showPaths } from './results.ts';
import { checkViewKey, type CheckView, type SavedFormat } from './checker-script.ts';
import { provide } from '../../shell/script/load-script.ts';
import { nothingDecided } from '../../../checker/report/of-input.ts';
import { countWords, sumWords } from '../../../checker/report/text.ts';
import { partsUnread } from '../../../wording/check/result.ts';

/** The reports that the page saves; the one for a terminal is the command’s. */
const reports: Readonly<Record<SavedFormat, (result: CheckResult, rules: readonly DescribedRule[]) => string>> = {
  json: (result) => jsonReport(result),
  markdown: markdownReport,
  sarif: sarifReport,
};

const view: CheckView = {
  judge: checkedPaths,
  ask: openQuestions,
  decides: (result) => !nothingDecided(result),
  status(result) {
    const unread = result.problems.length;
    if (unread === 0) return sumWords(result);
    return partsUnread(unread, result.findings.length > 0 ? countWords(result) : '');
  },
  findings: showFindings,
  paths: showPaths,
  patch: showPatch,
  draw: drawResult,
  svg: resultSvg,
  report: (format, result, rules) => reports[format](result, rules),
};

provide(checkViewKey, view);
