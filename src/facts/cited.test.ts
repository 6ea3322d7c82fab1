import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { FactId } from '../model/reason.ts';
import { claims } from './look-up/claim.ts';
import { factOf } from './fact.ts';
import { everyObservation } from './look-up/observation.ts';

/** Texts that cite facts: pages, code, data. Tests are left out, for they try ids that name nothing. */
const files = ['src', 'content', 'e2e', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|mdx|yaml|mjs)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name)),
);

const cited = new Map<FactId, string>();
for (const file of files)
  for (const [found] of readFileSync(file, 'utf8').matchAll(/\bfacts\/[a-z-]+#[^\s'"`,;)}\]<$]+/g)) {
    // In running text a full stop follows.
    const id = found.replace(/\.$/, '') as FactId;
    if (!cited.has(id)) cited.set(id, file);
  }
// `facts/flags#${name}` is put together when it runs; the tests of that code resolve what comes out.
const ids = [...cited].filter(([id]) => !/[#/-]$/.test(id));

it('every fact that a page, the code or another fact cites is there and says where it was read', () => {
  expect(ids.length).toBeGreaterThan(300);
  const broken = ids.flatMap(([id, file]) => {
    try {
      return factOf(id).links.length > 0 || !factOf(id).confirmed ? [] : [`${file}: ${id} has no source`];
    } catch (error) {
      return [`${file}: ${error instanceof Error ? error.message : id}`];
    }
  });
  expect(broken).toEqual([]);
});

it('every record that a claim or a fact names is carried here, under its id', () => {
  const carried = new Set(everyObservation().map(({ id }) => id));
  const named = [
    ...[...claims().values()].flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ observation, forkObservation }) => [observation, forkObservation]),
    ),
    ...files
      .filter((file) => file.startsWith('src/facts/') && file.endsWith('.yaml'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bM1\.\d+-[A-Za-z0-9_.-]*\w/g)].map(([id]) => id)),
  ].filter((id): id is string => id !== undefined);
  expect(named.length).toBeGreaterThan(1000);
  expect([...new Set(named)].filter((id) => !carried.has(id))).toEqual([]);
});
