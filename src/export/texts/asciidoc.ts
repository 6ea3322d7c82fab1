import { sourceLine, type Subject } from './subject.ts';

/** Flags as code, which also keeps their hyphens from being read as a dash. */
const prose = (text: string): string => text.replace(/(?<![\w-])--[a-z][\w-]*/g, '`+$&+`');
const cell = (text: string): string => prose(text).replaceAll('|', '\\|');
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** Rows of cells, each row a line. Where rows have the same first cell, it is written once and spans them. */
function rowsOf(rows: Subject['rows']): readonly string[] {
  return rows.map(([first = '', ...others], index) => {
    const rest = others.map((text) => `|${cell(text)}`).join(' ');
    if (rows[index - 1]?.[0] === first) return rest;
    const end = rows.findIndex((row, at) => at > index && row[0] !== first);
    const count = (end === -1 ? rows.length : end) - index;
    return `${count > 1 ? `.${count}+` : ''}|${cell(first)} ${rest}`;
  });
}

/**
 * AsciiDoc: a table and the picture by its address. The heading is a discrete one, because nobody knows in which section it is pasted; the
 * columns are as wide as their words.
 */
export const asciidoc = (subject: Subject): string =>
  [
    '[discrete]',
    `=== ${subject.title}`,
    '',
    prose(subject.summary),
    '',
    ...(subject.svg ? [`image::${subject.svg}[${quoted(subject.alt)},link=${quoted(subject.page)}]`, ''] : []),
    `[%header%autowidth,cols="${subject.head.length}*"]`,
    '|===',
    subject.head.map((text) => `|${cell(text)}`).join(' '),
    ...rowsOf(subject.rows),
    '|===',
    '',
    `Source: link:${subject.page}[${quoted(sourceLine(subject))}]`,
    '',
  ].join('\n');
