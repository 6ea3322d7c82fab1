import { sourceLine, type Subject } from './subject.ts';

/** AsciiDoc: a table and the picture by its address. */
export const asciidoc = (subject: Subject): string =>
  [
    `=== ${subject.title}`,
    '',
    subject.summary,
    '',
    ...(subject.svg ? [`image::${subject.svg}[${subject.alt.replaceAll(',', ' with')},link=${subject.page}]`, ''] : []),
    `[%header,cols="${subject.head.map(() => '1').join(',')}"]`,
    '|===',
    ...[subject.head, ...subject.rows].map((cells) => cells.map((text) => `|${text.replaceAll('|', '\\|')}`).join(' ')),
    '|===',
    '',
    `Source: ${subject.page}[${sourceLine(subject).replaceAll(']', '\\]')}]`,
    '',
  ].join('\n');
