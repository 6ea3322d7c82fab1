import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { alternativesTo } from '../../model/change/alternative.ts';
import { kubernetesRead, minors, newestMinor } from '../../model/setting/minor.ts';
import { pathIds } from '../../model/path.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { checksBefore, remedies } from '../../model/change/remedy.ts';
import { checkTexts } from '../../wording/change/remedy.ts';
import { factOf } from '../fact.ts';

const published = new Set(readFileSync('e2e/published.txt', 'utf8').split('\n'));
const sideEffects = remedies.flatMap(({ sideEffects: of }) => of);

it('remedies, what they break, and alternatives name facts that are there and confirmed', () => {
  const ids = [
    ...remedies.flatMap(({ facts }) => facts),
    ...sideEffects.flatMap(({ facts }) => facts),
    ...remedies.flatMap(({ checkFirst = [] }) => checkFirst.flatMap(({ facts }) => facts)),
    ...pathIds.flatMap((path) => alternativesTo(path).flatMap(({ facts }) => facts)),
  ];
  expect(ids.length).toBeGreaterThan(60);
  expect(ids.filter((id) => !factOf(id).confirmed)).toEqual([]);
});

it('remedies lead to pages and headings that are published, for the set-up and for all that they break', () => {
  expect([...remedies, ...sideEffects].map(({ page }) => page).filter((page) => !published.has(page))).toEqual([]);
});

it('no remedy names a file under /etc/kubernetes/pki that kubeadm does not create', () => {
  const { args } = (parse(readFileSync('src/facts/flags.yaml', 'utf8')) as { kubeadm_default_apiserver_args: { args: object } })
    .kubeadm_default_apiserver_args;
  const created = Object.values(args).flatMap((value) => String(value).match(/<pki>\/\S+/g) ?? []);
  const named = remedies
    .flatMap(({ snippets }) => snippets(modeOf('defaults').settings).flatMap(({ lines }) => lines))
    .flatMap((line) => line.match(/\/etc\/kubernetes\/pki\/[\w./-]+/g) ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !created.includes(file.replace('/etc/kubernetes/pki', '<pki>')))).toEqual([]);
});

it('before the API server verifies kubelets a reader is told to check their certificates by address, and that the CA file is there', () => {
  const [certificates, file] = checksBefore('kubeletCertificateAuthority', 'set');
  expect(certificates?.run).toContain('-verify_ip NODE_IP -verify_return_error');
  expect(file && checkTexts[file.id]).toContain('does not exist');
  const order = remedies.map(({ setting }) => setting);
  expect(order.indexOf('kubeletServingCertificate')).toBeLessThan(order.indexOf('kubeletCertificateAuthority'));
  const [approval] = checksBefore('kubeletServingCertificate', 'issued');
  expect(approval && checkTexts[approval.id]).toContain('approves the requests before');
});

it('kubernetesRead is the release that the flags were read in, and newestMinor the last of the list', () => {
  expect(readFileSync('src/facts/flags.yaml', 'utf8')).toContain(`version_checked: v${kubernetesRead}`);
  expect(minors.at(-1)).toBe(newestMinor);
});
