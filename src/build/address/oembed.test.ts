import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { embeddablePages } from '../alternates/embeddable.ts';
import { pngFiles } from '../alternates/picture-files.ts';
import { whyMalformed } from '../../export/test/well-formed.ts';
import { oEmbedOf, oEmbedXml } from './set-site.mjs';

/** Under a sub-path, which every address has to keep. */
const site = 'https://docs.example/a/b/';
const answers = embeddablePages.map((page) => ({ page, answer: oEmbedOf(page, site) }));

describe('oEmbedOf()', () => {
  it('gives every page what oEmbed 1.0 requires of any answer, and of a rich one', () => {
    for (const { answer } of answers) {
      expect(answer.type).toBe('rich');
      expect(answer.version).toBe('1.0');
      expect(typeof answer.html).toBe('string');
      expect(Number.isInteger(answer.width) && answer.width > 0).toBe(true);
      expect(Number.isInteger(answer.height) && answer.height > 0).toBe(true);
    }
  });

  it('names a thumbnail with both of its sizes, as the specification asks, and only one that is there', () => {
    const cards = pngFiles.map(({ name }) => `${site}twins/${name}.png`);
    for (const { answer } of answers) {
      expect(cards).toContain(answer.thumbnail_url);
      expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1200, 630]);
    }
  });

  it('has one frame as its markup, with the sizes of the answer, well-formed as XHTML, under absolute addresses', () => {
    for (const { answer } of answers) {
      expect(whyMalformed(answer.html)).toBeUndefined();
      const { document } = parseHTML(`<!doctype html><html><body>${answer.html}</body></html>`);
      expect(document.body.children).toHaveLength(1);
      const frame = document.querySelector('iframe');
      expect(frame?.getAttribute('src')).toMatch(
        /^https:\/\/docs\.example\/a\/b\/embed\/(?:diagram|explore|matrix|fleet|compare|mode|path|journey)\//,
      );
      expect([Number(frame?.getAttribute('width')), Number(frame?.getAttribute('height'))]).toEqual([answer.width, answer.height]);
      expect(frame?.getAttribute('title')).toBe(answer.title);
    }
  });
});

describe('oEmbedXml()', () => {
  it('is well-formed, and has the same fields under <oembed>', () => {
    for (const { answer } of answers) {
      const xml = oEmbedXml(answer);
      expect(whyMalformed(xml.trim())).toBeUndefined();
      const fields = [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ]);
      expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)])));
    }
  });
});
