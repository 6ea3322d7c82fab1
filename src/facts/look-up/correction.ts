import { parse } from 'yaml';
import raw from '../seed-corrections.yaml?raw';
import { sentence } from '../../wording/text/text.ts';

/** One point where the upstream page and the code differ, in our words. `says` is missing where the page is silent. */
export interface Correction {
  readonly n: number;
  readonly kind: string;
  readonly topic: string;
  readonly says?: string | undefined;
  readonly fact: string;
}

interface Row {
  n: number;
  kind: string;
  topic: string;
  seed_says?: string;
  fact: string;
}

// The file is ours and its shape is fixed; `fact.test.ts` reads every row of it.
const rows = (parse(raw) as { items: Row[] }).items;

/** Every correction, in the order of the file. */
export const corrections: readonly Correction[] = rows.map(({ n, kind, topic, seed_says, fact }) => ({
  n,
  kind,
  topic,
  fact: sentence(fact),
  ...(seed_says ? { says: sentence(seed_says) } : {}),
}));

/** The correction with this number. Throws if there is none. */
export function correctionOf(n: number): Correction {
  const found = corrections.find((correction) => correction.n === n);
  if (!found) throw new Error(`no correction has the number ${n}: facts/seed-corrections.yaml has 1 to ${corrections.length}`);
  return found;
}
