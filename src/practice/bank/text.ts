import { practiceKindNames } from '../../wording/practice/kind.ts';
import { manyBelieve, readOn } from '../../wording/practice/question.ts';
import { misconceptionOf } from '../misconception.ts';
import type { AskedState, Question } from '../question.ts';
import { spansOf } from '../../wording/text/text.ts';

/** A picture of the state that a question asks about, and the same in a sentence. */
export interface BankPicture {
  readonly svg: string;
  readonly alt: string;
}

/** What a bank is made with: the address of the site where it is known, so that a feedback can link to a section, and what draws its pictures. */
export interface BankOptions {
  readonly site?: string | undefined;
  readonly draw?: ((state: AskedState) => BankPicture) | undefined;
}

/**
 * The picture of a question, where it has one and the bank takes any. It shows the answer, so it stands where a platform shows a picture after an
 * answer: in the feedback of Moodle and on the back of a card. QTI and H5P have pictures beside the question alone.
 */
export const pictureOf = ({ state }: Question, { draw }: BankOptions): BankPicture | undefined => state && draw?.(state);

/** Text in base64, by its bytes in UTF-8. */
export const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

/** Text as XML or HTML has it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A sentence as HTML: what stands in backticks is code. */
export const html = (sentence: string): string =>
  spansOf(sentence)
    .map(({ text, isCode }) => (isCode ? `<code>${escaped(text)}</code>` : escaped(text)))
    .join('');

/** A sentence without backticks. */
export const plain = (sentence: string): string => sentence.replaceAll('`', '');

export const bullets = (items: readonly string[]): string => `<ul>${items.map((each) => `<li>${each}</li>`).join('')}</ul>`;

/** What is asked, as HTML: the situation, which `list` writes, a text of a program, and the question. */
export const stemHtml = ({ lead, given, code, ask }: Question, list: (items: readonly string[]) => string = bullets): string =>
  [
    lead && `<p>${html(lead)}</p>`,
    given.length > 0 && list(given.map(html)),
    code !== undefined && `<pre>${escaped(code)}</pre>`,
    `<p>${html(ask)}</p>`,
  ]
    .filter(Boolean)
    .join('');

/** The same as one line of plain text. */
export const stemLine = ({ lead, given, code, ask }: Question): string =>
  [lead, ...given, code ?? '', ask]
    .map((each) => plain(each).replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');

/** What is said after an answer, as sentences: why, what many believe, and where it is explained. */
export const afterwards = ({ because, see, misconception }: Question, { site }: BankOptions): readonly string[] => [
  because,
  ...(misconception ? [manyBelieve(misconceptionOf(misconception).belief)] : []),
  readOn(see.text, site && `${site.replace(/\/$/, '')}${see.href}`),
];

/** The name of a question in a list of a platform. */
export const titleOf = ({ id, kind }: Question): string => `${practiceKindNames[kind]} (${id})`;
