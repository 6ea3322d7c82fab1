import { firstDocumentCases } from './first.ts';
import type { FormCase } from '../form-case.ts';

/** The golden cases of the forms that one document has. */
export const documentFormCases: readonly FormCase[] = [...firstDocumentCases];
