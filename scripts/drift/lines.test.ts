import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readAgainFrom } from '../../src/facts/drift/read-again.ts';
import { claims } from '../../src/facts/look-up/claim.ts';
import type { Claim } from '../../src/facts/look-up/claim-file.ts';
import { sourceLinks } from '../../src/facts/source-link/source-link.ts';
import { sourceTable } from '../../src/facts/source-link/source-table.ts';
import { main, place, readIn, recordOf } from './lines.ts';
import { upgradeAware } from './small-tree.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lines-'));
afterAll(() => rmSync(folder, { recursive: true }));
const git = (...words: string[]): string =>
  spawnSync('git', ['-C', folder, '-c', 'user.name=test', '-c', 'user.email=test@localhost', ...words], { encoding: 'utf8' }).stdout.trim();
const file = 'pkg/util/proxy/upgradeaware.go';
git('init', '--quiet');
mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
writeFileSync(path.join(folder, file), upgradeAware);
git('add', '--all');
git('commit', '--quiet', '--message', 'one');
const commit = git('rev-parse', 'HEAD');

const ways = readAgainFrom(readFileSync('src/facts/drift/read-again.yaml', 'utf8'));
const claimAt = (source: string): Claim => ({
  ...{ id: 'proxy-empty-scheme-http', sentence: 'a', core: true, facts: [], modelSettings: [] },
  cells: new Map([['1.36', { value: 'http', status: 'source', source }]]),
});
const at = `kubernetes/apimachinery@${commit}:${file}#normalizeLocation`;

it('finds the line at the commit of the source, and says of each other source why it has none', () => {
  const placed = (source: string) => place([claimAt(source)], ways, readIn(new Map([['kubernetes/apimachinery', folder]])))[0];
  expect(placed(at)?.line).toBe(5);
  expect(placed(at.replace('upgradeaware', 'gone'))?.why).toBe('the commit or the file is not in the copy');
  expect(placed(at.replace('apimachinery', 'apiserver'))?.why).toBe('no copy of this repository was named');
});

it('keeps the line of what was not looked into when it records, and drops that of what says it no more', () => {
  const before = { 'proxy-empty-scheme-http': { '1.36': [77] } };
  const after = (source: string) =>
    recordOf(place([claimAt(source)], ways, readIn(new Map([['kubernetes/apimachinery', folder]]))), before);
  expect(after(at.replace('apimachinery', 'apiserver'))).toEqual(before);
  expect(after(at)).toEqual({ 'proxy-empty-scheme-http': { '1.36': [5] } });
  expect(after(at.replace('upgradeaware', 'gone'))).toEqual({ 'proxy-empty-scheme-http': { '1.36': [null] } });
});

it('counts what has a line without any copy, and refuses a folder that is none', () => {
  const said = { out: '', error: '' };
  const run = (words: readonly string[]): number =>
    main(
      words,
      (text) => (said.out += text),
      (text) => (said.error += text),
    );
  expect(run([])).toBe(0);
  expect(said.out).toMatch(/^0 of \d+ sources have a line\.\n\d+ have none, because no copy of this repository was named\.\n$/);
  expect(run(['--in', 'kubernetes/apiserver=/nowhere'])).toBe(2);
  expect(said.error).toMatch(/where OWNER\/NAME=FOLDER is expected/);
});

it('leads from all but seven places of the claims to the line, at the commit', () => {
  const links = [...claims().values()].flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ source }) => (source === undefined ? [] : sourceLinks(source, sourceTable))),
  );
  const files = links.filter(({ href }) => href.includes('/blob/'));
  expect(files.length).toBeGreaterThan(2000);
  expect(files.filter(({ href }) => !/\/blob\/[0-9a-f]{40}\/[^#]+#L\d+$/.test(href))).toHaveLength(7);
});
