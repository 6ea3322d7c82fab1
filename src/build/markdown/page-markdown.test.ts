import { expect, it } from 'vitest';
import { pageMarkdown } from './page-markdown.ts';

const of = (main: string): string =>
  pageMarkdown(`<!doctype html><html><body><nav>All pages</nav><main>${main}</main></body></html>`).trim();

it('has the headings, links and tables of the page, and none of its drawings, controls and navigation', () => {
  expect(
    of(`<nav class="crumbs"><a href="/">Up</a></nav><h1>One&nbsp;page</h1><svg><text>drawn</text></svg><p hidden>later</p><button>Copy</button>
      <details><summary>More of it</summary><p>See <a href="/a/?b=1&amp;c=2">a page</a>.</p></details>
      <table><thead><tr><th>Hop</th></tr></thead><tbody><tr><td><ul><li>One</li><li>Two</li></ul>Three.</td></tr></tbody></table>`),
  ).toBe('# One page\n\n**More of it**\n\nSee [a page](/a/?b=1&c=2).\n\n| Hop |\n| - |\n| One. Two. Three. |');
});

it('gives a diff as a diff, with its signs and notes, and other code in its language', () => {
  const line =
    '<span class="line"> <span class="t-keyword">spec:</span></span>\n<ins class="line" data-mark="1">  a: 1</ins>\n<del class="line">  a: 2\n</del>';
  expect(of(`<pre data-language="yaml"><code>${line}</code></pre>`)).toBe('```diff\n  spec:\n+  a: 1 # (1)\n-  a: 2\n```');
  expect(of('<pre data-language="yaml"><code><span class="line"><span>a:</span><span>1</span></span></code></pre>')).toBe(
    '```yaml\na:1\n```',
  );
});

it('makes a source mark a footnote, and writes what a template holds for it as it stands there', () => {
  const mark = '<sup class="src"><a href="#source-1">1</a><a href="#source-2">2</a></sup>';
  const list =
    '<details class="sources"><ol><li>short</li></ol><template data-markdown>[^1]: read: [a_b](/a/)\n[^2]: no</template></details>';
  expect(of(`<p>It is so.${mark}</p>${list}`)).toBe('It is so.[^1][^2]\n\n[^1]: read: [a_b](/a/)\n[^2]: no');
});

it('writes a list of terms as items, a question with its options as a quote, and steps under the modes they are of', () => {
  expect(of('<dl><dt>Port</dt><dd>443</dd><dt>Check</dt><dd>One.</dd><dd>Two.</dd></dl>')).toBe('- Port: 443\n- Check: One. Two.');
  const options = '<label><input type="radio"><span>A</span></label><label><input type="radio"><span>B</span></label>';
  expect(of(`<form class="guess"><fieldset><legend>Which?</legend>${options}</fieldset></form>`)).toBe('> Which?\n>\n> - A\n> - B');
  expect(of('<ol class="steps" data-modes="defaults konnectivity"><li>One</li></ol>')).toBe('### kubeadm defaults, Konnectivity\n\n1. One');
});

it('quotes a warning, every line of it, under its kind', () => {
  expect(of('<div class="callout" aria-label="Warning"><p>First.</p><p>Second.</p></div>')).toBe(
    '> **Warning.**\n>\n> First.\n>\n> Second.',
  );
});

it('keeps words apart that a stylesheet keeps apart, and names each source', () => {
  expect(of('<p class="then"><a href="/a/">A</a><a href="/b/">B</a></p>')).toBe('[A](/a/) · [B](/b/)');
  const hop = (zone: string) =>
    `<span class="hop"><small>${zone}</small> <span class="tag">unsafe</span><small>unless it is one machine</small></span>`;
  expect(of(`<table><tr><th>Hops</th></tr><tr><td>${hop('one')}${hop('two')}</td></tr></table>`)).toContain(
    '| one: **unsafe** unless it is one machine, two: **unsafe** unless it is one machine |',
  );
  expect(of('<p>Read. <span class="sources"><a href="https://a.test/" title="file, line 1">Source</a></span></p>')).toBe(
    'Read. [file, line 1](https://a.test/)',
  );
  expect(
    of('<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td class="sources"><a href="https://a.test/b.md">b</a></td></tr></table>'),
  ).toContain('| 1 | [b](https://a.test/b.md) |');
});

it('throws for a page without a main part', () => {
  expect(() => pageMarkdown('<p>One</p>')).toThrow('no <main>');
});
