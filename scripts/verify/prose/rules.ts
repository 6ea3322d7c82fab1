import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Kind } from './piece.ts';

interface Row {
  readonly write: string;
  readonly unless?: string;
  readonly only?: readonly Kind[];
  readonly whole?: boolean;
  readonly allowed?: readonly string[];
}

export interface Limits {
  readonly sentencesOfAPage: number;
  readonly heldInAllAlone: readonly string[];
  readonly averageWords: { readonly least: number; readonly most: number };
  readonly long: { readonly over: number; readonly mostPercent: number };
  readonly because: { readonly mostPercent: number };
}

/** Words that are not written, and what is written instead. */
export interface Rule {
  /** What stands in the file of the rules, by which a test names it. */
  readonly find: string;
  readonly pattern: RegExp;
  readonly write: string;
  /** What it is, as a message says it. */
  readonly what: string;
  readonly unless: RegExp | undefined;
  readonly only: readonly Kind[] | undefined;
  readonly allowed: readonly string[];
}

const groups = {
  terms: 'not our term',
  phrases: 'not plain',
  idioms: 'not idiomatic',
  constructions: 'not a whole sentence',
  filler: 'filler',
} as const;
type Group = keyof typeof groups;

interface Data extends Record<Group, Readonly<Record<string, string | Row>>> {
  readonly figures: Limits;
  readonly joins: Readonly<Record<string, string>>;
  readonly verbs: string;
  readonly pastForms: string;
}

const data = parse(readFileSync(new URL('rules.yaml', import.meta.url), 'utf8')) as Data;
const listOf = (text: string): readonly string[] => text.split(/,\s+/).map((each) => each.trim());

/** A pattern for whole words: where it begins or ends with a letter, no other letter stands beside it. */
const wholeWords = (find: string): RegExp =>
  new RegExp(`(?:(?<![\\p{L}\\p{N}_/-])|(?![\\p{L}\\p{N}]))(?:${find})(?:(?![\\p{L}\\p{N}_/]|-\\p{L})|(?<![\\p{L}\\p{N}]))`, 'giu');
const wholeText = (find: string): RegExp => new RegExp(`^(?:${find})$`, 'giu');

const ruleOf = (group: Group, find: string, value: string | Row): Rule => {
  const { write, unless, only, whole, allowed = [] } = typeof value === 'string' ? { write: value } : value;
  return {
    find,
    pattern: whole ? wholeText(find) : wholeWords(find),
    write,
    what: groups[group],
    unless: unless === undefined ? undefined : new RegExp(unless, 'u'),
    only,
    allowed,
  };
};

export const limits = data.figures;
/** The words of which a sentence has at most one, by their names. */
export const joins: readonly (readonly [name: string, pattern: RegExp])[] = Object.entries(data.joins).map(([name, pattern]) => [
  name,
  new RegExp(pattern, 'giu'),
]);
export const verbs = listOf(data.verbs);
export const pastForms = listOf(data.pastForms);
export const rules: readonly Rule[] = (Object.keys(groups) as Group[]).flatMap((group) =>
  Object.entries(data[group]).map(([find, value]) => ruleOf(group, find, value)),
);
