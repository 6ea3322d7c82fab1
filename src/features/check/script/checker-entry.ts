import { check } from '../../../checker/check.ts';
import type { MoreForms } from '../../../checker/read/reading.ts';
import { rules } from '../../../checker/rules/index.ts';
import { checkerKey, checkFormsKey, followUpKey, type Checker, type FollowUp, type FoundBy, type WorkerMessage } from './checker-script.ts';
import { provide, scriptAddress } from '../../shell/script/load-script.ts';

/** The facts by which it reads and finds: `src/build/scripts/check-data.ts` makes them at the build. */
declare const FOUND_BY: FoundBy;

let moreForms: MoreForms | undefined;

/** The readers of the rarer forms, if their script is here; it runs at the first call. */
const formsHere = (): MoreForms | undefined => (moreForms ??= (globalThis as { [checkFormsKey]?: () => MoreForms })[checkFormsKey]?.());

const checker: Checker = {
  check({ inputs, shown, kubernetes }) {
    const options = { facts: { ...FOUND_BY, ...shown }, kubernetes };
    const result = check(inputs, options);
    const forms = result.wantsForms ? formsHere() : undefined;
    return forms ? check(inputs, { ...options, forms }) : result;
  },
  rules,
};

provide(checkerKey, checker);
/** Brings another script to a worker, and answers whether it came. */
function bring(address: string): boolean {
  try {
    importScripts(scriptAddress(address));
    return true;
  } catch {
    return false;
  }
}

/** The worker's answer to a message; nothing for a patch if its script did not come, and then the page makes the patch. */
function answer(asked: WorkerMessage): unknown {
  if (typeof asked === 'string') return bring(asked);
  if ('patchOf' in asked) return (globalThis as { [followUpKey]?: () => FollowUp })[followUpKey]?.().patch(asked.patchOf);
  return checker.check(asked);
}

// The same file is the worker of large inputs, so that a browser loads it once.
if (typeof document === 'undefined') addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => postMessage(answer(data)));
