import { sourceIs } from '../../wording/export/subject.ts';
import { element, escaped } from '../xml.ts';
import { sourceLine, type Subject } from './subject.ts';

/** Confluence's storage format: XHTML with an image by its address. */
export const confluence = (subject: Subject): string => {
  const row = (name: 'th' | 'td', cells: readonly string[]): string =>
    element('tr', {}, ...cells.map((text) => element(name, {}, escaped(text))));
  return [
    element('h3', {}, escaped(subject.title)),
    element('p', {}, escaped(subject.summary)),
    ...(subject.image
      ? [
          element(
            'p',
            {},
            element('ac:image', { 'ac:alt': subject.alt, 'ac:width': 760 }, element('ri:url', { 'ri:value': subject.image })),
          ),
        ]
      : []),
    element('table', {}, element('tbody', {}, row('th', subject.head), ...subject.rows.map((cells) => row('td', cells)))),
    element('p', {}, sourceIs(element('a', { href: subject.page }, escaped(sourceLine(subject))))),
    '',
  ].join('\n');
};
