import { stringify } from 'yaml';
import type { FactId } from '../../model/reason.ts';
import { rowOf } from '../fact.ts';

/** A fact as its file has it, whole. Its statement leaves out what does not fit into two sentences. */
export const rowText = (id: FactId): string => stringify(rowOf(id), { lineWidth: 100 }).trimEnd();
