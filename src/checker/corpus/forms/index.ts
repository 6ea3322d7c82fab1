import { documentFormCases } from './documents/index.ts';
import type { FormCase } from './form-case.ts';
import { textFormCases } from './text/index.ts';

/** The golden cases of the rarer forms of input, each naming its form. */
export const formCases: readonly FormCase[] = [...textFormCases, ...documentFormCases];
