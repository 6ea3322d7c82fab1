import { h, linkTo, type Child } from '../../../markup/h.ts';
import { practiceKindNames } from '../../../wording/practice/kind.ts';
import {
  answerTo,
  checkAnswer,
  choose,
  chooseAll,
  noneOfAnswers,
  oneOfAnswers,
  readOnLabel,
  rightOption,
  whatIsSo,
  whichStep,
  wrongOption,
} from '../../../wording/practice/script.ts';
import { chooseFrom, manyBelieve } from '../../../wording/practice/question.ts';
import { choiceText } from '../../../practice/choice-text.ts';
import { misconceptionOf } from '../../../practice/misconception.ts';
import type { ManyQuestion, MatchQuestion, OneQuestion, Question } from '../../../practice/question.ts';
import { ended, spansOf } from '../../../wording/text/text.ts';

/** A sentence whose backticks are code. */
export const inline = (owner: Document, sentence: string): readonly Child[] =>
  spansOf(sentence).map(({ text, isCode }) => (isCode ? h(owner, 'code', {}, text) : text));

/** One part of an answer: what it belongs to, what is right, and why. */
interface AnswerPart {
  readonly id: string;
  readonly text: string;
  /** What the learner has to give: the choice of a row, or whether an option is chosen. */
  readonly right: string;
  /** What is said of it: the name of the choice, or whether the option is an answer. */
  readonly says: string;
  readonly because: string;
}

/** The parts of the answer to a question, in the order of the question; those of an order in the order of the steps. */
function answerParts(question: Question): readonly AnswerPart[] {
  if (question.form === 'match') {
    const rows = question.isOrder ? question.rows.toSorted((a, b) => Number(a.right) - Number(b.right)) : question.rows;
    return rows.map(({ id, text, right, because }) => ({ id, text, right, says: choiceText(question, right), because }));
  }
  const isRight = (id: string): boolean => (question.form === 'one' ? question.right === id : question.right.includes(id));
  const words = question.form === 'one' ? ([rightOption, wrongOption] as const) : ([oneOfAnswers, noneOfAnswers] as const);
  return question.options.map(({ id, text, reply }) => ({
    id,
    text,
    right: String(isRight(id)),
    says: words[isRight(id) ? 0 : 1],
    because: reply,
  }));
}

/** The answer to a question as a list: each option or row with what is right of it and why. */
const answerList = (owner: Document, question: Question): HTMLElement =>
  h(
    owner,
    'ul',
    { class: 'practice-answer', role: 'list' },
    ...answerParts(question).map(({ id, text, right, says, because }) =>
      h(
        owner,
        'li',
        { 'data-part': id, 'data-right': right },
        h(owner, 'b', {}, says),
        ' ',
        h(owner, 'span', { class: 'practice-part' }, ...inline(owner, ended(text))),
        ' ',
        ...inline(owner, because),
      ),
    ),
  );

/** What follows the answer: why, what many believe, and where it is explained. */
function aftermath(owner: Document, root: string, question: Question): readonly HTMLElement[] {
  const { because, see, misconception } = question;
  const belief = misconception ? misconceptionOf(misconception) : undefined;
  return [
    ...(question.form === 'match' && question.isOrder ? [] : [h(owner, 'p', {}, ...inline(owner, because))]),
    h(
      owner,
      'p',
      { class: 'practice-see' },
      readOnLabel,
      linkTo(owner, root, see.href, see.text),
      ...(belief ? ['. ', ...inline(owner, manyBelieve(belief.belief)), ' ', linkTo(owner, root, belief.href, whatIsSo)] : []),
      '.',
    ),
  ];
}

const optionInputs = (owner: Document, { id, form, options }: OneQuestion | ManyQuestion): readonly HTMLElement[] =>
  options.map((option) =>
    h(
      owner,
      'label',
      { class: 'practice-option' },
      h(
        owner,
        'input',
        form === 'one'
          ? { type: 'radio', name: id, value: option.id, required: true }
          : { type: 'checkbox', name: `${id}-${option.id}`, value: option.id },
      ),
      ' ',
      h(owner, 'span', {}, ...inline(owner, option.text)),
    ),
  );

const rowInputs = (owner: Document, question: MatchQuestion): readonly HTMLElement[] => [
  ...question.rows.map(({ id, text }) =>
    h(
      owner,
      'label',
      { class: 'practice-row' },
      h(owner, 'span', {}, ...inline(owner, text)),
      ' ',
      h(
        owner,
        'select',
        { name: id, required: true },
        h(owner, 'option', { value: '' }, question.isOrder ? whichStep : choose),
        ...question.choices.map((choice) => h(owner, 'option', { value: choice.id }, choiceText(question, choice.id))),
      ),
    ),
  ),
  h(owner, 'p', { class: 'practice-choices' }, chooseFrom(question.choices.map(({ id }) => choiceText(question, id)))),
];

/** What a question asks before its answer: the situation, the texts, and the controls. */
function asked(owner: Document, question: Question): readonly Child[] {
  const { lead, given, code } = question;
  return [
    lead !== '' && h(owner, 'p', { class: 'practice-lead' }, ...inline(owner, lead)),
    given.length > 0 && h(owner, 'ul', { class: 'practice-given' }, ...given.map((each) => h(owner, 'li', {}, ...inline(owner, each)))),
    code !== undefined && h(owner, 'pre', { tabindex: '0', class: 'practice-code' }, h(owner, 'code', {}, code)),
  ];
}

/**
 * One question with its controls and its answer, which is folded. The script grades it by the answer, so it works without the generator. A question that
 * stands by itself has no number.
 */
export function drawQuestion(owner: Document, root: string, question: Question, number?: number): HTMLElement {
  const { id, kind, ask, form } = question;
  return h(
    owner,
    'section',
    { class: 'practice-question', id: number === undefined ? id : `question-${String(number)}`, 'data-kind': kind, 'data-form': form },
    h(owner, 'h3', {}, number === undefined ? practiceKindNames[kind] : `${String(number)}. ${practiceKindNames[kind]}`),
    ...asked(owner, question),
    h(
      owner,
      'form',
      { class: 'practice-form', autocomplete: 'off', 'data-question': id },
      h(
        owner,
        'fieldset',
        {},
        h(owner, 'legend', {}, ...inline(owner, form === 'many' ? chooseAll(ask) : ask)),
        ...(question.form === 'match' ? rowInputs(owner, question) : optionInputs(owner, question)),
      ),
      h(owner, 'button', { type: 'submit', class: 'button primary' }, checkAnswer),
      h(owner, 'p', { role: 'status' }),
    ),
    h(
      owner,
      'details',
      { class: 'practice-answers' },
      h(owner, 'summary', {}, answerTo(number)),
      answerList(owner, question),
      ...aftermath(owner, root, question),
    ),
  );
}

/** The questions of a worksheet. The build and the page write them with this; `root` leads to the root of the site. */
export const drawWorksheet = (owner: Document, root: string, questions: readonly Question[]): readonly HTMLElement[] =>
  questions.map((question, at) => drawQuestion(owner, root, question, at + 1));

/** The key of a worksheet: what is asked in short, what is right, and why. */
export const drawKey = (owner: Document, root: string, questions: readonly Question[]): readonly HTMLElement[] =>
  questions.map((question, at) =>
    h(
      owner,
      'section',
      { class: 'practice-key' },
      h(owner, 'h3', {}, `${String(at + 1)}. ${practiceKindNames[question.kind]}`),
      h(owner, 'p', { class: 'practice-lead' }, ...inline(owner, question.ask)),
      answerList(owner, question),
      ...aftermath(owner, root, question),
    ),
  );
