import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleSite, setSite, siteAddress } from './set-site.mjs';

const head = '<meta property="og:type" content="article"><meta name="twitter:card" content="summary">';
const about = '<script type="application/ld+json">{"isPartOf":{}}</script>';
let folder = '';
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  write('index.html', `${head}${about}<a class="brand" href="./">`);
  write('paths/a/index.html', `${head}${about}`);
  write('old/index.html', '<meta name="robots" content="noindex">');
  write(
    '404.html',
    '<script src="/assets/a.js"></script><a class="brand" href="/">Home</a><a href="/paths/">P</a><a href="//other.example/">x</a>',
  );
  write('robots.txt', 'User-agent: *\nAllow: /\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('setSite()', () => {
  it('setSite() gives each page its absolute address, and lists all but those with noindex in the sitemap', () => {
    expect(setSite(folder, 'https://docs.example.org/hub')).toBe(2);
    expect(read('paths/a/index.html')).toContain('<link rel="canonical" href="https://docs.example.org/hub/paths/a/">');
    expect(read('paths/a/index.html')).toContain('<meta property="og:url" content="https://docs.example.org/hub/paths/a/">');
    expect(read('paths/a/index.html')).toContain('"url":"https://docs.example.org/hub/paths/a/","isPartOf"');
    expect(read('old/index.html')).not.toContain('canonical');
    expect([...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
      'https://docs.example.org/hub/',
      'https://docs.example.org/hub/paths/a/',
    ]);
    expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\nSitemap: https://docs.example.org/hub/sitemap.xml\n');
  });

  it('setSite() leads the links of 404.html to the sub-path, since a server sends it at any depth', () => {
    setSite(folder, 'https://docs.example.org/a/b/');
    expect(read('404.html')).toBe(
      '<script src="/a/b/assets/a.js"></script><a class="brand" href="/a/b/">Home</a><a href="/a/b/paths/">P</a><a href="//other.example/">x</a>',
    );
  });

  it('setSite() gives a page that others may show its card, its oEmbed answers and the links to them, though no search may list it', () => {
    write(
      'data/embeds.json',
      JSON.stringify({
        version: 1,
        pages: [{ address: '/b/', title: 'A → "B"', card: '/twins/b.png', embed: '/embed/b/?mode=c', width: 760, height: 460 }],
      }),
    );
    write('b/index.html', `<meta name="robots" content="noindex">${head}${about}`);
    setSite(folder, 'https://docs.example.org/hub/');
    const page = read('b/index.html');
    expect(page).toContain('<meta property="og:image" content="https://docs.example.org/hub/twins/b.png">');
    expect(page).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://docs.example.org/hub/b/oembed.json" title="A → &quot;B&quot;">',
    );
    expect(page.match(/rel="canonical"/g)).toHaveLength(1);
    expect(JSON.parse(read('b/oembed.json'))).toMatchObject({ provider_url: 'https://docs.example.org/hub/', width: 760 });
    expect(read('b/oembed.xml')).toContain('src=&quot;https://docs.example.org/hub/embed/b/?mode=c&quot;');
    expect(read('sitemap.xml')).not.toContain('/b/');
    setSite(folder, 'https://two.example/');
    expect(read('b/index.html') + read('b/oembed.json')).not.toContain('docs.example.org');
    expect(read('b/index.html').match(/\+oembed/g)).toHaveLength(2);
  });

  it('setSite() writes the address into the examples of every page, and another one in its place when the site moves', () => {
    write('embed/index.html', `${head}${about}<p>hub-and-spoke.example</p><code>&lt;iframe src="${exampleSite}embed/diagram/?a=b"</code>`);
    setSite(folder, 'https://one.example/a/');
    expect(read('embed/index.html')).toContain('src="https://one.example/a/embed/diagram/?a=b"');
    setSite(folder, 'https://docs.example.org/hub/');
    expect(read('embed/index.html')).toContain('src="https://docs.example.org/hub/embed/diagram/?a=b"');
    expect(read('embed/index.html')).toContain('<p>hub-and-spoke.example</p>');
  });

  it('setSite() run twice leaves what the second address alone would', () => {
    const once = `${folder}-once`;
    cpSync(folder, once, { recursive: true });
    setSite(folder, 'https://one.example/a/');
    setSite(folder, 'https://two.example/');
    setSite(once, 'https://two.example/');
    for (const file of ['index.html', 'paths/a/index.html', '404.html', 'sitemap.xml', 'robots.txt'])
      expect(read(file)).toBe(readFileSync(path.join(once, file), 'utf8'));
    rmSync(once, { recursive: true });
  });

  it('setSite() gives a page the day in the sitemap that its head says, and no other page any', () => {
    write('paths/a/index.html', `${head}<script type="application/ld+json">{"dateModified":"2026-01-02","isPartOf":{}}</script>`);
    write('b/index.html', `${head}${about}<p>"dateModified":"2026-03-04"</p>`);
    setSite(folder, 'https://docs.example.org/hub/');
    expect(read('sitemap.xml').match(/<url>.*<\/url>/g)).toEqual([
      '<url><loc>https://docs.example.org/hub/b/</loc></url>',
      '<url><loc>https://docs.example.org/hub/</loc></url>',
      '<url><loc>https://docs.example.org/hub/paths/a/</loc><lastmod>2026-01-02</lastmod></url>',
    ]);
  });

  it('setSite() makes the links of texts in Markdown absolute, since they are read away from the site', () => {
    write('llms.txt', '- [A](./paths/a.md), [x](https://other.example/../y), [top](#top)');
    write('paths/a.md', 'See [B](../b/#c) and [a](./a.md).');
    setSite(folder, 'https://one.example/');
    setSite(folder, 'https://docs.example.org/hub/');
    expect(read('llms.txt')).toBe('- [A](https://docs.example.org/hub/paths/a.md), [x](https://other.example/../y), [top](#top)');
    expect(read('paths/a.md')).toBe('See [B](https://docs.example.org/hub/b/#c) and [a](https://docs.example.org/hub/paths/a.md).');
  });

  it('setSite() makes the address of a schema absolute, since data is read away from the site', () => {
    write('data/a.json', '{"$schema":"../schema/a-v1.json","version":1}');
    setSite(folder, 'https://one.example/');
    setSite(folder, 'https://docs.example.org/hub/');
    expect(read('data/a.json')).toBe('{"$schema":"https://docs.example.org/hub/schema/a-v1.json","version":1}');
  });

  it('setSite() makes the addresses of the feed absolute', () => {
    write('changes.xml', '<link>./</link><atom:link href="./changes.xml"/><link>./about/#a</link><description>./ stays</description>');
    setSite(folder, 'https://one.example/');
    setSite(folder, 'https://docs.example.org/hub/');
    expect(read('changes.xml')).toBe(
      '<link>https://docs.example.org/hub/</link><atom:link href="https://docs.example.org/hub/changes.xml"/><link>https://docs.example.org/hub/about/#a</link><description>./ stays</description>',
    );
  });

  it('setSite() says what it expected of a folder that holds no site', () => {
    expect(() => setSite(path.join(folder, 'paths'), 'https://docs.example.org/')).toThrow('holds no built site');
  });
});

describe('siteAddress()', () => {
  it('siteAddress() refuses what is no plain http address, and says what it found', () => {
    for (const text of ['', 'docs.example.org', 'file:///srv/', 'https://a.example/?q=1', 'https://a.example/#x', 'https://u@a.example/'])
      expect(() => siteAddress(text)).toThrow(`Found "${text}"`);
    expect(siteAddress('https://docs.example.org/hub')).toBe('https://docs.example.org/hub/');
  });
});
