import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Sentences that pages of one kind share, and why each of these pages has to say them. */
export interface Shared {
  readonly pages: string;
  readonly why: string;
  readonly sentences: readonly string[];
}

/** What the first sentence of a kind of page is. */
export interface FirstRule {
  readonly kind: string;
  readonly pages: readonly string[];
  /** What it has to match, if more is asked of it than of every page. */
  readonly says: RegExp | undefined;
  readonly advice: string;
  readonly mostWords: number;
}

interface Data {
  readonly mostPages: number;
  readonly records: readonly string[];
  readonly shared: readonly Shared[];
  readonly firstSentences: {
    readonly mostWords: number;
    readonly never: Readonly<Record<string, string>>;
    readonly kinds: Readonly<
      Record<
        string,
        { readonly pages: string | readonly string[]; readonly says?: string; readonly advice?: string; readonly mostWords?: number }
      >
    >;
  };
}

const data = parse(readFileSync(new URL('built-rules.yaml', import.meta.url), 'utf8')) as Data;

/** On how many pages a sentence may stand. */
export const { mostPages } = data;
/** Pages that show one record each, and say the same of it as the list that it is in. */
export const isRecord = (page: string): boolean => data.records.some((pattern) => path.matchesGlob(page, pattern));
export const { shared } = data;

/** What no first sentence has: a pattern, and what to write. */
export const never: readonly (readonly [pattern: RegExp, write: string])[] = Object.entries(data.firstSentences.never).map(
  ([pattern, write]) => [new RegExp(pattern, 'u'), write],
);
export const firstRules: readonly FirstRule[] = Object.entries(data.firstSentences.kinds).map(
  ([kind, { pages, says, advice = '', mostWords = data.firstSentences.mostWords }]) => ({
    kind,
    pages: [pages].flat(),
    says: says === undefined ? undefined : new RegExp(says, 'iu'),
    advice,
    mostWords,
  }),
);
