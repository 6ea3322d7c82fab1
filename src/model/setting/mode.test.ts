import { expect, it } from 'vitest';
import { assumptionsOf } from './assumption.ts';
import { modeIds, modeOf, modeOfSettings } from './mode.ts';
import type { Settings } from './setting.ts';

const differences = (a: Settings, b: Settings): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(b).filter(([id, value]) => a[id as keyof Settings] !== value));

it('modeOfSettings() finds each mode by its settings', () => {
  for (const id of modeIds) expect(modeOfSettings({ ...modeOf(id).settings })).toBe(id);
});

it('modeOfSettings() finds none for a combination that no mode names', () => {
  expect(modeOfSettings({ ...modeOf('defaults').settings, proxyScheme: 'https' })).toBeUndefined();
  expect(modeOfSettings({ ...modeOf('ssh-tunnel').settings, kubeletCertificateAuthority: 'set' })).toBeUndefined();
});

it('modeOf() differs from the defaults in what the mode is about, and in nothing else', () => {
  const defaults = modeOf('defaults').settings;
  const verified = {
    kubeletCertificateAuthority: 'set',
    kubeletServingCertificate: 'issued',
    servingCertificateApproval: 'checks-addresses',
    scraperVerification: 'verified',
    apiServiceVerification: 'verified',
  };
  expect(differences(defaults, modeOf('tls-verification').settings)).toEqual(verified);
  expect(differences(defaults, modeOf('ssh-tunnel').settings)).toEqual({ transport: 'ssh-tunnel' });
  expect(differences(defaults, modeOf('konnectivity').settings)).toEqual({ transport: 'konnectivity' });
  expect(differences(defaults, modeOf('konnectivity-tls').settings)).toEqual({ transport: 'konnectivity', ...verified });
});

it('modeOf() gives the defaults as kubeadm sets them up', () => {
  expect(modeOf('defaults').settings).toMatchObject({
    transport: 'direct',
    kubeletCertificateAuthority: 'unset',
    kubeletClientCertificate: 'set',
    kubeletAnonymous: 'off',
    kubeletAuthorization: 'Webhook',
    readOnlyPort: 'closed',
    etcdTransport: 'mutual-tls',
  });
});

it('modeOf() gives both paths of metrics-server the same premise: its released manifest, which nobody verifies and which verifies nobody', () => {
  for (const id of ['defaults', 'ssh-tunnel', 'konnectivity'] as const)
    expect(modeOf(id).settings).toMatchObject({ apiServiceVerification: 'skipped', scraperVerification: 'skipped' });
  for (const id of ['tls-verification', 'konnectivity-tls'] as const)
    expect(modeOf(id).settings).toMatchObject({ apiServiceVerification: 'verified', scraperVerification: 'verified' });
});

it('assumptionsOf() names what a mode sets beside the defaults of Kubernetes, and nothing that means nothing in the mode', () => {
  const said = (mode: Parameters<typeof assumptionsOf>[0]): readonly string[] =>
    assumptionsOf(mode).map(({ setting, value, kubernetesDefault }) => `${setting}: ${value}, not ${kubernetesDefault}`);
  expect(said('defaults')).toEqual([
    'kubeletClientCertificate: set, not unset',
    'nodeProxyPort: other, not kubelet',
    'apiServiceVerification: skipped, not verified',
    'etcdTransport: mutual-tls, not unknown',
    'scraperVerification: skipped, not verified',
  ]);
  expect(said('konnectivity-tls')).toContain('agentAuthentication: token, not none');
  expect(said('konnectivity-tls')).toContain('servingCertificateApproval: checks-addresses, not by-hand');
  expect(said('tls-verification').some((line) => line.startsWith('agentAuthentication'))).toBe(false);
});
