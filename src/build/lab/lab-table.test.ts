import { expect, it } from 'vitest';
import { labCases } from '../../lab/lab-cases.ts';
import { caseCount, labTable, recordedRun } from './lab-table.ts';

const shown = labTable.flatMap(({ cases }) => cases);

it('labTable shows every case once, with a recorded result that is what the model says today', () => {
  expect(shown.map(({ id }) => id).sort()).toEqual(labCases.map(({ id }) => id).sort());
  // After a change of the cases or of the model, CONTRIBUTING says how to record a run again.
  expect(shown.filter(({ run }) => run === undefined || run.differs.length > 0).map(({ id }) => id)).toEqual([]);
  expect(shown).toHaveLength(caseCount);
});

it('labTable takes what an attacker can do from the model, in its words', () => {
  const canIn = (id: string): readonly string[] | undefined => shown.find((each) => each.id === id)?.can;
  expect(canIn('verification-off')).toEqual(['read the request', 'forge the response', 'impersonate the kubelet']);
  expect(canIn('right-ca')).toEqual([]);
  expect(canIn('plain-http')).toContain('impersonate the API server');
});

it('recordedRun says when the run was and with which versions', () => {
  expect(recordedRun.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect([recordedRun.node, recordedRun.openSsl]).toEqual([expect.stringMatching(/^\d+\.\d+/), expect.stringMatching(/^\d+\.\d+/)]);
  expect(recordedRun.openSsh).toMatch(/^OpenSSH_/);
});
