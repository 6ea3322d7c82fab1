import { choiceText } from '../choice-text.ts';
import type { Question } from '../question.ts';
import { afterwards, base64, escaped, html, pictureOf, plain, stemHtml, titleOf, type BankOptions } from './text.ts';

const text = (content: string): string => `<text>${escaped(content)}</text>`;
const asHtml = (tag: string, content: string, file = ''): string => `    <${tag} format="html">${text(content)}${file}</${tag}>`;

/** A share of the points as Moodle’s list of grades has it: 33.33333 for a third. */
const share = (parts: number): string => String(Number((100 / parts).toFixed(5)));

function answersOf(question: Question): readonly string[] {
  if (question.form === 'match')
    return [
      '    <shuffleanswers>true</shuffleanswers>',
      ...question.rows.map(
        (row) =>
          `    <subquestion format="html">${text(`<p>${html(row.text)}</p>`)}<answer>${text(plain(choiceText(question, row.right)))}</answer></subquestion>`,
      ),
      // A subquestion without a text brings one more choice.
      ...question.choices
        .filter(({ id }) => !question.rows.some(({ right }) => right === id))
        .map(
          ({ id }) => `    <subquestion format="html">${text('')}<answer>${text(plain(choiceText(question, id)))}</answer></subquestion>`,
        ),
    ];
  const right = question.form === 'one' ? [question.right] : question.right;
  const wrong = question.options.length - right.length;
  const fraction = (id: string): string => {
    if (right.includes(id)) return share(right.length);
    return question.form === 'one' ? '0' : `-${share(wrong)}`;
  };
  return [
    `    <single>${String(question.form === 'one')}</single>`,
    '    <shuffleanswers>true</shuffleanswers>',
    '    <answernumbering>abc</answernumbering>',
    ...question.options.map(
      ({ id, text: says, reply }) =>
        `    <answer fraction="${fraction(id)}" format="html">${text(`<p>${html(says)}</p>`)}<feedback format="html">${text(`<p>${html(reply)}</p>`)}</feedback></answer>`,
    ),
  ];
}

/** What is said after a question, with its picture below, which Moodle keeps as a file of the text. */
function feedbackOf(question: Question, options: BankOptions): string {
  const said = afterwards(question, options).map((each) => `<p>${html(each)}</p>`);
  const picture = pictureOf(question, options);
  if (!picture) return asHtml('generalfeedback', said.join(''));
  return asHtml(
    'generalfeedback',
    [...said, `<p><img src="@@PLUGINFILE@@/state.svg" alt="${escaped(picture.alt)}"></p>`].join(''),
    `<file name="state.svg" path="/" encoding="base64">${base64(picture.svg)}</file>`,
  );
}

/** Questions as Moodle XML: multiple choice and matching, with a feedback for each option and for the question. */
export const moodleXml = (questions: readonly Question[], options: BankOptions): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<quiz>',
    `  <question type="category"><category>${text('$course$/Hub &amp; Spoke'.replace('&amp;', '&'))}</category></question>`,
    ...questions.flatMap((question) => [
      `  <question type="${question.form === 'match' ? 'matching' : 'multichoice'}">`,
      `    <name>${text(titleOf(question))}</name>`,
      asHtml('questiontext', stemHtml(question)),
      feedbackOf(question, options),
      '    <defaultgrade>1</defaultgrade>',
      '    <penalty>0.3333333</penalty>',
      '    <hidden>0</hidden>',
      `    <idnumber>${escaped(question.id)}</idnumber>`,
      ...answersOf(question),
      '  </question>',
    ]),
    '</quiz>',
    '',
  ].join('\n');
