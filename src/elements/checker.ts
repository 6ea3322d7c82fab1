import { check } from '../checker/check.ts';
import { checkerKey, type Checker, type CheckRequest } from './checker-script.ts';
import { share } from './load-script.ts';

const checker: Checker = { check: ({ inputs, ...options }) => check(inputs, options) };

share(checkerKey, checker);
// The same file is the worker of large inputs, so that a browser loads it once.
if (typeof document === 'undefined')
  addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => postMessage(checker.check(data)));
