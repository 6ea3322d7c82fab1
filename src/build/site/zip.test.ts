import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { zip } from './zip.ts';

const entries: readonly [string, Buffer][] = [
  ['site/index.html', Buffer.from('<p>hub</p>'.repeat(200))],
  ['README.txt', Buffer.from('Read me')],
  ['site/empty.txt', Buffer.alloc(0)],
];
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Whether an independent reader of zips is here: Info-ZIP's. */
const hasUnzip = ['/usr/bin/unzip', '/opt/homebrew/bin/unzip'].some((file) => statSync(file, { throwIfNoEntry: false }));

describe('zip()', () => {
  it.skipIf(!hasUnzip)('zip() writes what unzip finds sound, with the contents and one fixed time', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
    folders.push(folder);
    writeFileSync(path.join(folder, 'it.zip'), zip(entries));
    execFileSync('unzip', ['-q', 'it.zip', '-d', 'out'], { cwd: folder, env: { ...process.env, TZ: 'UTC' } });
    for (const [name, content] of entries) expect(readFileSync(path.join(folder, 'out', name)).equals(content)).toBe(true);
    expect(statSync(path.join(folder, 'out/README.txt')).mtime.toISOString()).toBe('1980-01-01T00:00:00.000Z');
    expect(statSync(path.join(folder, 'out/README.txt')).mode & 0o777).toBe(0o644);
  });

  it('zip() gives the same bytes whatever the order of the entries', () => {
    expect(zip([...entries].reverse())).toEqual(zip(entries));
  });

  it('zip() refuses a name that leads out of the folder, and one that occurs twice', () => {
    for (const name of ['../x', '/x', 'a/../../x', 'a\\x']) expect(() => zip([[name, Buffer.from('x')]])).toThrow(name);
    expect(() => zip([...entries, ['README.txt', Buffer.from('again')]])).toThrow('twice');
  });
});
