/// <reference types="vite/client" />
import { parse } from 'yaml';
import type { FactId } from '../../model/reason.ts';
import raw from '../input-forms.yaml?raw';
import { sourceLinks, type SourceLink } from '../source-link/source-link.ts';
import { sourceTable } from '../source-link/source-table.ts';

/** Whether a whole file has the form, or one document in it. */
export const inputFormScopes = ['text', 'document'] as const;

/** A form of input that the checker recognises, in whole sentences. */
export interface InputForm {
  /** As the readers of the checker name it. */
  readonly id: string;
  /** Completes "The checker read this input as …". */
  readonly name: string;
  readonly scope: (typeof inputFormScopes)[number];
  /** By what content the checker recognises it. */
  readonly recognised: string;
  readonly read: string;
  /** What it leaves, and what it says then. */
  readonly notRead: string;
  /** Where the form itself is described. */
  readonly evidence: readonly SourceLink[];
  readonly fact: FactId;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly scope: InputForm['scope'];
  readonly recognised: string;
  readonly read: string;
  readonly not_read: string;
  readonly src: readonly string[];
}

/** Every form of input that the checker recognises, in the order of `input-forms.yaml`. For the build and the tests: it parses the file. */
export function inputForms(): readonly InputForm[] {
  const { rows } = parse(raw) as { rows: readonly Row[] };
  return rows.map(({ not_read: notRead, src, ...row }) => ({
    ...row,
    notRead,
    evidence: src.flatMap((source) => sourceLinks(source, sourceTable)),
    fact: `facts/input-forms#${row.id}`,
  }));
}
