import type { Word } from '../../shell.ts';

/** The words of a command that was printed with spaces between them: no shell has read it, so `<` and `;` are characters like others. */
export const plainWords = (text: string, start: number, end: number): readonly Word[] =>
  [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
    exact: true,
    dynamic: false,
  }));
