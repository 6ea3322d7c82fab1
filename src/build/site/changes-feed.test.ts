import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { whyMalformed } from '../../export/test/well-formed.ts';
import { releases, releasesIn } from './changelog.ts';
import { changesFeed } from './changes-feed.ts';

const unescape = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
/** The text of each element of a name, in an RSS item or in the whole feed. */
const textsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => unescape(text));
const itemsOf = (xml: string): readonly string[] => xml.match(/<item>.*?<\/item>/gs) ?? [];
/** A date as RFC 822 writes it, with the four digits that RSS 2.0 prefers. */
const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

const feed = changesFeed(releases());

describe('the feed of this site', () => {
  it('is well-formed, and has what RSS 2.0 requires of a channel, before its items', () => {
    expect(whyMalformed(feed)).toBeUndefined();
    const channel = feed.slice(0, feed.indexOf('<item>'));
    for (const name of ['title', 'link', 'description']) expect([name, textsOf(channel, name).length]).toEqual([name, 1]);
    expect(feed).toContain('<atom:link href="./changes.xml" rel="self" type="application/rss+xml"/>');
  });

  it('has one title, one link, one guid and one description an item, no guid twice, and each link to an id of its own on /about/', () => {
    const items = itemsOf(feed);
    // A release is one item, and what is not released has one a change.
    expect(items.length).toBeGreaterThanOrEqual(releases().length);
    for (const item of items)
      for (const name of ['title', 'link', 'guid', 'description'])
        expect([item, name, textsOf(item, name).length]).toEqual([item, name, 1]);
    expect(new Set(textsOf(feed, 'guid')).size).toBe(items.length);
    const links = items.flatMap((item) => textsOf(item, 'link'));
    expect(new Set(links).size).toBe(items.length);
    for (const link of links) expect(link).toMatch(/^\.\/about\/#(?:change|version)-[a-z0-9-]+$/);
  });

  it('has text in its titles and plain HTML in its descriptions, and Markdown in neither', () => {
    for (const item of itemsOf(feed)) {
      const [title = '', description = ''] = [...textsOf(item, 'title'), ...textsOf(item, 'description')];
      expect(title).toMatch(/\S/);
      expect(title).not.toMatch(/[`<>]|\*\*|\]\(/);
      const { document } = parseHTML(`<!doctype html><html><body>${description}</body></html>`);
      const names = new Set([...document.body.querySelectorAll('*')].map(({ localName }) => localName));
      expect([...names].filter((name) => !['p', 'ul', 'li', 'code'].includes(name))).toEqual([]);
      expect(document.body.textContent).not.toMatch(/`|\*\*|\]\(/);
    }
  });
});

describe('changesFeed()', () => {
  const markdown = '## Unreleased\n\n- The `a<b>` is & new. More.\n- Older.\n- Not committed.\n\n## 0.1.0, 2026-01-02\n\n- The first.\n';
  const times = [undefined, undefined, new Date('2026-03-04T05:06:07Z'), new Date('2026-02-01T00:00:00Z')];
  const made = changesFeed(releasesIn(markdown, times));

  it('changesFeed() dates a release by its heading and a change by its commit, newest first, and leaves out a date that is not known', () => {
    const dates = itemsOf(made).map((item) => [textsOf(item, 'title')[0], textsOf(item, 'pubDate')[0]]);
    expect(dates).toEqual([
      ['The ab is & new', 'Wed, 04 Mar 2026 05:06:07 GMT'],
      ['Older', 'Sun, 01 Feb 2026 00:00:00 GMT'],
      ['Hub & Spoke 0.1.0', 'Fri, 02 Jan 2026 00:00:00 GMT'],
      ['Not committed', undefined],
    ]);
    for (const [, date] of dates) if (date) expect(date).toMatch(rfc822);
    expect(textsOf(made, 'lastBuildDate')).toEqual(['Wed, 04 Mar 2026 05:06:07 GMT']);
  });

  it('changesFeed() writes code as HTML, escaped for both', () => {
    expect(textsOf(made, 'description')[1]).toBe('<p>The <code>a&lt;b&gt;</code> is &amp; new. More.</p>');
  });

  it('changesFeed() keeps the guid of what subscribers have, whatever is added above it', () => {
    expect(textsOf(made, 'guid')).toContain('hub-and-spoke 0.1.0');
    const later = changesFeed(releasesIn(markdown.replace('- The', '- Another change.\n- The')));
    for (const guid of textsOf(made, 'guid')) expect(textsOf(later, 'guid')).toContain(guid);
  });
});
