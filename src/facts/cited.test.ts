import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FactId } from '../model/reason.ts';
import { claims } from './look-up/claim.ts';
import { factOf } from './fact.ts';
import { everyObservation } from './look-up/observation.ts';
import { expandSource, type Aliases } from './look-up/source.ts';
import { isFields, isList, isSource, type Row } from './look-up/statement.ts';

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

/** Two rows name no source: advice of ours, and a list of log lines that only names what readers search for. */
const withoutSource: readonly string[] = ['facts/ssh-tunnels#replacement', 'facts/symptoms#log_strings/kubelet'];

it('every fact that a page, the code or another fact cites is there and says where it was read', () => {
  expect(ids.length).toBeGreaterThan(300);
  const broken = ids.flatMap(([id, file]) => {
    try {
      return factOf(id).sources.length > 0 || withoutSource.includes(id) || !factOf(id).confirmed ? [] : [`${file}: ${id} has no source`];
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

const aliases = (parse(readFileSync('src/facts/sources.yaml', 'utf8')) as { aliases: Aliases }).aliases;
const sourcesIn = (row: Row, inSource = false): readonly string[] =>
  isList(row)
    ? row.flatMap((item) => sourcesIn(item, inSource))
    : isFields(row)
      ? Object.entries(row).flatMap(([key, value]) => sourcesIn(value, inSource || isSource(key)))
      : inSource && typeof row === 'string'
        ? [row]
        : [];

it('every short name of a source is written out: a reader sees the repository, never the alias', () => {
  const short = new RegExp(`^(${Object.keys(aliases).join('|')})(:|$)`);
  const left = readdirSync('src/facts')
    .filter((name) => name.endsWith('.yaml') && !['claims.yaml', 'sources.yaml'].includes(name))
    .flatMap((name) => sourcesIn(parse(readFileSync(path.join('src/facts', name), 'utf8')) as Row))
    .filter((source) => short.test(expandSource(source, aliases)));
  expect([...new Set(left)]).toEqual([]);
});
