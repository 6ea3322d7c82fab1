import { sourceIs } from '../../wording/export/subject.ts';
import { verdictKey, withFlags } from './reading.ts';
import { sourceLine, type Subject } from './subject.ts';

const prose = (text: string): string => withFlags(text, (flag) => `\`${flag}\``);
const cell = (text: string): string => prose(text).replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const tableOf = (subject: Subject): readonly string[] => [
  row(subject.head),
  row(subject.head.map(() => '---')),
  ...subject.rows.map(row),
  '',
  ...verdictKey(subject).map(({ word, meaning }) => `- **${word}**: ${meaning}`),
  '',
];

/** Markdown with a table (GitHub's, GitLab's, most others') and what the verdicts in it mean. A path that is not used has no table. */
export const markdown = (subject: Subject): string =>
  [
    `### ${subject.title}`,
    '',
    prose(subject.summary),
    '',
    ...(subject.svg ? [`[![${subject.alt}](${subject.svg})](${subject.page})`, ''] : []),
    ...(subject.rows.length > 0 ? tableOf(subject) : []),
    sourceIs(`[${sourceLine(subject)}](${subject.page})`),
    '',
  ].join('\n');
