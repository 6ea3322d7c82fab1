import { z } from 'zod';
import type { KubernetesMinor } from '../../model/setting/minor.ts';
import type { FactId } from '../../model/reason.ts';

/** A text that says something. */
export const text = z.string().min(1, 'a text of one letter or more');

/** An id that may be the last part of an address. */
export const kebabId = z.string().regex(/^[\w.-]+$/, 'an id of letters, digits, dots and hyphens');

/** Fields of one kind that a row may leave out. */
export const optional = <Schema extends z.ZodType, Name extends string>(schema: Schema, ...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, schema.exactOptional()])) as Record<Name, z.ZodExactOptional<Schema>>;

/** A Kubernetes minor. In YAML it is quoted, because 1.30 without quotes is the number 1.3. */
export const minor = z.custom<KubernetesMinor>(
  (value) => typeof value === 'string' && /^1\.\d{1,2}$/.test(value),
  'a minor in quotes, such as "1.34"',
);

/** A release before 1.0 as well, of which only a few facts tell. */
export const anyMinor = z.string().regex(/^[01]\.\d{1,2}$/, 'a minor in quotes, such as "0.13"');

/** A day. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, such as "2026-11-25"');

/** The id of a fact or of a record. */
export const factId = z.custom<FactId>(
  (value) => typeof value === 'string' && /^(?:facts\/[a-z-]+#.+|obs\/.+)$/.test(value),
  'a fact id, which is facts/<file>#<key> or obs/<id>',
);

/** Where something was read, each source in the notation that `source-link.ts` follows. */
export const sources = z.array(text);
/** The same, of which a single one may stand without a list. */
export const oneOrMore = z.union([text, z.array(text).min(1, 'a list that is not empty')]);

/** What a Kubernetes minor did to a feature. `present` is what was there before the first release that a fact names. */
const stageStates = ['present', 'alpha', 'beta', 'stable', 'added', 'changed', 'deprecated', 'disabled', 'removed', 'planned'] as const;
/** A stage in the life of a feature: the minor, and what it is from then on. */
export const stageRow = z.strictObject({
  in: minor,
  is: z.enum(stageStates),
  /** True where it is on unless somebody turns it off. */
  by_default: z.boolean().exactOptional(),
  /** The newest minor that was read and in which the stage is the same. */
  still: minor.exactOptional(),
  /** The patch release that has it, where older minors have it by theirs: no minor alone says since when. */
  patch: text.exactOptional(),
  note: text.exactOptional(),
  confirmed: z.boolean().exactOptional(),
});
