import type { ManyQuestion, MatchQuestion, OneQuestion, Question } from '../question.ts';
import { choiceText } from './text.ts';

/** A question of rows as one question a row; of an order, which of the steps comes first. */
function ofRows(question: MatchQuestion): readonly OneQuestion[] {
  const { rows, choices, isOrder, ask, ...asked } = question;
  if (isOrder)
    return [
      {
        ...asked,
        form: 'one',
        ask: ask.replace(/^In which order do these steps of (.*) happen\?$/, 'Which of these steps of $1 happens first?'),
        options: rows.map(({ id, text, because }) => ({ id, text, reply: because })),
        right: rows.find(({ right }) => right === '1')?.id ?? '',
      },
    ];
  return rows.map(({ id, text, right, because }) => ({
    ...asked,
    id: `${asked.id}-${id}`,
    form: 'one',
    ask: `${ask} This is about: ${text}`,
    options: choices.map((choice) => ({ id: choice.id, text: choiceText(question, choice.id), reply: '' })),
    right,
    because,
  }));
}

/** A question for a platform that has options and no rows: itself, or one for each of its rows, whose options carry no reply of their own. */
export const withOptions = (question: Question): readonly (OneQuestion | ManyQuestion)[] =>
  question.form === 'match' ? ofRows(question) : [question];
