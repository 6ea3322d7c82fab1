/// <reference types="vite/client" />
import { z } from 'zod';
import type { FactId } from '../../model/reason.ts';
import raw from '../input-forms.yaml?raw';
import { readFacts } from '../schema/fact-file.ts';
import { kebabId, sources, text } from '../schema/part.ts';
import { linksTo } from '../source-link/links-to.ts';
import type { SourceLink } from '../source-link/source-link.ts';

/** Whether a whole file has the form, or one document in it. */
export const inputFormScopes = ['text', 'document'] as const;

const row = z.strictObject({
  /** As the readers of the checker name it. */
  id: kebabId,
  /** Completes "The checker read this input as …". */
  name: text,
  scope: z.enum(inputFormScopes),
  /** By what content the checker recognises it. */
  recognised: text,
  read: text,
  /** What it leaves, and what it says then. */
  not_read: text,
  /** Where the form itself is described. */
  src: sources.min(1, 'a list that is not empty'),
});
/** `input-forms.yaml`. */
export const inputFormsSchema = z.strictObject({ how: z.record(text, text), rows: z.array(row) });

type Row = z.output<typeof row>;
/** A form of input that the checker recognises, in whole sentences. */
type InputForm = Omit<Row, 'not_read' | 'src'> & {
  readonly notRead: Row['not_read'];
  readonly evidence: readonly SourceLink[];
  readonly fact: FactId;
};

/** Every form of input that the checker recognises, in the order of `input-forms.yaml`. For the build and the tests: it parses the file. */
export const inputForms = (): readonly InputForm[] =>
  readFacts('input-forms.yaml', raw, inputFormsSchema).rows.map(({ not_read: notRead, src, ...rest }) => ({
    ...rest,
    notRead,
    evidence: linksTo(...src),
    fact: `facts/input-forms#${rest.id}`,
  }));
