import { verdicts } from '../../model/verdict.ts';
import { verdictMeanings, verdictWords } from '../../wording/verdict.ts';
import type { Subject } from './subject.ts';

/** A text in which each flag is marked as code, which also keeps its hyphens from becoming a dash. */
export const withFlags = (text: string, asCode: (flag: string) => string): string => text.replace(/(?<![\w-])--[a-z][\w-]*/g, asCode);

/** What the verdicts of a table mean: those that stand in it, the best first. */
export const verdictKey = ({ rows }: Subject): readonly { readonly word: string; readonly meaning: string }[] =>
  verdicts
    .filter((verdict) => rows.some((cells) => cells.at(-1)?.replace(/ \(.*$/, '') === verdictWords[verdict]))
    .map((verdict) => ({ word: verdictWords[verdict], meaning: verdictMeanings[verdict] }));
