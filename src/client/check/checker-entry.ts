import { check } from '../../checker/check.ts';
import type { MoreForms } from '../../checker/read/reading.ts';
import { core } from './checker-core.ts';
import { checkerKey, checkFormsKey, followUpKey, type Checker, type FollowUp, type FoundBy, type WorkerMessage } from './checker-script.ts';
import { share } from '../shell/load-script.ts';

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
  core,
};

share(checkerKey, checker);
/** Brings another script to a worker. Where it does not come, the worker answers without it, or fails, and the page does its work. */
function bring(address: string): void {
  try {
    importScripts(address);
  } catch {
    /* as without it */
  }
}

function answer(asked: WorkerMessage): void {
  if (typeof asked === 'string') bring(asked);
  else if ('patchOf' in asked)
    postMessage((globalThis as unknown as { [followUpKey]: () => FollowUp })[followUpKey]().patch(asked.patchOf));
  else postMessage(checker.check(asked));
}

// The same file is the worker of large inputs, so that a browser loads it once.
if (typeof document === 'undefined') addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => answer(data));
