import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carriable, pathIds, type PathId } from '../../model/path.ts';
import { routedOn } from '../frame.ts';
import { frames } from '../test/scenes.ts';
import { laneOrder, type LanePath } from './lanes.ts';
import { narrow } from './narrow.ts';
import { wide } from './wide.ts';

describe.each([
  ['wide', wide],
  ['narrow', narrow],
] as const)('the places of the %s drawing', (_, variant) => {
  it('are there for every path that the model has, each once', () => {
    expect([...variant.paths].sort()).toEqual([...pathIds].sort());
  });
});

it('the paths that the model says a tunnel can carry are neighbours, and so are those that each tunnel carries', () => {
  const ranks = (paths: readonly PathId[]): readonly number[] =>
    paths.map((path) => laneOrder.indexOf(path as LanePath)).sort((a, b) => a - b);
  const areNeighbours = (paths: readonly PathId[]): boolean => ranks(paths).every((rank, i, all) => rank === (all[0] ?? 0) + i);
  expect(ranks(carriable)).not.toContain(-1);
  expect(areNeighbours(carriable)).toBe(true);
  const carried = frames.flatMap(({ frame }) => routedOn(frame, wide).tunnel?.inside ?? []);
  expect(carried.length).toBeGreaterThan(50);
  expect(frames.filter(({ frame }) => !areNeighbours(routedOn(frame, wide).tunnel?.inside ?? [])).map(({ name }) => name)).toEqual([]);
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
