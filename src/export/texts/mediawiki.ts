import { sourceIs } from '../../wording/export/subject.ts';
import { sourceLine, type Subject } from './subject.ts';

/** Wikitext: a wikitable, and the picture as the label of a link to its page, which a wiki shows if it allows external images, and else as its address. */
export const mediawiki = (subject: Subject): string =>
  [
    `=== ${subject.title} ===`,
    subject.summary,
    '',
    ...(subject.image ? [`[${subject.page} ${subject.image}]`, ''] : []),
    '{| class="wikitable"',
    `! ${subject.head.join(' !! ')}`,
    ...subject.rows.flatMap((cells) => ['|-', `| ${cells.join(' || ')}`]),
    '|}',
    '',
    sourceIs(`[${subject.page} ${sourceLine(subject)}]`),
    '',
  ].join('\n');
