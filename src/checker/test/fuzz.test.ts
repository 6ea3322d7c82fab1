import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, partOf } from '../../../scripts/verify/tests/amount.ts';
import { check } from '../check.ts';
import { corpus } from '../corpus/index.ts';
import { limits, stepsFor } from '../read/limits.ts';
import { reports } from '../report/index.ts';
import { factsForTests } from './facts.ts';
import { mutated, mutatedTeamFile, mutationNames } from './mutate.ts';
import { unsoundness } from './sound.ts';
import { unsoundTeamFile } from './team-files.ts';
import { moreForms } from '../read/more-forms.ts';

describe('whatever is pasted', () => {
  it('is checked without a throw, within the bound of work, with places inside of the text', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { text, how } = mutated(seed);
        // The reports, the patch and the acceptances of each tenth.
        expect(unsoundness(text, factsForTests, seed % 10 === 0), how).toEqual([]);
      }),
      { numRuns: amountOf('mutated documents'), seed: 20261124 },
    );
  });

  it('includes every mutation within a thousand seeds', () => {
    const seen = new Set(Array.from({ length: 1000 }, (_, seed) => mutated(seed).how.split(', ')).flat());
    for (const name of mutationNames) expect(seen, name).toContain(name);
  });

  it('is any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(unsoundness(text, factsForTests, text.length % 10 === 0)).toEqual([]);
      }),
      { numRuns: amountOf('texts of any characters'), seed: 20261124 },
    );
  });

  it('may be the configuration of a team or its baseline, read without a throw, with places inside of the text', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const text = mutatedTeamFile(seed);
        expect(unsoundTeamFile(text), JSON.stringify(text.slice(0, 400))).toEqual([]);
      }),
      { numRuns: amountOf('mutated files of a team'), seed: 20261124 },
    );
  });

  it('is counted: twice the text has at most the bound of twice the text', () => {
    for (const { files } of partOf('inputs that are doubled', corpus)) {
      const text = Object.values(files).join('\n---\n');
      const { work } = check([{ name: 'a', text: `${text}\n---\n${text}` }], { facts: factsForTests, forms: moreForms });
      expect(work.steps).toBeLessThanOrEqual(stepsFor(2 * text.length + 5));
    }
  });

  it.each([
    ['too large', 'a: b\n'.repeat(limits.characters / 4), /characters/],
    ['too many documents', '---\nkind: A\n'.repeat(5001), /holds 5001 documents, and the checker takes 5000/],
    ['too deep in one line', `${'- '.repeat(5000)}x\n`, /levels deep/],
    ['too deep in brackets after quotes', `a: ${'["]", '.repeat(5000)}\n`, /levels deep/],
  ])('is refused with one sentence when it is %s', (_, text, sentence) => {
    const { problems, findings } = check([{ name: 'a', text }], { facts: factsForTests, forms: moreForms });
    expect(findings).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.sentence).toMatch(sentence);
  });
});

describe('a secret', () => {
  const kinds: readonly (readonly [string, (secret: string) => string])[] = [
    ['a bearer token in a flag', (secret) => `kubelet --v=2 --token=${secret}\n`],
    [
      'a token in a kubeconfig',
      (secret) =>
        `apiVersion: v1\nkind: Config\nusers:\n- user: {token: ${secret}}\nclusters:\n- cluster: {insecure-skip-tls-verify: true}\n`,
    ],
    [
      'a password in an environment variable',
      (secret) =>
        `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command: [kube-apiserver, --v=2]\n    env:\n    - name: ETCD_PASSWORD\n      value: "${secret}"\n`,
    ],
    [
      'a private key',
      (secret) =>
        `apiVersion: v1\nkind: Config\nusers:\n- user:\n    client-key-data: |\n      -----BEGIN PRIVATE KEY-----\n      ${secret}\n      -----END PRIVATE KEY-----\n`,
    ],
    [
      'the data of a Secret',
      (secret) =>
        `apiVersion: v1\nkind: Secret\nstringData:\n  anything: ${secret}\n---\napiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n`,
    ],
    ['the data of a Secret in JSON', (secret) => `[{"apiVersion":"v1","kind":"Secret","data":{"anything":"${secret}"}}]\n`],
    ['a k3s token', (secret) => `tls-san: [a]\ntoken: ${secret}\nagent-token: "${secret}"\n`],
  ];

  it.each(kinds)('in the form of %s is in no report', (_, around) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{15,40}$/), (secret) => {
        const result = check([{ name: 'a', text: around(secret) }], { facts: factsForTests, forms: moreForms });
        for (const report of Object.values(reports)) expect(report(result, { controls: factsForTests.controls })).not.toContain(secret);
        expect(JSON.stringify(result)).not.toContain(secret);
        expect(result.findings.map(({ code }) => code).concat(result.problems.map(() => 'secret-pasted'))).toContain('secret-pasted');
      }),
      { numRuns: amountOf('secrets of a kind'), seed: 20261124 },
    );
  });

  it('beside a suggested change is covered in the diff', () => {
    const text =
      'apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    insecure-skip-tls-verify: true\n    password: hunter22hunter22\n';
    const { findings } = check([{ name: 'a', text }], { facts: factsForTests, forms: moreForms });
    const diff = findings.find(({ code }) => code === 'client-skips-verification')?.fix?.diff;
    expect(diff).toContain('+    insecure-skip-tls-verify: false');
    expect(diff).toContain('password: ••••••••••••••••');
  });
});
