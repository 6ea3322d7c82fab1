import { hasFiniteVerb } from './finite.ts';
import { hole, type Piece } from './piece.ts';

export interface Sentence {
  readonly text: string;
  /** Where it begins in its piece. */
  readonly start: number;
  readonly words: number;
}

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|No)\.$/;

/** What counts as words: what stands between spaces and has a letter, a digit, or stands for code. */
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => inWord.test(word)).length;
const inWord = new RegExp(`[\\p{L}\\p{N}${hole}]`, 'u');

/** The sentences of a text. One ends in a full stop, a question or an exclamation mark before a space, or with the text. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?…]["”’')\]]*(?=\s|$)|$/g)) {
    const stop = end.index + end[0].length;
    const part = text.slice(start, stop);
    if (end.index < text.length && abbreviation.test(part)) continue;
    const words = wordCount(part);
    if (words > 0) found.push({ text: part.trim(), start: start + part.length - part.trimStart().length, words });
    start = stop;
  }
  return found;
}

/** Whether it ends as a sentence does. */
export const isEnded = (text: string): boolean => /[.!?…:]["”’')\]]*\s*$/.test(text);

/** “Not read: …”, where an expression stands for what was not read. */
const labelWithValue = new RegExp(`^[^:]+: ${hole}[.…]?$`);

/**
 * The sentences of a piece that count as such. A string of the code without an end or without a verb is a label, or a clause that is put
 * into a sentence elsewhere.
 */
export function countedSentences({ kind, text }: Piece): readonly Sentence[] {
  if (kind === 'label' || kind === 'heading' || kind === 'cell') return [];
  const sentences = sentencesOf(text);
  if (kind === 'prose') return sentences;
  const ended = sentences.filter((sentence) => isEnded(sentence.text));
  return kind === 'list' ? ended : ended.filter((sentence) => hasFiniteVerb(sentence.text) && !labelWithValue.test(sentence.text));
}
