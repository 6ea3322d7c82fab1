import { check } from '../checker/check.ts';
import { reports } from '../checker/report/index.ts';
import { checkedPaths } from '../checker/report/json.ts';
import { originWords } from '../checker/report/origin-words.ts';
import { answerWords } from '../checker/report/path-words.ts';
import { benchmarkWords, countWords } from '../checker/report/text.ts';
import { atLeast } from '../checker/rules/rule.ts';
import { openQuestions } from '../checker/settings/unknown.ts';
import type { Checker, CheckRequest } from './checker-script.ts';
import { checkerKey } from './checker-script.ts';
import { share } from './load-script.ts';

const checker: Checker = {
  check({ inputs, ...options }) {
    const result = check(inputs, options);
    return { result, paths: checkedPaths(result), open: openQuestions(result) };
  },
  report: (format, result) => reports[format](result),
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
