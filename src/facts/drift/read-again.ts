import { z } from 'zod';
import { readFacts } from '../schema/fact-file.ts';
import { text } from '../schema/part.ts';

const textOrNothing = z.string();
const pattern = text.refine((value) => {
  try {
    return RegExp(value, 'm') instanceof RegExp;
  } catch {
    return false;
  }
}, 'a regular expression');
/** A list of which a single item may stand alone. */
const listOf = (item: z.ZodType<string>) =>
  z.union([item, z.array(item)]).transform((value) => (typeof value === 'string' ? [value] : value));

const layout = z.strictObject({
  name: text,
  sign: text,
  says: pattern,
  /** The folder of kubernetes/kubernetes, with a slash at its end, or empty where it is the checkout itself. */
  kubernetes: textOrNothing.exactOptional(),
  /** The folder of the libraries that kubernetes/kubernetes keeps as staging repositories. */
  libraries: textOrNothing.exactOptional(),
  /** True if the checkout is complete, so that a missing file has been removed from the release; false where only what is imported is copied. */
  whole: z.boolean().exactOptional(),
  /** True where the code may have patches of a distribution. */
  fork: z.boolean().exactOptional(),
});

const rule = z.strictObject({
  find: listOf(pattern),
  not: listOf(pattern).default([]),
  /** Empty where the group `value` is the value. */
  says: listOf(text).default([]),
  means: z.record(text, text).default({}),
  each: z.enum(['in order', 'sorted']).exactOptional(),
  gate: text.exactOptional(),
});

const also = z.strictObject({ in: listOf(text), within: pattern.exactOptional(), find: listOf(pattern) });

const entry = z.strictObject({
  in: listOf(text),
  within: pattern.exactOptional(),
  until: pattern.exactOptional(),
  rules: z.array(rule).min(1, 'at least one rule'),
  /** Empty where a release in which no rule matches says nothing. */
  absent: listOf(text).default([]),
  also: z.array(also).default([]),
  /** What the source may say where the claim names a patch release. */
  either: z.record(text, z.array(text)).default({}),
  perFile: z.boolean().default(false),
});

const gates = z.strictObject({
  in: z.array(text),
  needs: z.array(text),
  either: z.record(text, z.record(text, z.array(text))),
});

/** `read-again.yaml`. */
export const readAgainSchema = z.strictObject({
  layouts: z.array(layout),
  minor: z.array(z.strictObject({ in: text, find: pattern })),
  gates,
  claims: z.record(text, entry),
});

/** Where a kind of checkout keeps the files of Kubernetes; `read-again.yaml` says what each field means. */
export type Layout = z.output<typeof layout>;
/** One way in which a file can say what a claim is about. */
export type Rule = z.output<typeof rule>;
/** How a claim is read again. */
export type Entry = z.output<typeof entry>;

/** What `read-again.yaml` says. */
export type ReadAgain = Omit<z.output<typeof readAgainSchema>, 'claims'> & { readonly claims: ReadonlyMap<string, Entry> };

/** The text of `read-again.yaml` as data. Throws `FactFileError`. */
export function readAgainFrom(source: string): ReadAgain {
  const { claims, ...file } = readFacts('drift/read-again.yaml', source, readAgainSchema);
  return { ...file, claims: new Map(Object.entries(claims)) };
}
