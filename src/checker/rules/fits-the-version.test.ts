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
    const since = factsForTests.flags.find(({ name }) => name === remedy.flag)?.values?.[remedy.value] ?? '';
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

const advice = (command: string, minor: string): string =>
  checked([{ name: 'a', text: `${command}\n` }], minor)
    .findings.map(({ breaks, before }) => `${breaks} ${before}`)
    .join('\n');

it('no advice names a flag, a field or an endpoint that the version does not have', () => {
  const old = 'kube-apiserver --etcd-servers=http://127.0.0.1:2379 --anonymous-auth=true --authorization-mode=RBAC';
  expect(advice(old, '1.11')).toContain('Set serverTLSBootstrap, then approve');
  expect(advice(old, '1.10')).not.toMatch(/serverTLSBootstrap|certificate approve/);
  expect(advice(old, '1.10')).toContain('First give each kubelet a serving certificate of this CA. Run for each node');
  expect(advice(old, '1.5')).toContain('--kubelet-preferred-address-types');
  expect(advice(old, '1.0')).not.toContain('--kubelet-preferred-address-types');
  expect(advice(old, '1.16')).toContain('--raw /livez');
  expect(advice(old, '1.15')).toContain('--raw /healthz`');
  expect(advice(old, '1.15')).not.toContain('/livez');
  expect(advice('metrics-server --kubelet-insecure-tls', '1.10')).not.toContain('serverTLSBootstrap');
});

it('kubelets from before 1.5, which authenticate nobody, are asked for no flag of authentication, and are found open all the same', () => {
  const found = (minor: string): readonly string[] =>
    checked([{ name: 'a', text: 'kubelet --api-servers=https://10.0.0.1:6443\n' }], minor).findings.map(({ code }) => code);
  expect(found('1.5')).toEqual(expect.arrayContaining(['kubelet-flag-defaults', 'kubelet-client-ca-unset']));
  expect(found('1.4')).toEqual(expect.arrayContaining(['kubelet-anonymous', 'kubelet-read-only-port']));
  expect(found('1.4').filter((code) => /flag-defaults|client-ca/.test(code))).toEqual([]);
});
