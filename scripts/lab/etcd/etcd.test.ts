import { describe, expect, it } from 'vitest';
import { etcdCases, type RecordedEtcd } from '../../../src/lab/etcd-cases.ts';
import recorded from '../../../src/lab/recorded-etcd.json' with { type: 'json' };
import { fewOrAll } from '../../verify/tests/amount.ts';
import { findEtcd, isAsExpected, runEtcd } from './run-etcd.ts';

const found = findEtcd();
if ('missing' in found) console.log(`etcd is not played: ${found.missing}.`);

describe.skipIf('missing' in found)('npm run lab -- --etcd', () => {
  it('finds the model and a real etcd of one mind about who reads a value', async () => {
    const lines: string[] = [];
    // A refused client tries again until its time is over, so the small set is the one that takes least.
    const few = etcdCases.filter(({ id }) => id === 'plaintext-between');
    const cases = fewOrAll(few, etcdCases);
    expect(await runEtcd((line) => lines.push(line), { cases })).toBe(0);
    expect(lines).toEqual([expect.stringContaining(`: ${cases.length} of ${cases.length} cases as the model says.`)]);
  });
});

describe('the record of etcd', () => {
  const { programs, outcomes }: RecordedEtcd = recorded;

  it('has each case once, as the model says today, and each program with its version and hash', () => {
    expect(outcomes.map(({ id }) => id)).toEqual(etcdCases.map(({ id }) => id));
    expect(outcomes.filter((each) => !isAsExpected(each))).toEqual([]);
    expect(programs.map(({ name, version, sha256 }) => [name, /^3\.\d+\.\d+$/.test(version), sha256.length])).toEqual([
      ['etcd', true, 64],
      ['etcdctl', true, 64],
    ]);
  });

  it('would not be as the model says with any result turned round', () => {
    expect(outcomes.filter(({ reads, ...each }) => isAsExpected({ ...each, reads: !reads }))).toEqual([]);
  });
});

it('findEtcd() says which program is missing, and how to install it', () => {
  expect(findEtcd([])).toEqual({ missing: 'etcd is not installed (Debian: apt-get install etcd-server etcd-client)' });
});
