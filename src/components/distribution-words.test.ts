import { expect, it } from 'vitest';
import { distributionOf, distributions } from '../facts/distribution.ts';
import { isSafe } from '../model/minimal-change.ts';
import { distributionTwin } from './distribution-twin.ts';
import { anchorOf, changesOf, columns, isToMakeSure, pathNames, summaryOf, wordOf } from './distribution-words.ts';

const wordsOf = (id: string) => columns.map((column) => wordOf(distributionOf(id), column));

it('wordOf() draws what is not confirmed as not known, and leaves out agents where there is no Konnectivity', () => {
  expect(wordsOf('kubeadm')).toEqual(['directly', 'not checked', undefined, 'refused', 'Webhook', 'closed']);
  expect(wordsOf('gke')).toEqual(['Konnectivity', 'not known', 'not known', 'not known', 'not known', 'not known']);
  expect(wordsOf('k0s')[2]).toBe('token');
  expect(wordsOf('microk8s')).toEqual(['directly', 'checked', undefined, 'not known', 'AlwaysAllow', 'not known']);
});

it('summaryOf() says how nodes are reached and whether the kubelet is checked, or that nothing confirmed says so', () => {
  expect(summaryOf(distributionOf('k3s'))).toBe(
    'By default k3s reaches its nodes through a tunnel of its own, and checks the kubelet’s certificate.',
  );
  expect(summaryOf(distributionOf('eks'))).toBe(
    'By default EKS dials its nodes directly, and nothing confirmed says whether it checks the kubelet’s certificate.',
  );
});

it('changesOf() makes safe every path of every distribution that it has a change for', () => {
  for (const { settings } of distributions)
    for (const { paths, change } of changesOf(settings))
      if (change.kind === 'changes')
        for (const path of paths)
          for (const { steps } of change.answers)
            expect(isSafe(path, { ...settings, ...Object.fromEntries(steps.map(({ setting, to }) => [setting, to])) })).toBe(true);
});

it('isToMakeSure() never hides what to change on a path from the API server to a node', () => {
  const hidden = distributions.flatMap(({ settings }) =>
    changesOf(settings)
      .filter(isToMakeSure)
      .flatMap(({ paths }) => paths),
  );
  expect(hidden.filter((path) => path === 'apiserver-to-kubelet')).toEqual([]);
  expect(changesOf(distributionOf('eks').settings).find(({ paths }) => paths.includes('apiserver-to-kubelet'))?.change.kind).toBe(
    'changes',
  );
});

it('pathNames() says a shared end once', () => {
  expect(pathNames(['apiserver-to-pod', 'apiserver-to-service'])).toBe('API server → pod and service');
  expect(pathNames(['kubelet-to-apiserver', 'pod-to-apiserver'])).toBe('kubelet and pod → API server');
  expect(pathNames(['apiserver-to-kubelet', 'pod-to-apiserver'])).toBe('API server → kubelet and pod → API server');
});

it('anchorOf() is the setting in kebab-case', () => {
  expect(anchorOf('kubeletCertificateAuthority')).toBe('kubelet-certificate-authority');
});

it('distributionTwin() has the settings, the verdicts, the change with its lines, and the evidence', () => {
  const text = distributionTwin(distributionOf('kubeadm'));
  expect(text).toContain(
    '| Kubelet certificate authority | not set, so the kubelet’s certificate is not checked at all | no | `distributions#kubeadm/kubelet_cert_verified` |',
  );
  expect(text).toContain('| API server → kubelet | between: encrypted |');
  expect(text).toContain('   - --kubelet-certificate-authority=/etc/kubernetes/pki/kubelet-ca.crt');
  expect(text).toContain('[kubernetes/kubeadm#1223 (open), issue or pull request](https://github.com/kubernetes/kubeadm/issues/1223)');
});
