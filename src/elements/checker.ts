import { check, type CheckResult } from '../checker/check.ts';
import { checkedPaths, jsonReport } from '../checker/report/json.ts';
import { markdownReport } from '../checker/report/markdown.ts';
import { originWords } from '../checker/report/origin-words.ts';
import { answerWords } from '../checker/report/path-words.ts';
import { sarifReport } from '../checker/report/sarif.ts';
import { benchmarkWords, countWords } from '../checker/report/text.ts';
import { atLeast } from '../checker/rules/rule.ts';
import type { WordsByCode } from '../checker/rules/words.ts';
import { openQuestions } from '../checker/settings/unknown.ts';
import type { Checker, CheckRequest, SavedFormat } from './checker-script.ts';
import { checkerKey } from './checker-script.ts';
import { share } from './load-script.ts';

/** The reports that the page saves; the one for a terminal is the command’s. */
const reports: Readonly<Record<SavedFormat, (result: CheckResult, words?: WordsByCode) => string>> = {
  json: jsonReport,
  markdown: markdownReport,
  sarif: sarifReport,
};

const checker: Checker = {
  check({ inputs, ...options }) {
    const result = check(inputs, options);
    return { result, paths: checkedPaths(result), open: openQuestions(result) };
  },
  report: (format, result, words) => reports[format](result, words),
  status(result) {
    const unread = result.problems.length;
    if (unread === 0) return countWords(result);
    return `${unread} ${unread === 1 ? 'part' : 'parts'} could not be read. ${result.findings.length > 0 ? countWords(result) : ''}`.trim();
  },
  atLeast,
  originWords,
  answerWords,
  benchmarkWords,
};

share(checkerKey, checker);
// The same file is the worker of large inputs, so that a browser loads it once.
if (typeof document === 'undefined')
  addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => postMessage(checker.check(data)));
