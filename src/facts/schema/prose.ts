import { z } from 'zod';
import type { Row } from '../look-up/statement.ts';
import { oneOrMore, stageRow } from './part.ts';

const stages = z.array(stageRow).min(1, 'at least one stage');
/** What a field is by its name, wherever it stands. */
const byName: readonly (readonly [fits: RegExp, schema: z.ZodType])[] = [
  [
    /^(?:src|sources?|evidence|issues|docs)$|_src$/,
    z.union([oneOrMore, z.array(z.never('nothing')).length(0, 'a text, or a list of texts')]),
  ],
  [/^confirmed$|_confirmed$/, z.boolean()],
  [/^stages$|_stages$/, stages],
];

/** Adds an issue for each field below a value whose name says what it has to be, and that is something else. */
function check(value: unknown, path: readonly PropertyKey[], context: z.RefinementCtx): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) check(item, [...path, index], context);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    const schema = byName.find(([fits]) => fits.test(key))?.[1];
    if (!schema) check(item, [...path, key], context);
    else
      for (const issue of schema.safeParse(item).error?.issues ?? [])
        context.addIssue({ ...issue, path: [...path, key, ...issue.path] } as Parameters<typeof context.addIssue>[0]);
  }
}

/** What no code reads field by field: rows in words, of any shape, in which sources, `confirmed` and stages are what their names say. */
export const prose = z
  .custom<Row>((value) => value !== undefined, 'a text, a list or a mapping')
  .superRefine((value, context) => check(value, [], context));

/** A list of rows in words, each with its sources somewhere. */
export const proseRows = z.array(prose);
