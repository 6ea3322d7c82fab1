import type { FormCase } from '../form-case.ts';
import { anywhereCases } from './anywhere.ts';
import { containerFormCases } from './containers.ts';
import { coreFormCases } from './core.ts';
import { infrastructureCases } from './infrastructure.ts';
import { logFormCases } from './logs.ts';
import { machineFormCases } from './machines.ts';
import { textFileCases } from './texts.ts';

/** The golden cases of the forms that a whole text has, and of documents that hold texts. */
export const textFormCases: readonly FormCase[] = [
  ...coreFormCases,
  ...logFormCases,
  ...containerFormCases,
  ...textFileCases,
  ...machineFormCases,
  ...infrastructureCases,
  ...anywhereCases,
];
