import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Kind } from './piece.ts';

interface Row {
  readonly find: string;
  readonly write: string;
  readonly unless?: string;
  readonly kinds?: readonly Kind[];
  readonly allowed?: readonly string[];
}

export interface Limits {
  readonly sentencesOfAPage: number;
  readonly averageWords: { readonly least: number; readonly most: number };
  readonly short: { readonly under: number; readonly mostPercent: number };
  readonly long: { readonly over: number; readonly mostPercent: number };
  readonly connectivesPer100Words: { readonly least: number };
  readonly colonsPer100Sentences: { readonly most: number };
}

/** A turn of phrase that is not written, and what is written instead. */
export interface Rule {
  readonly pattern: RegExp;
  readonly write: string;
  readonly what: string;
  readonly unless: RegExp | undefined;
  readonly kinds: readonly Kind[] | undefined;
  readonly allowed: readonly string[];
}

const kindsOfRule = { terms: 'term', figuresOfSpeech: 'figure of speech', filler: 'filler' } as const;

type Data = { readonly figures: Limits; readonly connectives: readonly string[] } & {
  readonly [Key in keyof typeof kindsOfRule]: readonly Row[];
};

const data = parse(readFileSync(new URL('rules.yaml', import.meta.url), 'utf8')) as Data;
const wholeWords = (find: string): string => `(?<![\\p{L}\\p{N}_-])(?:${find})(?![\\p{L}\\p{N}_-])`;

export const limits = data.figures;
export const connective = new RegExp(wholeWords(data.connectives.join('|').replaceAll(' ', '\\s+')), 'giu');
export const rules: readonly Rule[] = Object.entries(kindsOfRule).flatMap(([key, what]) =>
  data[key as keyof typeof kindsOfRule].map(({ find, write, unless, kinds, allowed = [] }) => ({
    pattern: new RegExp(wholeWords(find.replaceAll(' ', '\\s+')), 'giu'),
    write,
    what,
    unless: unless === undefined ? undefined : new RegExp(unless, 'iu'),
    kinds,
    allowed,
  })),
);
