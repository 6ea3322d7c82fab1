import { escaped } from '../../export/xml.ts';
import { spansOf } from '../../wording/text/text.ts';
import { feedSays, feedTitle, releaseTitle } from '../../wording/data-file/feed.ts';
import { language } from '../../wording/language.ts';
import { anchorOf, type Change, type Release } from './changelog.ts';

/** A change as HTML: its code is marked as such. */
const html = ({ text }: Change): string =>
  spansOf(text)
    .map((span) => (span.isCode ? `<code>${escaped(span.text)}</code>` : escaped(span.text)))
    .join('');

/** The first sentence as plain text, cut between two words where it is long. Some readers take what stands in angle brackets for HTML. */
function titleOf({ text }: Change): string {
  const [sentence = ''] = /^.*?[.!?](?=\s|$)|^.*/.exec(text.replace(/[`<>]/g, '')) ?? [];
  const whole = sentence.replace(/\.$/, '');
  return whole.length <= 120 ? whole : `${whole.slice(0, 120).replace(/[\s,;:]+\S*$/, '')} …`;
}

interface Item {
  readonly title: string;
  readonly guid: string;
  readonly anchor: string | undefined;
  readonly date: Date | undefined;
  /** HTML. */
  readonly description: string;
}

/** A release is one item. What is not released has an item a change, because an item that grows is read once and never again. */
const itemsOf = (release: Release): readonly Item[] =>
  release.day
    ? [
        {
          title: releaseTitle(release.version),
          guid: `hub-and-spoke ${release.version}`,
          anchor: anchorOf(release),
          date: new Date(release.day),
          description: `<ul>${release.changes.map((change) => `<li>${html(change)}</li>`).join('')}</ul>`,
        },
      ]
    : release.changes.map((change) => ({
        title: titleOf(change),
        guid: `hub-and-spoke ${change.anchor}`,
        anchor: change.anchor,
        date: change.changed,
        description: `<p>${html(change)}</p>`,
      }));

const element = (name: string, text: string, attributes = ''): string => `<${name}${attributes}>${escaped(text)}</${name}>`;
const dated = (name: string, date: Date | undefined): string => (date ? element(name, date.toUTCString()) : '');

/**
 * The changelog as RSS 2.0, newest first. A date that is not known is left out. The addresses are relative to the root of the site, as in
 * `./about/`; `set-site.mjs` makes them absolute.
 */
export function changesFeed(releases: readonly Release[]): string {
  const items = releases.flatMap(itemsOf).sort((a, b) => (b.date?.getTime() ?? 0) - (a.date?.getTime() ?? 0));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', feedTitle),
    element('link', './'),
    '<atom:link href="./changes.xml" rel="self" type="application/rss+xml"/>',
    element('description', feedSays),
    element('language', language),
    dated('lastBuildDate', items[0]?.date),
    ...items.map(
      ({ title, guid, anchor, date, description }) =>
        `<item>${element('title', title)}${element('link', `./about/#${anchor}`)}${element('guid', guid, ' isPermaLink="false"')}${dated('pubDate', date)}${element('description', description)}</item>`,
    ),
    '</channel></rss>',
    '',
  ].join('\n');
}
