import { chooseFrom } from '../../wording/practice/question.ts';
import { choiceText } from '../choice-text.ts';
import type { Question } from '../question.ts';
import { afterwards, base64, bullets, escaped, html, pictureOf, stemHtml, type BankOptions } from './text.ts';

/** What stands on the front of a card below the question. */
const frontList = (question: Question): string =>
  question.form === 'match'
    ? bullets(question.rows.map(({ text }) => html(text))) +
      (question.isOrder ? '' : `<p>${escaped(chooseFrom(question.choices.map(({ text }) => text)))}</p>`)
    : bullets(question.options.map(({ text }) => html(text)));

/** What is right, with the reasons. */
function backList(question: Question): string {
  if (question.form === 'match') {
    const rows = question.isOrder ? question.rows.toSorted((a, b) => Number(a.right) - Number(b.right)) : question.rows;
    return bullets(
      rows.map(({ text, right, because }) => `<b>${escaped(choiceText(question, right))}</b>: ${html(text)} <i>${html(because)}</i>`),
    );
  }
  const right = question.form === 'one' ? [question.right] : question.right;
  return bullets(
    question.options.filter(({ id }) => right.includes(id)).map(({ text, reply }) => `<b>${html(text)}</b> <i>${html(reply)}</i>`),
  );
}

/** A picture inside of its card: what Anki imports is one file. */
function pictureIn(question: Question, options: BankOptions): string {
  const picture = pictureOf(question, options);
  return picture ? `<img src="data:image/svg+xml;base64,${base64(picture.svg)}" alt="${escaped(picture.alt)}">` : '';
}

/** A field of a file of tab-separated values: one line without tabs. */
const field = (content: string): string => content.replaceAll('\t', '  ').replaceAll('\n', '<br>');

/** Notes as the text file that Anki imports: front, back and tags, with what Anki has to know in its first lines. */
export const ankiText = (questions: readonly Question[], options: BankOptions): string =>
  [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#columns:guid\tFront\tBack\tTags',
    '#tags column:4',
    ...questions.map((question) =>
      [
        `hub-and-spoke-${question.id}`,
        field(stemHtml(question) + frontList(question)),
        field(
          backList(question) +
            afterwards(question, options)
              .map((each) => `<p>${html(each)}</p>`)
              .join('') +
            pictureIn(question, options),
        ),
        ['hub-and-spoke', question.kind].join(' '),
      ].join('\t'),
    ),
    '',
  ].join('\n');
