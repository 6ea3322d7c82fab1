import { coded } from '../../../markup/coded.ts';
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
import { ended } from '../../../wording/text/text.ts';

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
const answerList = (question: Question): HTMLElement =>
  h(
    'ul',
    { class: 'practice-answer', role: 'list' },
    ...answerParts(question).map(({ id, text, right, says, because }) =>
      h(
        'li',
        { 'data-part': id, 'data-right': right },
        h('b', {}, says),
        ' ',
        h('span', { class: 'practice-part' }, ...coded(ended(text))),
        ' ',
        ...coded(because),
      ),
    ),
  );

/** What follows the answer: why, what many believe, and where it is explained. */
function aftermath(root: string, question: Question): readonly HTMLElement[] {
  const { because, see, misconception } = question;
  const belief = misconception ? misconceptionOf(misconception) : undefined;
  return [
    ...(question.form === 'match' && question.isOrder ? [] : [h('p', {}, ...coded(because))]),
    h(
      'p',
      { class: 'practice-see fine' },
      readOnLabel,
      linkTo(root, see.href, see.text),
      ...(belief ? ['. ', ...coded(manyBelieve(belief.belief)), ' ', linkTo(root, belief.href, whatIsSo)] : []),
      '.',
    ),
  ];
}

const optionInputs = ({ id, form, options }: OneQuestion | ManyQuestion): readonly HTMLElement[] =>
  options.map((option) =>
    h(
      'label',
      { class: 'practice-option' },
      h(
        'input',
        form === 'one'
          ? { type: 'radio', name: id, value: option.id, required: true }
          : { type: 'checkbox', name: `${id}-${option.id}`, value: option.id },
      ),
      ' ',
      h('span', {}, ...coded(option.text)),
    ),
  );

const rowInputs = (question: MatchQuestion): readonly HTMLElement[] => [
  ...question.rows.map(({ id, text }) =>
    h(
      'label',
      { class: 'practice-row' },
      h('span', {}, ...coded(text)),
      ' ',
      h(
        'select',
        { name: id, required: true },
        h('option', { value: '' }, question.isOrder ? whichStep : choose),
        ...question.choices.map((choice) => h('option', { value: choice.id }, choiceText(question, choice.id))),
      ),
    ),
  ),
  h('p', { class: 'practice-choices' }, chooseFrom(question.choices.map(({ id }) => choiceText(question, id)))),
];

/** What a question asks before its answer: the situation, the texts, and the controls. */
function asked(question: Question): readonly Child[] {
  const { lead, given, code } = question;
  return [
    lead !== '' && h('p', { class: 'practice-lead' }, ...coded(lead)),
    given.length > 0 && h('ul', { class: 'practice-given' }, ...given.map((each) => h('li', {}, ...coded(each)))),
    code !== undefined && h('pre', { tabindex: '0', class: 'practice-code' }, h('code', {}, code)),
  ];
}

/**
 * One question with its controls and its answer, which is folded. The script grades it by the answer, so it works without the generator. A question that
 * stands by itself has no number.
 */
export function drawQuestion(root: string, question: Question, number?: number): HTMLElement {
  const { id, kind, ask, form } = question;
  return h(
    'section',
    {
      class: 'practice-question panel wrap-anywhere',
      id: number === undefined ? id : `question-${String(number)}`,
      'data-kind': kind,
      'data-form': form,
    },
    h('h3', {}, number === undefined ? practiceKindNames[kind] : `${String(number)}. ${practiceKindNames[kind]}`),
    ...asked(question),
    h(
      'form',
      { class: 'practice-form', autocomplete: 'off', 'data-question': id },
      h(
        'fieldset',
        {},
        h('legend', {}, ...coded(form === 'many' ? chooseAll(ask) : ask)),
        ...(question.form === 'match' ? rowInputs(question) : optionInputs(question)),
      ),
      h('button', { type: 'submit', class: 'button primary tool' }, checkAnswer),
      h('p', { class: 'no-print', role: 'status' }),
    ),
    h(
      'details',
      { class: 'practice-answers no-print' },
      h('summary', {}, answerTo(number)),
      answerList(question),
      ...aftermath(root, question),
    ),
  );
}

/** The questions of a worksheet. The build and the page write them with this; `root` leads to the root of the site. */
export const drawWorksheet = (root: string, questions: readonly Question[]): readonly HTMLElement[] =>
  questions.map((question, at) => drawQuestion(root, question, at + 1));

/** The key of a worksheet: what is asked in short, what is right, and why. */
export const drawKey = (root: string, questions: readonly Question[]): readonly HTMLElement[] =>
  questions.map((question, at) =>
    h(
      'section',
      { class: 'practice-key panel wrap-anywhere' },
      h('h3', {}, `${String(at + 1)}. ${practiceKindNames[question.kind]}`),
      h('p', { class: 'practice-lead' }, ...coded(question.ask)),
      answerList(question),
      ...aftermath(root, question),
    ),
  );
