import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carriable, pathIds } from '../../model/path.ts';
import { narrow, places as narrowPlaces } from './narrow.ts';
import { wide, places as widePlaces } from './wide.ts';

describe.each([
  ['wide', wide, widePlaces],
  ['narrow', narrow, narrowPlaces],
] as const)('the places of the %s drawing', (_, variant, places) => {
  it('are there for every path that the model has, each once', () => {
    expect([...variant.paths].sort()).toEqual([...pathIds].sort());
  });

  it('let exactly those paths into a tunnel that the model says a tunnel can carry', () => {
    const carried = Object.entries(places).flatMap(([path, { kind }]) => (kind === 'carried' ? [path] : []));
    expect(carried.sort()).toEqual([...carriable].sort());
  });
});

it('no part of the model answers for an id that it does not name by a default branch', () => {
  const answering = readdirSync('src/model', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => /\bdefault:/.test(readFileSync(`src/model/${name}`, 'utf8')));
  expect(answering).toEqual([]);
});

it('no drawing answers for an id that it does not name: no default branch, no table with gaps', () => {
  const sources = ['src/diagram', 'src/sequence'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => ({ name, code: readFileSync(`${folder}/${name}`, 'utf8') })),
  );
  expect(sources.length).toBeGreaterThan(20);
  const gaps = /\bdefault:|Partial<Record<|Partial<Readonly<Record</;
  expect(sources.flatMap(({ name, code }) => (gaps.test(code) ? [name] : []))).toEqual([]);
});
