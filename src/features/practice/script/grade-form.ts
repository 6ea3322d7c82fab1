import { answerSays } from '../../../wording/practice/script.ts';

/** What a form of a question says of each of its parts: the choice of a row, or whether an option is chosen. */
export function givenIn(form: HTMLFormElement): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const input of form.querySelectorAll('input')) given.set(input.value, String(input.checked));
  for (const select of form.querySelectorAll('select')) given.set(select.name, select.value);
  return given;
}

/**
 * Compares an answer with the key, which stands in the folded answer, and opens that. Each part of the answer is marked with what the learner gave.
 * Returns whether all of it is right, or nothing where nothing was given.
 */
export function gradeForm(section: HTMLElement): boolean | undefined {
  const form = section.querySelector('form');
  const answer = section.querySelector<HTMLDetailsElement>('details');
  const status = section.querySelector('[role="status"]');
  if (!form || !answer || !status) return undefined;
  const given = givenIn(form);
  if (section.dataset['form'] === 'many' && ![...given.values()].includes('true')) {
    status.textContent = answerSays.nothing;
    return undefined;
  }
  let isAllRight = true;
  for (const part of answer.querySelectorAll<HTMLElement>('[data-part]')) {
    const isRight = given.get(part.dataset['part'] ?? '') === part.dataset['right'];
    part.dataset['given'] = isRight ? 'right' : 'wrong';
    isAllRight &&= isRight;
  }
  status.textContent = answerSays[isAllRight ? 'right' : 'wrong'];
  answer.open = true;
  return isAllRight;
}
