import { check } from '../checker/check.ts';
import type { MoreForms } from '../checker/read/forms/forms.ts';
import { core } from './checker-core.ts';
import { checkerKey, checkFormsKey, type Checker, type CheckRequest, type FoundBy } from './checker-script.ts';
import { share } from './load-script.ts';

/** The facts by which it reads and finds: `src/build/check-data.ts` makes them at the build. */
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
/** Brings the rarer forms to a worker. Where they do not come, its results go on to want them, and the page reads them itself. */
function bring(address: string): void {
  try {
    importScripts(address);
  } catch {
    /* as without them */
  }
}

// The same file is the worker of large inputs, so that a browser loads it once. A message that is an address brings the rarer forms.
if (typeof document === 'undefined')
  addEventListener('message', ({ data }: MessageEvent<CheckRequest | string>) => {
    if (typeof data === 'string') bring(data);
    else postMessage(checker.check(data));
  });
