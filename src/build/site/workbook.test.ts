import { describe, expect, it, vi } from 'vitest';
import { factsOfJudgement } from '../../model/facts/judgement-facts.ts';
import { judge } from '../../model/judge.ts';
import { pathIds, type PathId } from '../../model/path.ts';
import { modeIds, modeOf } from '../../model/setting/mode.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { portCsv } from '../../wording/port.ts';
import { entriesOf, readWorkbook, type ReadSheet } from '../../export/test/read-workbook.ts';
import { portsSheets } from './ports-sheets.ts';
import { workbook } from './workbook.ts';

const bytesOf = async (site?: URL): Promise<Buffer> => Buffer.from(await workbook(portsSheets(site)));
const sheetsOf = async (site?: URL): Promise<readonly ReadSheet[]> => readWorkbook(await bytesOf(site));
const sheet = async (name: string, site?: URL): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const [head = [], ...rows] = (await sheetsOf(site)).find((each) => each.name === name)?.rows ?? [];
  return rows.map((row) => Object.fromEntries(head.map((title, i) => [String(title), row[i]])));
};

/** The rows of a CSV file, without its head. */
const csvRows = portCsv()
  .trimEnd()
  .split('\r\n')
  .slice(1)
  .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field.replace(/^"(.*)"$/, '$1')).slice(0, 7));

describe('workbook()', () => {
  it('workbook() gives the same bytes a year later, because no entry has the time at which it was made', async () => {
    const before = await bytesOf();
    vi.useFakeTimers({ now: Date.now() + 366 * 86_400_000, toFake: ['Date'] });
    const after = await bytesOf().finally(() => vi.useRealTimers());
    expect(after.equals(before)).toBe(true);
    expect([...entriesOf(before).values()].map(({ time }) => time >>> 16)).toEqual([...entriesOf(before).keys()].map(() => 0x21));
  });

  it('workbook() keeps the head row of each of its three sheets in sight with a filter on it, and gives every column a width', async () => {
    const sheets = await sheetsOf();
    expect(sheets.map(({ name }) => name)).toEqual(['Ports', 'Notes', 'Sources']);
    for (const { frozenRows, widths, filter, rows } of sheets) {
      expect(frozenRows).toBe(1);
      expect(filter).toBe(`A1:${'ABCDEFGHIJKLMNOP'.charAt((rows[0]?.length ?? 0) - 1)}${rows.length}`);
      expect(widths).toHaveLength(rows[0]?.length ?? 0);
      expect(Math.min(...widths)).toBeGreaterThan(5);
    }
  });
});

describe('the sheet of ports', () => {
  it('has a port as a number where it is one, and as words where it is not', async () => {
    const ports = (await sheet('Ports')).map(({ port }) => port);
    expect(new Set(ports.filter((port) => typeof port === 'number'))).toEqual(new Set([6443, 8132, 10250, 22, 2379]));
    expect(new Set(ports.filter((port) => typeof port !== 'number'))).toEqual(new Set(['any', 'any other', 'target port']));
  });

  it('says what the CSV says, with a row for each path of a row', async () => {
    const rows = await sheet('Ports');
    const said = rows.map((row) => [
      row['source'],
      row['destination'],
      String(row['port']),
      `${String(row['transport'])}, ${String(row['protocol'])}`,
      row['path id'],
      modeIds.filter((mode) => row[`verdict in ${mode}`] !== undefined),
    ]);
    // A connection is needed in a mode if one of its paths is.
    const merged = csvRows.map(([source, destination, port, protocol]) => {
      const same = said.filter((row) => [source, destination, port, protocol].every((value, i) => row[i] === value));
      const modes = modeIds.filter((mode) => same.some((row) => (row[5] as readonly string[]).includes(mode)));
      return [source, destination, port, protocol, source, modes.join(' '), same.map((row) => row[4]).join(' ')];
    });
    expect(merged).toEqual(csvRows);
    expect(rows).toHaveLength(csvRows.flatMap(([, , , , , , paths = '']) => paths.split(' ')).length);
  });

  it('has for each path in each mode the verdicts of its hops on a network, as the model judges them', async () => {
    const rows = await sheet('Ports');
    const verdictsIn = (path: PathId, mode: string): unknown[] =>
      rows.filter((row) => row['path id'] === path).flatMap((row) => row[`verdict in ${mode}`] ?? []);
    for (const path of pathIds)
      for (const mode of modeIds) {
        const hops = judge(path, modeOf(mode).settings, 'nobody').hops.filter(({ zone }) => zone !== 'host');
        const clients = path === 'control-plane-to-apiserver' ? 2 : 1;
        expect([path, mode, verdictsIn(path, mode).sort()]).toEqual([
          path,
          mode,
          hops.flatMap(({ verdict }) => Array.from({ length: clients }, () => verdictWords[verdict])).sort(),
        ]);
      }
  });

  it('has the page of the path, absolute where the site is known', async () => {
    const address = async (site?: URL): Promise<unknown> => (await sheet('Ports', site))[0]?.['page'];
    expect(await address()).toBe('/paths/kubelet-to-apiserver/');
    expect(await address(new URL('https://docs.example.org/hub/'))).toBe('https://docs.example.org/hub/paths/kubelet-to-apiserver/');
  });
});

describe('the other sheets', () => {
  it('explain every word that stands for a port, a verdict or a mode in the first', async () => {
    const notes = await sheet('Notes');
    const rows = await sheet('Ports');
    const explained = (about: string, key: string): unknown[] => notes.filter((row) => row['about'] === about).map((row) => row[key]);
    const used = rows.flatMap((row) => modeIds.flatMap((mode) => row[`verdict in ${mode}`] ?? []));
    expect(explained('verdict', 'word')).toEqual(expect.arrayContaining([...new Set(used)]));
    expect(explained('port', 'word')).toEqual(
      expect.arrayContaining([...new Set(rows.map(({ port }) => port).filter((port) => typeof port === 'string'))]),
    );
    expect(explained('mode', 'id in the data')).toEqual(modeIds);
    expect(notes.filter((row) => !row['meaning'])).toEqual([]);
  });

  it('name the source of each fact that a verdict stands on, with truths as truths', async () => {
    const sources = await sheet('Sources');
    const facts = pathIds.flatMap((path) => modeIds.flatMap((mode) => factsOfJudgement(judge(path, modeOf(mode).settings, 'nobody'))));
    expect(sources.map(({ fact }) => fact).sort()).toEqual([...new Set<unknown>(facts)].sort());
    for (const { measured, confirmed, sources: named, says } of sources) {
      expect([typeof measured, typeof confirmed]).toEqual(['boolean', 'boolean']);
      expect(Boolean(says) && (Boolean(named) || confirmed === false)).toBe(true);
    }
  });
});
