import { readdirSync, readFileSync } from 'node:fs';
import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { headingIds } from './heading-ids.ts';
import { headingFaults } from './test/heading-faults.ts';

const pages = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));

it('every second- and third-level heading in content/ writes its id', () => {
  expect(pages.length).toBeGreaterThan(16);
  expect(pages.flatMap((file) => headingFaults(`content/${file}`, readFileSync(`content/${file}`, 'utf8')))).toEqual([]);
});

it('a heading without an id is named with its file and line', () => {
  expect(headingFaults('content/paths/a.mdx', '---\ntitle: A\n---\n\n## Harden it\n')).toEqual([
    'content/paths/a.mdx:5: the heading "Harden it" has no id; end it with \\{#an-id}, which then stays for ever',
  ]);
});

it('a comment in a code block is no heading', () => {
  expect(headingFaults('a.mdx', '```shell\n## not a heading\n```\n## A heading \\{#a}')).toEqual([]);
});

it('an id that is written twice on a page is named', () => {
  expect(headingFaults('a.mdx', '## One \\{#same}\n### Two \\{#same}')).toEqual(['a.mdx:2: the id "same" is taken by a heading above']);
});

it('a heading keeps the id it writes, whatever its words become, and does not show it', () => {
  const { code } = mdxToJs('## New words, with `code` \\{#the-old-id}', { hastPlugins: [headingIds()] });
  expect(code).toContain('id: "the-old-id"');
  expect(code).not.toContain('{#');
});
