import { expect, it } from 'vitest';
import { minorBefore } from '../at-minor.ts';
import { check } from '../check.ts';
import type { CheckFacts } from '../facts.ts';
import { moreForms } from '../read/more-forms.ts';
import { factsForTests } from '../test/facts.ts';
import { checked } from '../test/told.ts';
import { rules } from './index.ts';

const server = [{ name: 'a', text: 'kube-apiserver --authorization-mode=RBAC\n' }];
const codesAt = (minor: string): readonly string[] => checked(server, minor).findings.map(({ code }) => code);

it('a rule whose remedy is a younger value finds nothing in a version that does not know the value', () => {
  const remedies = rules.flatMap(({ code, remedy }) => (remedy ? [{ code, remedy }] : []));
  expect(remedies.map(({ code }) => code)).toEqual(['api-authorization-without-node', 'node-restriction-off']);
  for (const { code, remedy } of remedies) {
    const since = factsForTests.flags.find(({ name }) => name === remedy[0])?.values?.[remedy[1]] ?? '';
    expect(codesAt(minorBefore(since)), code).not.toContain(code);
    expect(codesAt(since), code).toContain(code);
  }
});

const kubelet = [{ name: 'a', text: 'kubelet --anonymous-auth=true --authorization-mode=AlwaysAllow\n' }];
const diffsWith = (facts: CheckFacts): string =>
  check(kubelet, { facts, forms: moreForms, kubernetes: '1.34' })
    .findings.flatMap(({ fix }) => (fix ? [fix.diff] : []))
    .join('');
const gone = (removed: string): CheckFacts => ({
  ...factsForTests,
  removedFlags: [{ of: ['kubelet'], names: ['anonymous-auth', 'authentication-token-webhook'], removed }],
});

it('no change sets or adds a flag that the version has no more', () => {
  expect(diffsWith(gone('1.35'))).toMatch(/^\+.*--anonymous-auth=false/m);
  expect(diffsWith(gone('1.35'))).toMatch(/^\+.*--authentication-token-webhook/m);
  expect(diffsWith(gone('1.34'))).not.toMatch(/--anonymous-auth=false|--authentication-token-webhook/);
  expect(diffsWith(gone('1.34'))).toMatch(/^\+kubelet --authorization-mode=AlwaysAllow/m);
});
