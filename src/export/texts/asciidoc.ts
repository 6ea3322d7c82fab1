import { sourceIs } from '../../wording/export/subject.ts';
import { verdictKey, withFlags } from './reading.ts';
import { sourceLine, type Subject } from './subject.ts';

const prose = (text: string): string => withFlags(text, (flag) => `\`+${flag}+\``);
const cell = (text: string): string => prose(text).replaceAll('|', '\\|');
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** Rows of cells, each row a line. Where rows have the same first cell, it is written once and spans them. */
const rowsOf = (rows: Subject['rows']): readonly string[] =>
  rows.map(([first = '', ...others], index) => {
    const rest = others.map((text) => `|${cell(text)}`).join(' ');
    if (rows[index - 1]?.[0] === first) return rest;
    const end = rows.findIndex((row, at) => at > index && row[0] !== first);
    const count = (end === -1 ? rows.length : end) - index;
    return `${count > 1 ? `.${count}+` : ''}|${cell(first)} ${rest}`;
  });

const tableOf = (subject: Subject): readonly string[] => [
  `[%header%autowidth,cols="${subject.head.length}*"]`,
  '|===',
  subject.head.map((text) => `|${cell(text)}`).join(' '),
  ...rowsOf(subject.rows),
  '|===',
  '',
  '[horizontal]',
  ...verdictKey(subject).map(({ word, meaning }) => `${word}:: ${meaning}`),
  '',
];

/**
 * AsciiDoc: a table and the picture by its address. The heading is a discrete one, because nobody knows in which section it is pasted; the
 * columns are as wide as their words, and what the verdicts mean stands under it. A path that is not used has no table.
 */
export const asciidoc = (subject: Subject): string =>
  [
    '[discrete]',
    `=== ${subject.title}`,
    '',
    prose(subject.summary),
    '',
    ...(subject.svg ? [`image::${subject.svg}[${quoted(subject.alt)},link=${quoted(subject.page)}]`, ''] : []),
    ...(subject.rows.length > 0 ? tableOf(subject) : []),
    // In quotes it would be shown with its quotes, because no attribute stands beside it.
    sourceIs(`link:${subject.page}[${sourceLine(subject)}]`),
    '',
  ].join('\n');
