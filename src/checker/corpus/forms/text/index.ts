import { coreFormCases } from './core.ts';
import type { FormCase } from '../form-case.ts';

/** The golden cases of the forms that a whole text has. */
export const textFormCases: readonly FormCase[] = [...coreFormCases];
