import { choiceText } from '../choice-text.ts';
import type { Question } from '../question.ts';
import { afterwards, html, plain, stemHtml, titleOf, type BankOptions } from './text.ts';

/** A text in GIFT, where each sign that has a meaning there has a backslash before it. */
const gift = (text: string): string => text.replaceAll(/[\\~=#{}:]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

const share = (parts: number): string => String(Number((100 / parts).toFixed(5)));

function answersOf(question: Question): readonly string[] {
  if (question.form === 'match')
    return [
      ...question.rows.map((row) => `=${gift(html(row.text))} -> ${gift(plain(choiceText(question, row.right)))}`),
      ...question.choices
        .filter(({ id }) => !question.rows.some(({ right }) => right === id))
        .map(({ id }) => `= -> ${gift(plain(choiceText(question, id)))}`),
    ];
  if (question.form === 'one')
    return question.options.map(({ id, text, reply }) => `${id === question.right ? '=' : '~'}${gift(html(text))}#${gift(html(reply))}`);
  const { right, options } = question;
  return options.map(({ id, text, reply }) => {
    const weight = right.includes(id) ? share(right.length) : `-${share(options.length - right.length)}`;
    return `~%${weight}%${gift(html(text))}#${gift(html(reply))}`;
  });
}

/** Questions in Moodle’s GIFT. */
export const giftText = (questions: readonly Question[], options: BankOptions): string =>
  questions
    .map((question) =>
      [
        `// ${question.id}`,
        `::${gift(titleOf(question))}::[html]${gift(stemHtml(question))}{`,
        ...answersOf(question).map((line) => `  ${line}`),
        `  ####${gift(afterwards(question, options).map(html).join(' '))}`,
        '}',
        '',
      ].join('\n'),
    )
    .join('\n');
