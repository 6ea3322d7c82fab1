import { expect, it } from 'vitest';
import { clientScripts } from './client-script.ts';
import { unused } from './smaller-search.ts';

it('the script of the search neither has nor calls a method of minisearch that is left out', async () => {
  const { search } = await clientScripts();
  expect(search.sources.some((file) => file.includes('minisearch'))).toBe(true);
  // Other objects have methods of these names too.
  const own = unused.filter((name) => !['add', 'remove', 'replace', 'toJSON'].includes(name));
  expect(own.filter((name) => new RegExp(`\\.${name}\\(`).test(search.code))).toEqual([]);
});
