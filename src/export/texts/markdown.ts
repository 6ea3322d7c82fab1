import { sourceLine, type Subject } from './subject.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** Markdown with a table (GitHub's, GitLab's, most others'). */
export const markdown = (subject: Subject): string =>
  [
    `### ${subject.title}`,
    '',
    subject.summary,
    '',
    ...(subject.svg ? [`[![${subject.alt}](${subject.svg})](${subject.page})`, ''] : []),
    row(subject.head),
    row(subject.head.map(() => '---')),
    ...subject.rows.map(row),
    '',
    `Source: [${sourceLine(subject)}](${subject.page})`,
    '',
  ].join('\n');
