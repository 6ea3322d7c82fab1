import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { codeToHtml } from 'shiki';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../features/shell/script/copy-button.ts';
import { codeTheme, codeTransformers } from './code-blocks.ts';
import { readDiff } from './code-diff.ts';

const drawn = async (code: string, meta = '') =>
  parseHTML(await codeToHtml(code, { lang: 'yaml', theme: codeTheme, transformers: codeTransformers, meta: { __raw: meta } })).document;
const block = async (code: string, meta = '') => (await drawn(code, meta)).querySelector('pre') as unknown as Element;

describe('a diff', () => {
  const source = [' spec:', '-  insecureSkipTLSVerify: true', '+  caBundle: LS0t # (1)', '   group: metrics.k8s.io'].join('\n');

  it('marks what is added as inserted and what is removed as deleted', async () => {
    const pre = await block(source, 'diff title="a.yaml"');
    expect([...pre.querySelectorAll('ins')].map((line) => line.textContent)).toEqual(['  caBundle: LS0t']);
    expect([...pre.querySelectorAll('del')].map((line) => line.textContent)).toEqual(['  insecureSkipTLSVerify: true\n']);
    expect(pre.querySelector('ins')?.getAttribute('data-mark')).toBe('1');
  });

  it('copies as the resulting configuration: no sign, no removed line, no mark, no empty line', async () => {
    expect(codeOf(await block(source, 'diff'))).toBe('spec:\n  caBundle: LS0t\n  group: metrics.k8s.io');
  });

  it('is coloured in its own language', async () => {
    expect((await block(source, 'diff')).querySelector('ins .t-keyword')?.textContent).toBe('  caBundle:');
  });

  it('with a line that has no sign is refused, and the line is named', () => {
    expect(() => readDiff(' spec:\nstatus:')).toThrow('line 2 of a diff starts with "s"');
  });

  it('is only what asks for it: a YAML list keeps its dashes', async () => {
    const pre = await block('- a\n- b', 'title="diff of two lists"');
    expect(pre.querySelector('del')).toBeNull();
    expect(codeOf(pre)).toBe('- a\n- b');
  });
});

it('colouring changes no character of the code', async () => {
  const code = 'a: "b"   # c\n\nlist:\n- {x: 1, y: [true, null]}\n';
  expect((await block(code)).textContent).toBe(code);
});

it('code carries no style attribute, which the Content-Security-Policy would refuse', async () => {
  expect((await drawn('a: 1 # (1)\nb: "x"', '{1}')).querySelectorAll('[style]')).toHaveLength(0);
});

describe('annotated code in content/', () => {
  const pages = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  const blocks = pages.flatMap((file) => {
    const source = readFileSync(`content/${file}`, 'utf8');
    return [...source.matchAll(/<Annotated>([\s\S]*?)<\/Annotated>/g)].map(([, inside = '']) => ({ file, inside }));
  });

  it('has a note for each mark and a mark for each note, in the same order', () => {
    expect(blocks.length).toBeGreaterThan(25);
    for (const { file, inside } of blocks) {
      const [, fence = '', after = ''] = /```[^\n]*\n([\s\S]*?)^```$([\s\S]*)/m.exec(inside) ?? [];
      const marks = [...fence.matchAll(/# \((\d)\)$/gm)].map(([, number]) => number);
      const notes = [...after.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
      expect(marks.length, file).toBeGreaterThan(0);
      expect([...new Set(marks)], `${file}: ${fence.split('\n')[0]}`).toEqual(notes);
      expect(notes, file).toEqual(notes.map((_, index) => String(index + 1)));
    }
  });

  it('is where every mark stands: none is left without an explanation', () => {
    for (const file of pages) {
      const rest = readFileSync(`content/${file}`, 'utf8').replace(/<Annotated>[\s\S]*?<\/Annotated>/g, '');
      expect(rest.match(/# \(\d\)$/gm), file).toBeNull();
    }
  });
});

it('a code block is coloured whole however long that takes, so that the same sources give the same pages', async () => {
  const late = { lang: 'yaml', theme: codeTheme, transformers: codeTransformers, tokenizeTimeLimit: -1 } as const;
  expect(parseHTML(await codeToHtml('kind: Pod', late)).document.querySelector('.t-keyword')?.textContent).toBe('kind:');
});
