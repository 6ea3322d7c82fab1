import { expect, it } from 'vitest';
import { compareMinors, minors } from '../../model/setting/minor.ts';
import { settingIds } from '../../model/setting/setting.ts';
import { claimedMinors, claims } from './claim.ts';
import { cellOf } from './test/cell-of.ts';
import { factOf } from '../fact.ts';
import { minorRanges, minorsIn } from './minor-range.ts';

const all = [...claims().values()];
const cells = all.flatMap(({ id, cells: each }) => [...each].map(([minor, cell]) => ({ id, minor, cell })));

it('claims() has 109 claims with one cell for each minor from 1.20 on, as far as somebody read or ran one', () => {
  expect(all).toHaveLength(109);
  const covered = claimedMinors();
  expect(covered).toEqual(minors.slice(0, covered.length));
  expect(covered.length).toBeGreaterThanOrEqual(18);
  for (const { id, cells: each } of all) expect([...each.keys()].sort(compareMinors), id).toEqual(covered);
});

it('claims() has 1059 measured cells, 738 that were read and 165 that are unknown', () => {
  const having = (status: string): number => cells.filter(({ cell }) => cell.status === status).length;
  expect([having('measured'), having('source'), having('unknown')]).toEqual([1059, 738, 165]);
});

it('claims() gives an unknown cell no value, and every other one a value and where it comes from', () => {
  for (const { id, minor, cell } of cells) {
    const where = `${id} ${minor}`;
    expect(cell.value === null, where).toBe(cell.status === 'unknown');
    if (cell.status === 'measured') expect(cell.observation, where).toBeDefined();
    if (cell.status === 'source') expect(cell.source, where).toBeDefined();
    expect(cell.source ?? '', where).not.toContain('@*');
    expect(cell.source ?? '', where).not.toContain('@unknown');
  }
});

it('claims() support facts that are there, and settings that the model has', () => {
  for (const { id, facts, modelSettings } of all) {
    for (const fact of facts) expect(() => factOf(fact as never), `${id}: ${fact}`).not.toThrow();
    for (const setting of modelSettings) expect(settingIds as readonly string[], id).toContain(setting);
  }
});

it('cellOf() names the record of the minor that was asked for', () => {
  expect(cellOf('kubelet-ca-unset-is-insecure', '1.21')).toMatchObject({ value: 'not verified', observation: 'M1.21-A-logs-selfsigned' });
  expect(cellOf('kubelet-ca-unset-is-insecure', '1.34')).toMatchObject({ observation: 'A-logs-node-selfsigned' });
});

it('cellOf() keeps apart what upstream has and what was run, where they differ', () => {
  expect(cellOf('gate-structured-authn', '1.28')).toMatchObject({
    value: 'absent',
    forkValue: 'alpha, off',
    forkObservation: 'M1.28-F-help-defaults',
  });
});

it('cellOf() knows nothing of a minor that has no cell, and refuses a claim that is not there', () => {
  expect(cellOf('kubelet-ca-unset-is-insecure', '1.99')).toEqual({ value: null, status: 'unknown' });
  expect(() => cellOf('kubelet-ca-unset', '1.21')).toThrow('no claim has this id: kubelet-ca-unset');
});

it('minorRanges() writes minors in runs, and minorsIn() reads them back', () => {
  expect(minorRanges(['1.23', '1.20', '1.21'])).toBe('1.20–1.21, 1.23');
  for (const text of ['1.20–1.21, 1.23–1.33', '1.22', '1.9–1.11']) expect(minorRanges(minorsIn(text))).toBe(text);
});
