import { sourceLine, type Subject } from './subject.ts';

/** Wikitext: a wikitable, and the picture as a link, since most wikis show no image of another host. */
export const mediawiki = (subject: Subject): string =>
  [
    `=== ${subject.title} ===`,
    subject.summary,
    '',
    ...(subject.image ? [`[${subject.image} ${subject.alt}]`, ''] : []),
    '{| class="wikitable"',
    `! ${subject.head.join(' !! ')}`,
    ...subject.rows.flatMap((cells) => ['|-', `| ${cells.join(' || ')}`]),
    '|}',
    '',
    `Source: [${subject.page} ${sourceLine(subject)}]`,
    '',
  ].join('\n');
