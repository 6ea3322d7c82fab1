import type { Given, Question } from './question.ts';

/** The right answer to a question, in the form in which a learner gives one. */
export function rightAnswer(question: Question): Given {
  if (question.form === 'match') return Object.fromEntries(question.rows.map(({ id, right }) => [id, right]));
  return question.right;
}

/** Whether an answer is right as a whole. */
export function isRight(question: Question, given: Given): boolean {
  if (question.form === 'one') return given === question.right;
  if (question.form === 'many')
    return Array.isArray(given) && given.length === question.right.length && question.right.every((id) => given.includes(id));
  return (
    typeof given === 'object' &&
    !Array.isArray(given) &&
    question.rows.every(({ id, right }) => (given as Record<string, string>)[id] === right)
  );
}
