import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkedMinor } from '../facts/evidence/standing.ts';
import { atMinor, compareReleases, consequence, minorBefore, rangeWords, standing } from './at-minor.ts';
import { faultCases, lifeOf, startFault } from './facts.ts';
import { factsForTests as facts } from './test/facts.ts';

const yaml = (name: string): unknown => parse(readFileSync(new URL(`../facts/${name}.yaml`, import.meta.url), 'utf8'));
interface Range {
  readonly since: string;
  readonly until?: string;
}
const { egress_selector_configuration: egress } = yaml('konnectivity') as {
  egress_selector_configuration: {
    decoding_by_minor: Range[];
    duplicates_by_minor: Range[];
    validation_rules: { rule: string; by_minor?: Range[] }[];
  };
};

describe('a version rule of the checker', () => {
  it('comes from the facts, which say the same minor wherever they say it', () => {
    expect(startFault(facts, 'egress-file-unknown-field').since).toBe(egress.decoding_by_minor.at(-1)?.since);
    expect(startFault(facts, 'egress-name-twice').since).toBe(egress.duplicates_by_minor.at(-1)?.since);
    const serverName = egress.validation_rules.find(({ rule }) => rule === 'tlsServerName')?.by_minor?.[1];
    expect(startFault(facts, 'egress-tls-server-name')).toMatchObject({ since: serverName?.since, until: serverName?.until });
    const { versions, anonymous } = facts.authenticationFile;
    expect(startFault(facts, 'anonymous-field-not-known')).toMatchObject({ since: versions[0]?.since, until: minorBefore(anonymous.on) });
    expect(startFault(facts, 'anonymous-set-twice').since).toBe(anonymous.since);
    expect(startFault(facts, 'tls-curve-name').since).toBe(facts.flags.find(({ name }) => name === 'tls-curve-preferences')?.since);
  });

  it('is written as a number nowhere in the code of the checker', () => {
    const folder = new URL('.', import.meta.url).pathname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/\.test\.ts$|^corpus|^test|^examples\.ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const typed = files.flatMap((file) =>
      readFileSync(`${folder}${file}`, 'utf8')
        .split('\n')
        // Comments show what a minor looks like; what is left is code and the sentences of the findings.
        .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && /\b1\.[23]\d\b/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(typed).toEqual([]);
  });

  it('knows the defaults of kube-apiserver from the facts, and has none where the facts have none', () => {
    const defaultOf = (flag: string) => facts.flags.find(({ name }) => name === flag)?.default;
    expect(defaultOf('anonymous-auth')).toBe('true');
    expect(defaultOf('authorization-mode')).toBe('AlwaysAllow');
    expect(defaultOf('service-account-lookup')).toBe('true');
    expect(defaultOf('aggregator-reject-forwarding-redirect')).toBe('true');
    expect(defaultOf('kubelet-certificate-authority')).toBeUndefined();
    expect(facts.kubernetes).toBe(checkedMinor);
  });

  it('has a flag neither before the minor that brought it nor after the one that removed it', () => {
    expect(lifeOf(facts, 'ssh-user', '1.21')).toBe('within');
    expect(lifeOf(facts, 'ssh-user', '1.22')).toBe('after');
    expect(lifeOf(facts, 'authentication-config', '1.28')).toBe('before');
    expect(lifeOf(facts, 'authentication-config', '1.29')).toBe('within');
    expect(lifeOf(facts, 'a-flag-that-no-fact-names', '1.30')).toBe('within');
    expect(() => startFault(facts, 'nothing')).toThrow(/no item nothing/);
  });
});

describe('a range of minors', () => {
  const range = { since: '1.9', until: '1.31' };

  it('is compared by number, both ends included', () => {
    expect(['1.8', '1.9', '1.10', '1.31', '1.32'].map((minor) => standing(range, minor))).toEqual([
      'before',
      'within',
      'within',
      'within',
      'after',
    ]);
    expect(atMinor([range, { since: '1.32' }], '1.40')).toEqual({ since: '1.32' });
    expect(atMinor([range], '1.40')).toBeUndefined();
    expect(compareReleases('0.0.37', '0.35.0')).toBeLessThan(0);
    expect(compareReleases('0.35.0', '0.35.0')).toBe(0);
    expect(compareReleases('0.100.0', '0.35.0')).toBeGreaterThan(0);
  });

  it('is named in words', () => {
    expect([range, { since: '1.36' }, { until: '1.22' }, { since: '1.31', until: '1.31' }, {}].map(rangeWords)).toEqual([
      'in Kubernetes 1.9 to 1.31',
      'from Kubernetes 1.36 on',
      'up to Kubernetes 1.22',
      'in Kubernetes 1.31',
      'in every version',
    ]);
  });

  it('gives the consequence of the minor that is named, and every consequence where the minor is a guess', () => {
    const cases = faultCases({ id: 'a', since: '1.32' }, 'it stops', 'it goes on');
    expect(consequence({ minor: '1.31', named: true }, cases)).toBe('In Kubernetes 1.31 it goes on.');
    expect(consequence({ minor: '1.32', named: true }, cases)).toBe('In Kubernetes 1.32 it stops.');
    expect(consequence({ minor: '1.36', named: false }, cases)).toBe(
      'No version was read: from Kubernetes 1.32 on it stops; up to Kubernetes 1.31 it goes on.',
    );
    // Flags that newer versions do not have bound it.
    expect(consequence({ minor: '1.21', named: false }, cases)).toBe('Up to Kubernetes 1.31 it goes on.');
    expect(
      consequence({ minor: '1.36', named: true }, faultCases({ id: 'b', since: '1.32', until: '1.35' }, 'it stops', 'it goes on')),
    ).toBe(
      'For Kubernetes 1.36 we found no source for what follows; in Kubernetes 1.32 to 1.35 it stops; up to Kubernetes 1.31 it goes on.',
    );
  });
});
