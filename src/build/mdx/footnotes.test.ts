import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { components } from '../../features/mdx/components.ts';
import { citationsOf, footnoteLines, footnotesOf, mostMarks } from './footnotes.ts';
import { sourcedPage, type PageCollection } from './page.ts';
import { parsePage } from './parse.ts';

const numbered = (source: string) => {
  const page = parsePage('content/paths/a.mdx', source);
  return footnotesOf(page, citationsOf(page, components));
};
const four = 'obs/B-logs-node-good obs/B-logs-node-mitm obs/C-logs-node-mitm obs/C-exec-node-mitm';

describe('the marks of a clause', () => {
  it('are one for each fact up to three', () => {
    const three = four.split(' ').slice(0, mostMarks).join(' ');
    expect(numbered(`One. <Src id="${three}" />`).numbersOf(three)).toEqual([1, 2, 3]);
  });

  it('are a single one for more facts, which leads to an entry with a part for each', () => {
    const notes = numbered(`One. <Src id="${four}" /> Two. <Src id="obs/B-logs-node-mitm" />`);
    expect(notes.numbersOf(four)).toEqual([1]);
    expect(notes.list[0]?.parts.map(({ id }) => id)).toEqual(four.split(' '));
    expect(notes.numbersOf('obs/B-logs-node-mitm')).toEqual([2]);
  });

  it('are one where facts were read at the same places', () => {
    const both = 'facts/flags#--ssh-keyfile facts/flags#--ssh-user';
    expect(numbered(`One. <Src id="${both}" />`).numbersOf(both)).toEqual([1]);
  });
});

it('in Markdown an entry has every place, each a link', () => {
  const notes = numbered('One. <Src id="facts/konnectivity#encryption_per_hop" /> Two. <Src id="obs/B-logs-node-mitm" />');
  const [read = '', measured] = footnoteLines(notes);
  expect(read.match(/\]\(https:\/\/github\.com\/[^)]+\/blob\/[0-9a-f]{40}\//g)).toHaveLength(3);
  expect(measured).toBe('[^2]: measured: [record B-logs-node-mitm, Kubernetes 1.34.9](/about/measurements/b/#B-logs-node-mitm)');
});

it('what no source says leads to its own row, which says so, and is called not confirmed', () => {
  const notes = numbered('One. <Src id="facts/links#pod-dns" />');
  expect(notes.list[0]?.parts[0]).toMatchObject({ kind: 'not confirmed', id: 'facts/links#pod-dns' });
  expect(notes.list[0]?.parts[0]?.links.length).toBeGreaterThan(0);
});

/** Every page of `content/` that ends in a list of sources, with what its front matter cites. */
const pages = (['paths', 'modes', 'symptoms', 'journeys', 'procedures'] satisfies readonly PageCollection[]).flatMap((collection) =>
  readdirSync(`content/${collection}`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const text = readFileSync(`content/${collection}/${name}`, 'utf8');
      const data = parse(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') as object;
      return sourcedPage({ collection, id: name.replace('.mdx', ''), data }, components);
    }),
);
const entries = pages.flatMap(({ file, footnotes }) => footnotes.list.map((entry, index) => ({ at: `${file}, ${index + 1}`, entry })));

it('every entry of every list of sources leads to a place, an issue or a record, and none is cut off', () => {
  expect(pages.length).toBeGreaterThan(80);
  expect(entries.length).toBeGreaterThan(1200);
  const without = entries.filter(
    ({ entry }) =>
      entry.parts.length === 0 ||
      entry.parts.some(
        ({ links }) =>
          links.length === 0 ||
          links.some(
            ({ href, label }) =>
              !/^(?:https:\/\/|\/about\/(?:measurements|sources)\/|\/evidence\/)\S+$/.test(href) || !label || label.includes('…'),
          ),
      ),
  );
  expect(without.map(({ at }) => at)).toEqual([]);
});
