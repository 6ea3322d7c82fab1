import { describe, expect, it } from 'vitest';
import { controls, entriesOf } from '../facts/control/control.ts';
import { controlsOf } from './controls.ts';
import { rules } from './rules/index.ts';
import { factsForTests as facts } from './test/facts.ts';

const known = facts.controls ?? [];

describe('the controls of a finding', () => {
  it('are found by codes that a rule has', () => {
    const codes = new Set(rules.map(({ code }) => code));
    const named = controls.flatMap(({ foundBy }) => foundBy);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('are at least those that have the item of CIS that the rule names', () => {
    const numbers = new Set(entriesOf('cis').map(({ name }) => name.id));
    const missing = rules.flatMap(({ code, cis = [] }) =>
      cis
        .filter((item) => numbers.has(item))
        .filter(
          (item) =>
            !controls.some(({ foundBy, names }) => foundBy.includes(code) && names.some((one) => one.in === 'cis' && one.id === item)),
        )
        .map((item) => `${code} names ${item}`),
    );
    expect(missing).toEqual([]);
  });

  it('have of CIS and Kubescape the items of the finding alone, and no name that is not confirmed', () => {
    const [etcd, ...others] = controlsOf({ code: 'etcd-listens-plain', cis: ['2.2'] }, known, facts.benchmarks);
    expect(others).toEqual([]);
    expect(etcd?.id).toBe('etcd-tls');
    const idsIn = (catalogue: string) => etcd?.names.find((one) => one.in === catalogue)?.ids;
    expect(idsIn('cis')).toEqual(['2.2']);
    expect(idsIn('kubescape')).toEqual(['C-0154']);
    expect(idsIn('nist')).toEqual(['CM-6', 'SC-8', 'SC-8(1)', 'SC-8(2)']);
    const unconfirmed = controls.flatMap(({ id, names }) =>
      names.filter(({ confirmed }) => confirmed === false).map((name) => [id, name.in, name.id] as const),
    );
    expect(unconfirmed.length).toBeGreaterThan(0);
    for (const [id, catalogue, name] of unconfirmed)
      expect(known.find((one) => one.id === id)?.names.find((one) => one.in === catalogue)?.ids ?? []).not.toContain(name);
  });
});
