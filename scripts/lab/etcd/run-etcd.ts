// Plays a real etcd and its own client on loopback, and compares who can read a value with the model: `npm run lab -- --etcd`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { etcdCases, etcdExpectedOf, type EtcdCase, type EtcdOutcome, type RecordedEtcd } from '../../../src/lab/etcd-cases.ts';
import { Room } from '../network/laboratory-room.ts';
import { playEtcd, type EtcdPrograms } from './play-etcd.ts';

/** The programs in the folders of the PATH, or which of them is not there. */
export function findEtcd(
  folders: readonly string[] = (process.env['PATH'] ?? '').split(path.delimiter),
): EtcdPrograms | { readonly missing: string } {
  const [etcd, etcdctl] = ['etcd', 'etcdctl'].map((name) =>
    folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)),
  );
  return etcd && etcdctl
    ? { etcd, etcdctl }
    : { missing: `${etcd ? 'etcdctl' : 'etcd'} is not installed (Debian: apt-get install etcd-server etcd-client)` };
}

/** Whether a case came out as the model says. */
export function isAsExpected({ id, reads }: EtcdOutcome): boolean {
  const labCase = etcdCases.find((each) => each.id === id);
  return labCase !== undefined && etcdExpectedOf(labCase) === reads;
}

/** The version that a program prints. */
export const versionOf = (file: string, flag: string): string =>
  /[Vv]ersion: (\S+)/.exec(execFileSync(file, [flag], { encoding: 'utf8' }))?.[1] ?? 'unknown';

const programOf = (name: string, file: string, flag: string): RecordedEtcd['programs'][number] => ({
  name,
  version: versionOf(file, flag),
  sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
});

/** Plays the cases, prints what differs, and returns the exit code: 1 where something differs or there is no etcd. With `record`, writes `src/lab/recorded-etcd.json`. */
export async function runEtcd(
  out: (text: string) => unknown,
  { cases = etcdCases, record = false }: { readonly cases?: readonly EtcdCase[]; readonly record?: boolean } = {},
): Promise<number> {
  const found = findEtcd();
  if ('missing' in found) return (out(`etcd was not run: ${found.missing}.`), 1);
  const room = new Room();
  try {
    const programs = [programOf('etcd', found.etcd, '--version'), programOf('etcdctl', found.etcdctl, 'version')];
    const outcomes = await playEtcd(room, found, cases);
    const wrong = outcomes.filter((each) => !isAsExpected(each));
    out(`etcd ${programs[0]?.version}: ${outcomes.length - wrong.length} of ${outcomes.length} cases as the model says.`);
    for (const { id, reads, message } of wrong)
      out(`  ${id}: ${reads ? 'has the value' : 'does not have the value'}${message === null ? '' : `; ${message}`}`);
    if (record && wrong.length === 0) {
      const lines = (list: readonly object[]): string => list.map((each) => JSON.stringify(each)).join(',\n');
      const date = new Date().toISOString().slice(0, 10);
      const text = `{"date":"${date}",\n"programs":[\n${lines(programs)}\n],\n"outcomes":[\n${lines(outcomes)}\n]}\n`;
      writeFileSync(new URL('../../../src/lab/recorded-etcd.json', import.meta.url), text);
    }
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await room.close();
  }
}
