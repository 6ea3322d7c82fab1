import { language } from '../../wording/language.ts';
import { bankComment, questionsHeading } from '../../wording/practice/bank.ts';
import { practiceKindNames } from '../../wording/practice/kind.ts';
import { choiceText } from '../choice-text.ts';
import type { Question } from '../question.ts';
import { afterwards, type BankOptions } from './text.ts';

/** Text outside of code in which no sign begins something in Markdown. */
const markdown = (sentence: string): string =>
  sentence
    .split('`')
    .map((part, at) => (at % 2 === 1 ? `\`${part}\`` : part.replaceAll(/[*_[\]{}<>|$@\\]/g, String.raw`\$&`)))
    .join('');

function answersOf(question: Question): readonly string[] {
  if (question.form === 'match')
    return [
      `[[${question.choices.map(({ id }) => markdown(choiceText(question, id))).join('] [')}]]`,
      ...question.rows.map(
        ({ text, right }) => `[${question.choices.map(({ id }) => (id === right ? '(X)' : '( )')).join(' ')}] ${markdown(text)}`,
      ),
    ];
  if (question.form === 'one') return question.options.map(({ id, text }) => `[(${id === question.right ? 'X' : ' '})] ${markdown(text)}`);
  return question.options.map(({ id, text }) => `[[${question.right.includes(id) ? 'X' : ' '}]] ${markdown(text)}`);
}

/** Why each option is right or wrong, which LiaScript shows with the solution. */
const reasonsOf = (question: Question): readonly string[] =>
  question.form === 'match'
    ? question.rows.map(({ text, because }) => `- ${markdown(text)}: ${markdown(because)}`)
    : question.options.map(({ text, reply }) => `- ${markdown(text)} ${markdown(reply)}`);

const stars = '*'.repeat(40);

/** A course in LiaScript: a section for each question, with its solution. */
export const liaScript = (questions: readonly Question[], options: BankOptions): string =>
  [
    '<!--',
    `language: ${language}`,
    `comment: ${bankComment}`,
    '-->',
    '',
    `# ${questionsHeading}`,
    '',
    ...questions.flatMap((question) => [
      `## ${practiceKindNames[question.kind]}`,
      '',
      `<!-- ${question.id} -->`,
      '',
      ...(question.lead ? [markdown(question.lead), ''] : []),
      ...(question.given.length > 0 ? [...question.given.map((each) => `- ${markdown(each)}`), ''] : []),
      ...(question.code === undefined ? [] : ['```text', question.code, '```', '']),
      markdown(question.ask),
      '',
      ...answersOf(question),
      stars,
      '',
      ...reasonsOf(question),
      '',
      ...afterwards(question, options).flatMap((each) => [markdown(each), '']),
      stars,
      '',
    ]),
  ].join('\n');
