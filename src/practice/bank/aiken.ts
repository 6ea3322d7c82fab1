import type { MatchQuestion, Question } from '../question.ts';
import { choiceText, plain, stemLine } from './text.ts';

/** A question with exactly one right option, which is all that Aiken has. */
interface Single {
  readonly id: string;
  readonly asks: string;
  readonly options: readonly string[];
  readonly right: number;
}

/** A question of rows as one question a row; of an order, which of the steps comes first. */
function ofRows(question: MatchQuestion): readonly Single[] {
  const { id, rows, choices } = question;
  if (question.isOrder)
    return [
      {
        id,
        asks: `${stemLine(question).replace(/In which order do these steps of (.*) happen\?$/, 'Which of these steps of $1 happens first?')}`,
        options: rows.map(({ text }) => plain(text)),
        right: rows.findIndex(({ right }) => right === '1'),
      },
    ];
  return rows.map((row) => ({
    id: `${id}-${row.id}`,
    asks: `${stemLine(question)} This is about: ${plain(row.text)}`,
    options: choices.map((choice) => plain(choiceText(question, choice.id))),
    right: choices.findIndex((choice) => choice.id === row.right),
  }));
}

/** What Aiken can ask of a question. It knows no question with several right options. */
export function singlesOf(question: Question): readonly Single[] {
  if (question.form === 'many') return [];
  if (question.form === 'match') return ofRows(question);
  return [
    {
      id: question.id,
      asks: stemLine(question),
      options: question.options.map(({ text }) => plain(text)),
      right: question.options.findIndex(({ id }) => id === question.right),
    },
  ];
}

const letterOf = (at: number): string => String.fromCodePoint('A'.charCodeAt(0) + at);

/** Questions in Aiken: a line each for the question, the options and the answer. */
export const aikenText = (questions: readonly Question[]): string =>
  questions
    .flatMap(singlesOf)
    .map(({ asks, options, right }) =>
      [asks, ...options.map((option, at) => `${letterOf(at)}. ${option}`), `ANSWER: ${letterOf(right)}`, ''].join('\n'),
    )
    .join('\n');
