import type { ManyQuestion, OneQuestion, Question } from '../question.ts';
import { afterwards, escaped, html, plain, stemHtml, type BankOptions } from './text.ts';
import { withOptions } from './with-options.ts';
import { bankTitle } from '../../wording/practice/bank.ts';
import { language } from '../../wording/language.ts';

/**
 * The content types, in the versions of their release branches: h5p/h5p-question-set bbfba40 and h5p/h5p-multi-choice 571f5e0, whose `semantics.json`
 * names the fields below. A package brings none of them: the platform has to have them.
 */
const questionSet = { machineName: 'H5P.QuestionSet', majorVersion: 1, minorVersion: 20 } as const;
const multipleChoice = { machineName: 'H5P.MultiChoice', majorVersion: 1, minorVersion: 16 } as const;
const named = ({ machineName, majorVersion, minorVersion }: typeof questionSet | typeof multipleChoice): string =>
  `${machineName} ${String(majorVersion)}.${String(minorVersion)}`;

/** An id of the form that the content types expect, the same one for a question each time. */
function uuidOf(id: string): string {
  const hash = [...id].reduce(
    (sum, letter) => (BigInt(letter.codePointAt(0) ?? 0) + sum * 1099511628211n) % 2n ** 128n,
    14695981039346656037n,
  );
  return hash
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A platform keeps of a question the elements that `semantics.json` lists, and a list is none of them. */
const lines = (items: readonly string[]): string => items.map((each) => `<p>– ${each}</p>`).join('');

/** A question as “Multiple Choice” takes it. Labels that are left out are those of the content type, in the language of the platform. */
function asked(question: OneQuestion | ManyQuestion, options: BankOptions): object {
  const right = question.form === 'one' ? [question.right] : question.right;
  return {
    library: named(multipleChoice),
    subContentId: uuidOf(question.id),
    metadata: { title: question.id, license: 'CC BY', licenseVersion: '4.0', contentType: 'Multiple Choice' },
    params: {
      question: stemHtml(question, lines),
      answers: question.options.map(({ id, text, reply }) => ({
        text: `<div>${html(text)}</div>`,
        correct: right.includes(id),
        tipsAndFeedback: { tip: '', chosenFeedback: reply && `<div>${html(reply)}</div>`, notChosenFeedback: '' },
      })),
      overallFeedback: [{ from: 0, to: 100, feedback: escaped(afterwards(question, options).map(plain).join(' ')) }],
      behaviour: { type: question.form === 'one' ? 'single' : 'multi', randomAnswers: true, passPercentage: 100 },
    },
  };
}

/** The files of an H5P package, by name: a question set of “Multiple Choice”. Whoever saves it makes a zip of them. */
export const h5pFiles = (questions: readonly Question[], options: BankOptions): Readonly<Record<string, string>> => ({
  'h5p.json': JSON.stringify({
    title: bankTitle,
    language,
    mainLibrary: questionSet.machineName,
    embedTypes: ['iframe'],
    license: 'CC BY',
    licenseVersion: '4.0',
    preloadedDependencies: [questionSet, multipleChoice],
  }),
  'content/content.json': JSON.stringify({
    introPage: { showIntroPage: false },
    progressType: 'textual',
    passPercentage: 50,
    questions: questions.flatMap(withOptions).map((question) => asked(question, options)),
    endGame: { showResultPage: true, showSolutionButton: true, showRetryButton: true },
  }),
});
