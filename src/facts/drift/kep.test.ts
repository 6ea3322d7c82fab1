import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Files } from './checkout.ts';
import { kepFindings, kepsFrom, NotYaml } from './kep.ts';

const keps = kepsFrom(readFileSync('src/facts/drift/kep-as-read.yaml', 'utf8'));
const files = (texts: Readonly<Record<string, string>>): Files => ({
  name: 'enhancements',
  read: (path) => Promise.resolve(texts[path]),
  hasFolder: () => Promise.resolve(undefined),
  search: (folder, { ending, passes }) =>
    Promise.resolve(Object.keys(texts).find((path) => path.startsWith(folder) && path.endsWith(ending) && passes(texts[path] ?? ''))),
});

it('kep-as-read.yaml has every enhancement whose kep.yaml a fact cites, and no other', () => {
  const facts = readdirSync('src/facts')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(`src/facts/${file}`, 'utf8'))
    .join('\n');
  const cited = new Set([...facts.matchAll(/kep:(keps\/[\w./-]+\/kep\.yaml)/g)].map(([, path]) => path));
  expect(cited.size).toBeGreaterThan(10);
  expect(keps.map(({ file }) => file).sort()).toEqual([...cited].sort());
});

describe('kepFindings()', () => {
  const kep = {
    number: 9,
    file: 'keps/sig-a/9-name/kep.yaml',
    stage: 'alpha',
    'latest-milestone': '1.37',
    milestone: { alpha: '1.37', beta: '1.38' },
    'feature-gates': ['Quick'],
  };
  const text =
    'kep-number: 9\nstage: alpha\nlatest-milestone: "v1.37"\nmilestone:\n  alpha: "v1.37"\n  beta: "1.38"\n  stable:\nfeature-gates:\n- name: Quick\n  components: [kubelet]\n';

  it('finds nothing where the plan is the same, although a file writes v1.37 and the other 1.37', async () => {
    expect(await kepFindings(files({ [kep.file]: text }), [kep])).toMatchObject([{ id: 'kep-9', kind: 'agrees', where: kep.file }]);
  });

  it('finds a plan that changed, and names only what differs', async () => {
    const now = text.replace('stage: alpha', 'stage: beta').replace('beta: "1.38"', 'beta: "1.39"');
    expect(await kepFindings(files({ [kep.file]: now }), [kep])).toMatchObject([
      { kind: 'changed', old: 'stage: alpha; milestone: alpha 1.37, beta 1.38', new: 'stage: beta; milestone: alpha 1.37, beta 1.39' },
    ]);
  });

  it('finds an enhancement under another group by its number', async () => {
    expect(await kepFindings(files({ 'keps/sig-b/0009-name/kep.yaml': text }), [kep])).toMatchObject([
      { kind: 'moved', where: 'keps/sig-b/0009-name/kep.yaml' },
    ]);
  });

  it('reports an enhancement that is gone', async () => {
    expect(
      await kepFindings(files({ 'keps/sig-b/19-name/kep.yaml': text.replace('kep-number: 9', 'kep-number: 19') }), [kep]),
    ).toMatchObject([{ kind: 'not found' }]);
  });

  it('says which file is not YAML, and what was expected', async () => {
    await expect(kepFindings(files({ [kep.file]: 'a: [\n' }), [kep])).rejects.toThrow(
      /^enhancements: keps\/sig-a\/9-name\/kep\.yaml is not YAML \(.+\), and the kep\.yaml of an enhancement was expected\./,
    );
    await expect(kepFindings(files({ [kep.file]: '- a\n' }), [kep])).rejects.toThrow(NotYaml);
  });
});
