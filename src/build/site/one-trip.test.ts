import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { hashesIn, withHashes, withItsFiles } from './one-trip.ts';

const page =
  '<head><link rel="stylesheet" href="../../_astro/path.abc.css"><script src="../../assets/start.012.js"></script><script defer src="../../assets/page.345.js"></script></head>';
const files: Readonly<Record<string, string>> = {
  '../../_astro/path.abc.css': '@font-face{src:url(../_astro/sans.C0d-e.woff2)}a{content:"$&"}',
  '../../assets/start.012.js': 'alert("ä $&")',
};
const whole = await withItsFiles(page, (link) => Promise.resolve(files[link] ?? ''));

/** What OpenSSL says of a text. */
const opensslOf = (text: string): string => execFileSync('openssl', ['dgst', '-sha256', '-binary'], { input: text }).toString('base64');

it('withItsFiles() puts style and script into the page, letter by letter, with the font where it is from there, and keeps the file for readers without scripts', () => {
  expect(whole).toBe(
    '<head><style data-sheet="../../_astro/path.abc.css">@font-face{src:url(../../_astro/sans.C0d-e.woff2)}a{content:"$&"}</style>' +
      '<noscript><link rel="stylesheet" href="../../_astro/path.abc.css"></noscript><script>alert("ä $&")</script><link rel="prefetch" href="../../assets/start.012.js">' +
      '<script defer src="../../assets/page.345.js"></script></head>',
  );
});

it('withItsFiles() refuses a page that lacks a stylesheet or the script of the head', async () => {
  await expect(withItsFiles('<head></head>', () => Promise.resolve(''))).rejects.toThrow(
    'a page has no stylesheet, or no script in its head',
  );
});

it('hashesIn() has the hash of each style and script that stands in a page, as OpenSSL computes it, and of no file or data', () => {
  expect(hashesIn(`${whole}<script type="application/ld+json">{}</script>`)).toEqual(
    ['@font-face{src:url(../../_astro/sans.C0d-e.woff2)}a{content:"$&"}', 'alert("ä $&")'].map((text) => `'sha256-${opensslOf(text)}'`),
  );
});

it('withHashes() adds the hashes to each policy of a file, and to nothing else of it', () => {
  const file =
    "/\n  Content-Security-Policy: default-src 'self'; img-src 'self' data:\n/check/*\n  Content-Security-Policy: default-src 'self'; connect-src 'none'\n";
  expect(withHashes(file, ["'sha256-a='", "'sha256-b='"])).toBe(
    file.replaceAll("default-src 'self'", "default-src 'self' 'sha256-a=' 'sha256-b='"),
  );
});
