import { expect, it } from 'vitest';
import { check } from '../check.ts';
import { factsForTests as facts } from '../test/facts.ts';
import { checked } from '../test/told.ts';
import { openQuestions } from './unknown.ts';

const kubeconfig = (user: string, cluster: string): string =>
  `apiVersion: v1\nkind: Config\nusers: [{name: ${user}}]\nclusters:\n- cluster: {server: "https://10.0.0.1:6443", ${cluster}}\n`;
const skips = 'insecure-skip-tls-verify: true';
const one = (text: string, name = 'input') => checked([{ name, text }]);

it.each([
  ['system:node:a', 'kubelet-to-apiserver', 'kubeconfig of kubelet'],
  ['system:kube-proxy', 'kube-proxy-to-apiserver', 'kubeconfig of kube-proxy'],
  ['system:kube-scheduler', 'control-plane-to-apiserver', 'kubeconfig of kube-scheduler (API server https://10.0.0.1:6443: skipped)'],
  ['someone', null, 'kubeconfig (API server: skipped)'],
])('a finding about the kubeconfig of %s is about its own path, and the account says whose it is', (user, path, called) => {
  const { findings, account } = one(kubeconfig(user, skips));
  expect(findings.map((finding) => [finding.code, finding.path])).toEqual([['client-skips-verification', path]]);
  expect(account[0]?.read.map(({ what }) => what)).toEqual([called]);
});

it('the account names the API server of a kubeconfig of the controllers and what it is verified by, as no verdict does while one of the two is missing', () => {
  const of = (user: string): readonly string[] | undefined =>
    one(kubeconfig(user, 'certificate-authority-data: AAAA')).account[0]?.read.map(({ what }) => what);
  const said = '(API server https://10.0.0.1:6443: verified by certificate-authority-data)';
  expect(of('system:kube-scheduler')).toEqual([`kubeconfig of kube-scheduler ${said}`]);
  expect(of('system:kube-controller-manager')).toEqual([`kubeconfig of kube-controller-manager ${said}`]);
  const empty = 'apiVersion: v1\nkind: Config\nclusters: []\nusers: [{name: system:kube-scheduler}]\n';
  expect(one(empty).account[0]?.read.map(({ what }) => what)).toEqual(['kubeconfig of kube-scheduler']);
  expect(one(kubeconfig('system:kube-scheduler', skips).replace('//10', '//user:hunter22@10')).account[0]?.read[0]?.what).not.toContain(
    '@',
  );
});

it('a kubeconfig without a kind is read as one, as clients do', () => {
  const { findings, account } = one(kubeconfig('system:node:a', skips).replace('kind: Config\n', ''));
  expect(findings.map(({ code }) => code)).toEqual(['client-skips-verification']);
  expect(account[0]?.read.map(({ what }) => what)).toEqual(['kubeconfig of kubelet']);
});

it('a finding about an address is about the path of the program that is given it', () => {
  const { findings, account } = one('[Service]\nExecStart=/usr/bin/kube-proxy --master=http://10.0.0.1:8080\n', 'kube-proxy.service');
  expect(findings.map(({ code, path }) => [code, path])).toEqual([['client-without-tls', 'kube-proxy-to-apiserver']]);
  expect(account[0]?.read).toEqual([{ line: 2, what: 'the address of the API server of kube-proxy' }]);
});

it.each(['KUBE_CONTROLLER_MANAGER_OPTS', 'KUBE_SCHEDULER_ARGS'])(
  'an address in %s is that of the program that the variable names',
  (variable) => {
    const { findings, settings } = one(`${variable}='--v=2 --master=http://10.0.0.1:8080'\n`, 'environment');
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['client-without-tls', 'control-plane-to-apiserver']]);
    expect(settings.controlPlaneToApiServer).toBe('plaintext');
  },
);

it('what one client does stays unknown for the others, with what would tell it', () => {
  const asked = (user: string) => openQuestions(one(kubeconfig(user, 'certificate-authority: /ca.crt'))).map(({ id }) => id);
  expect(asked('system:node:a')).toContain('apiServerVerification');
  expect(asked('system:kube-scheduler')).toContain('controlPlaneToApiServer');
  const kubeadm = 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\n';
  const { decided } = one(`${kubeadm}---\n${kubeconfig('someone', skips)}`);
  expect(decided.find(({ id }) => id === 'apiServerVerification')?.origin).toEqual({
    kind: 'unknown',
    answeredBy: 'the name of the client that uses input, which does not verify the API server',
  });
});

it('without the rarer forms nobody tells whose a kubeconfig is, and the check asks for them', () => {
  const { wantsForms, settings } = check([{ name: 'kubelet.conf', text: kubeconfig('system:node:a', skips) }], { facts });
  expect([wantsForms, settings.kubeletToApiServer, settings.apiServerVerification]).toEqual([true, 'same', 'unknown']);
});
