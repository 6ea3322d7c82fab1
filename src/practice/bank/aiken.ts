import type { OneQuestion, Question } from '../question.ts';
import { plain, stemLine } from './text.ts';
import { withOptions } from './with-options.ts';

/** What Aiken can ask of a question: it has exactly one right option, so a question with several is none. */
export const singlesOf = (question: Question): readonly OneQuestion[] =>
  withOptions(question).filter((each): each is OneQuestion => each.form === 'one');

const letterOf = (at: number): string => String.fromCodePoint('A'.charCodeAt(0) + at);

/** Questions in Aiken: a line each for the question, the options and the answer. */
export const aikenText = (questions: readonly Question[]): string =>
  questions
    .flatMap(singlesOf)
    .map((question) =>
      [
        stemLine(question),
        ...question.options.map(({ text }, at) => `${letterOf(at)}. ${plain(text)}`),
        `ANSWER: ${letterOf(question.options.findIndex(({ id }) => id === question.right))}`,
        '',
      ].join('\n'),
    )
    .join('\n');
