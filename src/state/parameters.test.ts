import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { usualSize } from '../model/fleet/fleet-size.ts';
import { figureParameters } from './figure-parameters.ts';
import { parameters } from './parameters.ts';
import { readQuery, writeQuery } from './query.ts';

const all = parameters();
const names = new Set(all.map(({ name }) => name));
const textsOf = (...patterns: readonly string[]): readonly (readonly [file: string, text: string])[] =>
  patterns.flatMap((pattern) => globSync(pattern)).map((file) => [file, readFileSync(file, 'utf8')]);
const scripts = textsOf('src/{client,state}/**/*.ts', 'src/embed/**/*.ts', 'src/standalone/**/*.ts').filter(
  ([file]) => !file.endsWith('.test.ts'),
);

describe('the table of query parameters', () => {
  test('has each name once', () => {
    expect(names.size).toBe(all.length);
  });

  test('gives each closed list of values a default that is in it', () => {
    for (const { name, values, default: standard } of all)
      if (typeof values !== 'string' && standard !== undefined && !standard.startsWith('as in ')) expect(values, name).toContain(standard);
  });

  test('says of the size of a fleet what holds without it as the model does', () => {
    for (const name of ['nodes', 'servers'] as const) expect(all.find((each) => each.name === name)?.default).toBe(String(usualSize[name]));
  });

  test('has the parameters of a figure where the script of the page, which lacks the table, names them', () => {
    const inFigures = all.filter(({ usedIn }) => usedIn.includes('figure')).map(({ name }) => name);
    expect([...figureParameters].sort()).toEqual(inFigures.sort());
  });

  test('is the only way that a script of a page reads or writes a query', () => {
    const around = scripts.filter(([file, text]) => /URLSearchParams|searchParams/.test(text) && !file.endsWith('state/query.ts'));
    expect(around.map(([file]) => file)).toEqual([]);
  });

  test('has every parameter that a script of a page reads by its name', () => {
    const read = scripts.flatMap(([file, text]) =>
      [...text.matchAll(/(?:query|asked|address|pageQuery\(\))\.(?:get|has|set|delete)\('([^']+)'/gi)].map(
        ([, name]) => `${name} in ${file}`,
      ),
    );
    expect(read.length).toBeGreaterThan(8);
    expect(read.filter((each) => !names.has(each.split(' ')[0] ?? ''))).toEqual([]);
  });

  test('has every parameter that a page links with', () => {
    const written = textsOf('content/**/*.mdx', 'src/{pages,components,layouts}/**/*.astro', 'src/{export,state,client,embed}/**/*.ts')
      .filter(([file]) => !file.endsWith('.test.ts'))
      .flatMap(([file, text]) =>
        [...text.matchAll(/\/\?([\w-]+=[^"'`#)\s]*)/g)].flatMap(([, query = '']) =>
          query
            .split('&')
            .map((pair) => pair.split('=')[0] ?? '')
            .map((name) => `${name} in ${file}`),
        ),
      );
    expect(written.length).toBeGreaterThan(4);
    expect(written.filter((each) => !names.has(each.split(' ')[0] ?? ''))).toEqual([]);
  });
});

describe('writeQuery()', () => {
  test('writeQuery() leaves what is not ours, takes away what no longer holds, and leaves out what has no value', () => {
    expect(
      writeQuery(
        '?utm=wiki&mode=konnectivity&seat=pod',
        ['mode', 'seat'],
        [
          ['path', 'apiserver-to-pod'],
          ['seat', undefined],
        ],
      ),
    ).toBe('?utm=wiki&path=apiserver-to-pod');
    expect(writeQuery('?mode=konnectivity', ['mode'], [])).toBe('');
  });

  test('readQuery() reads a query with and without its question mark', () => {
    expect([readQuery('?mode=a').get('mode'), readQuery('mode=a').get('mode')]).toEqual(['a', 'a']);
  });
});
