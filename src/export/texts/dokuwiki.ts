import { sourceIs } from '../../wording/export/subject.ts';
import { sourceLine, type Subject } from './subject.ts';

/** DokuWiki: a table and the picture by its address. */
export const dokuwiki = (subject: Subject): string =>
  [
    `==== ${subject.title} ====`,
    '',
    subject.summary,
    '',
    ...(subject.image ? [`[[${subject.page}|{{${subject.image}?760|${subject.alt}}}]]`, ''] : []),
    `^ ${subject.head.join(' ^ ')} ^`,
    ...subject.rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    sourceIs(`[[${subject.page}|${sourceLine(subject)}]]`),
    '',
  ].join('\n');
