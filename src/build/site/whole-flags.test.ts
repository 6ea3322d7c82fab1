import { describe, expect, it } from 'vitest';
import { breakCode, keepFlagsWhole } from './whole-flags.ts';

describe('keepFlagsWhole()', () => {
  it('keepFlagsWhole() keeps the dashes of a flag with its first word, so that a line may still end after the next hyphen', () => {
    expect(keepFlagsWhole('<code>--kubelet-certificate-authority</code>')).toBe(
      '<code><span class="flag">--kubelet</span>-certificate-authority</code>',
    );
  });

  it('keepFlagsWhole() finds every flag of a text: in a sentence, after an opening bracket, and as the value of another', () => {
    expect(keepFlagsWhole('<p>Set --a-b (or --c), args=--d.</p>')).toBe(
      '<p>Set <span class="flag">--a</span>-b (or <span class="flag">--c</span>), args=<span class="flag">--d</span>.</p>',
    );
  });

  it('keepFlagsWhole() leaves attributes, scripts, choices and drawings as they are', () => {
    const html = [
      '<title>Set --a</title>',
      '<meta content="if --a is set > or --b">',
      '<script type="application/ld+json">{"description":"if --a is set"}</script>',
      '<select><option>set --a</option></select>',
      '<svg><svg class="frame"><text>--a</text></svg><text>--b</text></svg>',
    ].join('');
    expect(keepFlagsWhole(html)).toBe(html);
    expect(keepFlagsWhole(`${html}<p>--c</p>`)).toBe(`${html}<p><span class="flag">--c</span></p>`);
  });

  it('keepFlagsWhole() takes no dash inside of a word, no rule of dashes and no comment for a flag', () => {
    const html = '<p>a--b and -- and ---- and -x</p><!-- see --a -->';
    expect(keepFlagsWhole(html)).toBe(html);
  });
});

describe('breakCode()', () => {
  it('breakCode() lets a line end after the slashes of a path in a sentence, and not in a block, a drawing or an attribute', () => {
    const path = '/etc/rancher/k3s/config.yaml';
    expect(breakCode(`<p>${path} <code>${path}</code></p>`)).toBe(
      `<p>${path} <code>/etc/<wbr>rancher/<wbr>k3s/<wbr>config.yaml</code></p>`,
    );
    const others = `<pre><code>${path}</code></pre><svg><text>${path}</text></svg><a href="${path}">a</a>`;
    expect(breakCode(others)).toBe(others);
    expect(breakCode(`${others}<code><span class="flag">--file</span>=${path}</code>`)).toMatch(/=\/etc\/<wbr>rancher/);
  });
});
