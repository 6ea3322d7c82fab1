import { rowAsk } from '../../wording/practice/question.ts';
import { choiceText } from '../choice-text.ts';
import type { ManyQuestion, MatchQuestion, OneQuestion, Question } from '../question.ts';

/** A question of rows as one question a row; of an order, which of the steps comes first. */
function ofRows(question: MatchQuestion): readonly OneQuestion[] {
  const { rows, choices, isOrder, ask, askFirst = ask, ...asked } = question;
  if (isOrder)
    return [
      {
        ...asked,
        form: 'one',
        ask: askFirst,
        options: rows.map(({ id, text, because }) => ({ id, text, reply: because })),
        right: rows.find(({ right }) => right === '1')?.id ?? '',
      },
    ];
  return rows.map(({ id, text, right, because }) => ({
    ...asked,
    id: `${asked.id}-${id}`,
    form: 'one',
    ask: rowAsk(ask, text),
    options: choices.map((choice) => ({ id: choice.id, text: choiceText(question, choice.id), reply: '' })),
    right,
    because,
  }));
}

/** A question for a platform that has options and no rows: itself, or one for each of its rows, whose options carry no reply of their own. */
export const withOptions = (question: Question): readonly (OneQuestion | ManyQuestion)[] =>
  question.form === 'match' ? ofRows(question) : [question];
