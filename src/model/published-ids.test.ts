import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { components } from './component.ts';
import { journeyIds } from './journey/journey.ts';
import { pathIds, paths } from './path.ts';
import { seats } from './seat/seat.ts';
import { modeIds } from './setting/mode.ts';
import { settingIds } from './setting/setting.ts';

/** The addresses that were published, one a line; the list only grows. */
const published = readFileSync('e2e/published.txt', 'utf8').split('\n');
const publishedIds = (kind: string): readonly string[] =>
  published.flatMap((address) => {
    const [, folder, id] = /^\/(\w+)\/([a-z0-9-]+)\/$/.exec(address) ?? [];
    return folder === kind && id ? [id] : [];
  });

it.each([
  ['paths', pathIds],
  ['modes', modeIds],
  ['journeys', journeyIds],
] as const)('%s still have every id that was published in an address, and none twice', (kind, ids: readonly string[]) => {
  expect(publishedIds(kind).length).toBeGreaterThan(4);
  expect(publishedIds(kind).filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids).toEqual([...new Set(ids)]);
});

it('paths names no setting twice, and some setting for every path', () => {
  for (const { id, decidedBy } of paths) {
    expect(new Set(decidedBy).size, id).toBe(decidedBy.length);
    expect(decidedBy.length, id).toBeGreaterThan(0);
  }
});

it('paths leaves no setting without a path that it decides', () => {
  const deciding = new Set(paths.flatMap(({ decidedBy }) => decidedBy));
  expect(settingIds.filter((id) => !deciding.has(id))).toEqual([]);
});

it('seats lists the published ids, weakest first', () => {
  expect(seats.map(({ id }) => id)).toEqual([
    'nobody',
    'between-passive',
    'between-active',
    'node-network-passive',
    'node-network-active',
    'another-node',
    'pod',
    'token-thief',
    'bootstrap-token',
  ]);
});

it('components starts with the hub', () => {
  expect(components[0]).toMatchObject({ id: 'kube-apiserver', side: 'control-plane' });
});
