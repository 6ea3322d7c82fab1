import { expect, it } from 'vitest';
import { checked } from '../test/told.ts';
import { rules } from './index.ts';

const beforeOf = (code: string): string => rules.find((rule) => rule.code === code)?.before ?? '';

it('the check before a kubelet CA is set compares the address too, as the API server will', () => {
  expect(beforeOf('kubelet-ca-unset')).toMatch(/openssl s_client [^`]*-verify_ip <address>[^`]*-verify_return_error/);
});

it('the check of a right to nodes/proxy asks for the subresource, and not for a Node that is called proxy', () => {
  for (const { code, before } of rules)
    for (const [command] of before.matchAll(/kubectl auth can-i[^`]*nodes[^`]*/g)) {
      expect(command, code).not.toMatch(/nodes\/proxy/);
      expect(command, code).toContain('--subresource=proxy');
    }
  expect(beforeOf('kubelet-always-allow')).toContain('--subresource=proxy');
});

const caBefore = (...texts: readonly string[]): string =>
  checked(texts.map((text, index) => ({ name: `${index}.yaml`, text }))).findings.find(({ code }) => code === 'kubelet-ca-unset')?.before ??
  '';
const kubeadm = 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: v1.34.0\n';

it('before kubeadm’s API server gets a kubelet CA, its kubelets need certificates of it, where kubeadm sets that, and their requests approved', () => {
  expect(caBefore(kubeadm)).toMatch(
    /^First give each kubelet a serving certificate of this CA\. Set serverTLSBootstrap, then approve its request/,
  );
  expect(caBefore(kubeadm)).toContain('On kubeadm this is set here: the KubeletConfiguration document');
});

it('kubelets that ask for such a certificate are not told to', () => {
  const kubelet = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nserverTLSBootstrap: true\n';
  expect(caBefore(kubeadm, kubelet)).toMatch(/^Run for each node/);
});
