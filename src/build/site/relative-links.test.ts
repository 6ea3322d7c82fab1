import { describe, expect, it } from 'vitest';
import { makeCssRelative, makeMarkdownRelative, makeRelative } from './relative-links.ts';

describe('makeRelative()', () => {
  it('makeRelative() turns root-absolute links into relative ones for the depth of the page', () => {
    expect(makeRelative('<a href="/matrix/#ports">', 2)).toBe('<a href="../../matrix/#ports">');
    expect(makeRelative('<a href="/">', 0)).toBe('<a href="./">');
  });

  it('makeRelative() rewrites every such attribute of an element, the script’s own among them', () => {
    expect(makeRelative('<hub-spoke class="figure" data-root="/" data-draw="/assets/d.js"><script src="/assets/a.js">', 1)).toBe(
      '<hub-spoke class="figure" data-root="../" data-draw="../assets/d.js"><script src="../assets/a.js">',
    );
  });

  it('makeRelative() reads a tag to its end, past a > or a link in the value of another attribute', () => {
    expect(makeRelative('<a title="a > b" href="/paths/">', 1)).toBe('<a title="a > b" href="../paths/">');
    expect(makeRelative(`<a data-x='say href="/x/"' class=wide href="/y/">`, 1)).toBe(
      `<a data-x='say href="/x/"' class=wide href="../y/">`,
    );
  });

  it('makeRelative() leaves fragments, other hosts and text alone', () => {
    const html = '<a href="#top">/paths/</a><a href="//elsewhere/">x</a><use href="#hs-unsafe"></use>';
    expect(makeRelative(html, 2)).toBe(html);
  });
});

describe('makeMarkdownRelative()', () => {
  it('makeMarkdownRelative() turns root-absolute links into relative ones, and leaves other hosts, fragments and code alone', () => {
    expect(makeMarkdownRelative('[A](/paths/a.md), [top](#top), [b](https://b.example/x), [c](//c.example/)', 0)).toBe(
      '[A](./paths/a.md), [top](#top), [b](https://b.example/x), [c](//c.example/)',
    );
    const code = '```text\n[A](/paths/)\n```\n';
    expect(makeMarkdownRelative(`${code}[A](/paths/#x)\n${code}| [B](/) |`, 1)).toBe(`${code}[A](../paths/#x)\n${code}| [B](../) |`);
  });
});

describe('makeCssRelative()', () => {
  it('makeCssRelative() leads a file of the site from the depth of the stylesheet, and leaves every other address', () => {
    expect(makeCssRelative('src:url(/_astro/a.woff2)format("woff2")', 1)).toBe('src:url(../_astro/a.woff2)format("woff2")');
    expect(makeCssRelative("url('/a.svg') url(//host/b) url(c.svg) url(#d)", 2)).toBe(
      "url('../../a.svg') url(//host/b) url(c.svg) url(#d)",
    );
  });
});
