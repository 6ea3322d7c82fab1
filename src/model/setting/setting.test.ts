import { expect, it } from 'vitest';
import { modeIds, modeOf } from './mode.ts';
import { compareMinors, newestMinor, oldestMinor } from './minor.ts';
import { ofNoMinor } from './no-minor.ts';
import { applies, defaultAt, defaultOf, isAvailable, settingIds, settingOf } from './setting.ts';
import { settingWords } from '../../wording/setting-words.ts';
import { settingFacts } from '../facts/setting-facts.ts';

it('isAvailable() has SSH tunnels up to 1.21 and no longer in 1.22', () => {
  expect(isAvailable('transport', 'ssh-tunnel', '1.9')).toBe(true);
  expect(isAvailable('transport', 'ssh-tunnel', '1.21')).toBe(true);
  expect(isAvailable('transport', 'ssh-tunnel', '1.22')).toBe(false);
  expect(isAvailable('transport', 'ssh-tunnel', '1.36')).toBe(false);
});

it('isAvailable() has Konnectivity from 1.16 on, counting minors as numbers', () => {
  expect(isAvailable('transport', 'konnectivity', '1.9')).toBe(false);
  expect(isAvailable('transport', 'konnectivity', '1.15')).toBe(false);
  expect(isAvailable('transport', 'konnectivity', '1.16')).toBe(true);
  expect(isAvailable('transport', 'konnectivity', '1.36')).toBe(true);
});

it('isAvailable() has every other value in every version', () => {
  for (const id of settingIds.filter((setting) => setting !== 'transport'))
    for (const value of settingOf(id).values) expect(isAvailable(id, value, '1.5')).toBe(true);
});

it('isAvailable() keeps mode ssh-tunnel alone from running today', () => {
  const runs = modeIds.filter((mode) => settingIds.every((id) => isAvailable(id, modeOf(mode).settings[id], '1.36')));
  expect(runs).toEqual(['defaults', 'tls-verification', 'konnectivity', 'konnectivity-tls']);
});

it('every value of a setting has words, the unknown one too, and the setting and its defaults have facts', () => {
  for (const id of settingIds) {
    const { values, defaults } = settingOf(id);
    const [{ says }, { facts, defaults: read }] = [settingWords[id], settingFacts[id]];
    expect(Object.keys(says).sort(), id).toEqual([...values, 'unknown'].sort());
    expect(
      Object.values<string>(says).every((words) => words.length > 0),
      id,
    ).toBe(true);
    expect(facts.length, id).toBeGreaterThan(0);
    expect(read.length, id).toBe(defaults.length);
  }
});

it('settingOf() gives what Kubernetes does by default, or unknown', () => {
  const byDefault = Object.fromEntries(settingIds.map((id) => [id, settingOf(id).kubernetesDefault]));
  expect(byDefault).toEqual({
    transport: 'direct',
    egressTypes: 'cluster',
    konnectivityFrontend: 'unix-socket',
    agentAuthentication: 'none',
    agentReach: 'every-server',
    otherTunnel: 'unknown',
    tunnelScope: 'all',
    kubeletCertificateAuthority: 'unset',
    kubeletClientCertificate: 'unset',
    kubeletServingCertificate: 'self-signed',
    servingCertificateApproval: 'by-hand',
    skipBackendVerification: 'no',
    kubeletAnonymous: 'off',
    kubeletAuthorization: 'Webhook',
    readOnlyPort: 'closed',
    nodeProxyPort: 'kubelet',
    proxyScheme: 'http',
    webhookReference: 'service',
    apiServiceVerification: 'verified',
    extensionAuthentication: 'unknown',
    etcdTransport: 'unknown',
    apiServerVerification: 'verified',
    kubeletToApiServer: 'same',
    kubeProxyToApiServer: 'same',
    controlPlaneToApiServer: 'same',
    loadBalancer: 'none',
    scraperVerification: 'verified',
    nodeNetworkEncryption: 'none',
  });
});

it('defaultOf() is the newest default that is no newer than the minor, and the oldest before any', () => {
  const defaults = [
    { since: '1.20', value: 'old' },
    { since: '1.26', value: 'newer' },
    { since: '1.31', value: 'newest' },
  ] as const;
  expect((['1.5', '1.20', '1.25', '1.26', '1.30', '1.31', '1.36'] as const).map((minor) => defaultOf<string>(defaults, minor))).toEqual([
    'old',
    'old',
    'old',
    'newer',
    'newer',
    'newest',
    'newest',
  ]);
});

it('applies() leaves no setting out while it is unknown how nodes are reached', () => {
  for (const id of settingIds) expect(applies(id, { ...modeOf('defaults').settings, transport: 'unknown' }), id).toBe(true);
});

it('ofNoMinor() gives settings of no minor back as they are, so that what was judged of them is found again', () => {
  const { settings } = modeOf('defaults');
  expect(ofNoMinor(settings)).toBe(settings);
  expect(ofNoMinor({ ...settings, kubernetes: { minor: '1.30', table: { rows: {}, others: '' } } })).toEqual(settings);
});

it('defaultAt() has defaults in the order of their minors, each a value of its setting, and the newest one as Kubernetes’ default', () => {
  for (const id of settingIds) {
    const { defaults, values, kubernetesDefault } = settingOf(id);
    expect([...defaults].map(({ since }) => since)).toEqual([...defaults].map(({ since }) => since).sort(compareMinors));
    for (const { value } of defaults) expect([...values, 'unknown']).toContain(value);
    expect([defaultAt(id, oldestMinor), defaultAt(id, newestMinor)]).toEqual([defaults[0].value, kubernetesDefault]);
  }
});
