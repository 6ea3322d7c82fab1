import { describe, expect, it } from 'vitest';
import type { KubernetesMinor } from '../../model/setting/minor.ts';
import type { Claim } from '../look-up/claim-file.ts';
import { featureFindings, gatesOfList } from './feature-list.ts';
import { readAgainFrom } from './read-again.ts';

const ways = readAgainFrom(
  '{layouts: [], minor: [], gates: {in: [], needs: [], either: {either: {"beta, off (from 1.32.5)": ["beta, off", absent]}}}, claims: {}}',
);
const claim = (id: string, gate: string, values: Readonly<Record<KubernetesMinor, string | null>>): Claim => ({
  ...{ id, gate, sentence: `The ${id}.`, core: false, facts: [], modelSettings: [] },
  cells: new Map(Object.entries(values).map(([minor, value]) => [minor as KubernetesMinor, { value, status: 'source' }])),
});
const spec = (version: string, on: boolean, stage: string, locked = false): string =>
  `  - {default: ${on}, lockToDefault: ${locked}, preRelease: ${stage}, version: "${version}"}\n`;
const list = gatesOfList(
  `- name: Quick\n  versionedSpecs:\n${spec('1.30', false, 'Alpha')}${spec('1.32', true, 'Beta')}${spec('1.33', true, 'GA', true)}`,
  'a list',
);
const found = (minor: KubernetesMinor, ...claims: readonly Claim[]) => featureFindings(list, { minor, ways }, claims, 'a list');

describe('featureFindings()', () => {
  it('finds nothing where every minor of the claim is as in the list, and does not ask about minors before the first stage', () => {
    const quick = claim('quick', 'Quick', {
      '1.29': 'something else',
      '1.30': 'alpha, off',
      '1.31': 'alpha, off',
      '1.32': 'beta, on',
      '1.33': 'GA, on, locked',
    });
    expect(found('1.33', quick)).toMatchObject([{ id: 'quick', kind: 'agrees', new: 'GA, on, locked' }]);
  });

  it('finds every minor in which the claim differs, earlier ones included, and puts equal ones together', () => {
    const quick = claim('quick', 'Quick', { '1.30': 'absent', '1.31': 'absent', '1.32': 'beta, on', '1.33': 'beta, on' });
    expect(found('1.33', quick)).toMatchObject([
      { kind: 'changed', old: '1.30–1.31: absent; 1.33: beta, on', new: '1.30–1.31: alpha, off; 1.33: GA, on, locked' },
    ]);
  });

  it('takes a gate that is not in the list as absent in its release alone', () => {
    expect(found('1.33', claim('slow', 'Slow', { '1.32': 'GA, on, locked', '1.33': 'absent' }))).toMatchObject([
      { kind: 'agrees', new: 'absent' },
    ]);
    expect(found('1.33', claim('slow', 'Slow', { '1.33': 'beta, on' }))).toMatchObject([
      { kind: 'changed', old: '1.33: beta, on', new: '1.33: absent' },
    ]);
  });

  it('says of a release that the claims do not know what it is compared with', () => {
    const values = { '1.33': 'GA, on, locked', '1.34': null } as const;
    expect(found('1.34', claim('quick', 'Quick', values))).toMatchObject([
      { kind: 'new', old: 'GA, on, locked (1.33)', new: 'GA, on, locked' },
    ]);
    expect(found('1.34', claim('slow', 'Slow', values))).toMatchObject([{ kind: 'changed', old: 'GA, on, locked (1.33)', new: 'absent' }]);
  });

  it('leaves out a claim without a gate', () => {
    const { id, sentence, core, facts, modelSettings, cells } = claim('plain', 'Quick', {});
    expect(found('1.33', { id, sentence, core, facts, modelSettings, cells })).toEqual([]);
  });
});

describe('gatesOfList()', () => {
  it('says that a file is no list of gates', () => {
    expect(() => gatesOfList('a: 1\n', 'x.yaml')).toThrow(/^x\.yaml is no list of rows with `name` and `versionedSpecs`/);
    expect(() => gatesOfList('- {name: a}\n', 'x.yaml')).toThrow(/^x\.yaml is no list/);
    expect(() => gatesOfList('- [\n', 'x.yaml')).toThrow(/^x\.yaml is not YAML/);
  });
});
