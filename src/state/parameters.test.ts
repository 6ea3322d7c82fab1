import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figureParameters } from './figure-parameters.ts';
import { readText } from './parameter.ts';
import { nodes, parameters, servers, type ParameterName } from './parameters.ts';
import { queryOf, readQuery, withoutParameters } from './query.ts';

const all = parameters();
const names = new Set(all.map(({ name }) => name));
const textsOf = (...patterns: readonly string[]): readonly (readonly [file: string, text: string])[] =>
  patterns.flatMap((pattern) => globSync(pattern)).map((file) => [file, readFileSync(file, 'utf8')]);
// A packaged course is launched by a learning platform, whose query is that of cmi5 and not one of this site.
const scripts = textsOf('src/{features,markup,state}/**/*.ts', 'src/embed/**/*.ts', 'src/standalone/**/*.ts').filter(
  ([file]) => !file.endsWith('.test.ts') && !file.includes('course/script/lms/'),
);

describe('the table of query parameters', () => {
  test('has each name once', () => {
    expect(names.size).toBe(all.length);
  });

  test('reads each value of a closed list and the default as themselves, and nothing else', () => {
    for (const { name, values, default: standard, read } of all) {
      for (const value of values ?? []) expect(read(String(value)), name).toBe(value);
      if (standard !== undefined) expect(read(String(standard)), name).toBe(standard);
      if (values)
        for (const text of ['', 'constructor', '__proto__', ` ${String(values[0])}`]) expect(read(text), `${name}=${text}`).toBeUndefined();
    }
  });

  test('reads back each value that is written, and refuses none of them', () => {
    const refused: string[] = [];
    for (const parameter of all)
      for (const value of [...(parameter.values ?? []), ...(parameter.default === undefined ? [] : [parameter.default])]) {
        const name = parameter.name as ParameterName;
        const query = readQuery(queryOf({ [name]: String(value) }, {}, `?utm=wiki&${name}=before`));
        expect(query.get('utm' as ParameterName)).toBe('wiki');
        expect(readText(parameter, query.get(name), refused), name).toBe(value);
      }
    expect(refused).toEqual([]);
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

describe('queryOf()', () => {
  test('queryOf() leaves what is not ours, takes away what no longer holds, and leaves out what has no value or holds anyway', () => {
    const others = '?utm=wiki&mode=konnectivity&seat=pod';
    const written = { mode: 'defaults', path: 'apiserver-to-pod', seat: undefined, step: null, nodes: 7 };
    expect(queryOf(written, { mode: 'defaults' }, others)).toBe('?utm=wiki&path=apiserver-to-pod&nodes=7');
    expect(queryOf({ mode: undefined }, {}, '?mode=konnectivity')).toBe('');
    expect(queryOf({ mode: 'konnectivity' }, { mode: 'defaults' })).toBe('?mode=konnectivity');
  });

  test('withoutParameters() takes away what is named, and nothing else', () => {
    expect(withoutParameters('?utm=wiki&mode=konnectivity&mode=defaults', ['mode'])).toBe('?utm=wiki');
    expect(withoutParameters('?mode=konnectivity', ['mode'])).toBe('');
  });

  test('readQuery() reads a query with and without its question mark', () => {
    expect([readQuery('?mode=a').get('mode'), readQuery('mode=a').get('mode')]).toEqual(['a', 'a']);
  });
});

describe('the two numbers of a fleet', () => {
  test.each([
    ['nodes', '1', 1],
    ['nodes', '5000', 5000],
    ['nodes', ' 250 ', 250],
    ['servers', '7', 7],
  ] as const)('reads %s=%s', (key, text, value) => {
    const refused: string[] = [];
    expect(readText({ nodes, servers }[key], text, refused)).toBe(value);
    expect(refused).toEqual([]);
  });

  test.each([
    ['nodes', '0'],
    ['nodes', '5001'],
    ['nodes', '-1'],
    ['nodes', '1.5'],
    ['nodes', '1e3'],
    ['nodes', ''],
    ['nodes', '<b>9</b>'],
    ['nodes', '9'.repeat(400)],
    ['servers', '8'],
    ['servers', 'three'],
  ] as const)('refuses %s=%s and says what it takes', (key, text) => {
    const refused: string[] = [];
    expect(readText({ nodes, servers }[key], text, refused)).toBeUndefined();
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(key === 'nodes' ? 'a whole number from 1 to 5,000' : 'a whole number from 1 to 7');
    expect(refused[0]?.length).toBeLessThan(160);
  });
});
