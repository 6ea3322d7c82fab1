import { given } from '../../model/given.ts';
import { z } from 'zod';
import raw from '../seed-corrections.yaml?raw';
import { sentence } from '../../wording/text/text.ts';
import { readFacts } from '../schema/fact-file.ts';
import { oneOrMore, text } from '../schema/part.ts';

const item = z.strictObject({
  n: z.number(),
  kind: text,
  topic: text,
  /** What the page says. Missing where it is silent. */
  seed_says: text.exactOptional(),
  fact: text,
  src: oneOrMore,
});
/** `seed-corrections.yaml`. */
export const correctionsSchema = z.strictObject({ seed: text, compared_with: text, items: z.array(item) });

type Item = z.output<typeof item>;
/** One point where the upstream page and the code differ, in our words. `says` is missing where the page is silent. */
export type Correction = Pick<Item, 'n' | 'kind' | 'topic' | 'fact'> & { readonly says?: string };

/** Every correction, in the order of the file. */
export const corrections: readonly Correction[] = readFacts('seed-corrections.yaml', raw, correctionsSchema).items.map(
  ({ n, kind, topic, seed_says, fact }) => ({ n, kind, topic, fact: sentence(fact), ...given({ says: seed_says && sentence(seed_says) }) }),
);

/** The correction with this number. Throws if there is none. */
export function correctionOf(n: number): Correction {
  const found = corrections.find((correction) => correction.n === n);
  if (!found) throw new Error(`no correction has the number ${n}: facts/seed-corrections.yaml has 1 to ${corrections.length}`);
  return found;
}
