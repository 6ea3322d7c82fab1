import { expect, it } from 'vitest';
import { modeOf } from './mode.ts';
import { settingIds } from './setting.ts';
import { settingPairs, settingsOfKnown } from './settings-query.ts';
import { readSettings } from '../../state/settings.ts';

const { settings: defaults } = modeOf('defaults');

it('readSettings() reads values onto the base and leaves the other keys alone', () => {
  const ignored: string[] = [];
  const settings = readSettings(new URLSearchParams('transport=konnectivity&kubeletAnonymous=unknown&theme=dark'), defaults, ignored);
  expect(settings).toEqual({ ...defaults, transport: 'konnectivity', kubeletAnonymous: 'unknown' });
  expect(ignored).toEqual([]);
});

it('readSettings() names a value that the setting does not have, cut short and as text', () => {
  const ignored: string[] = [];
  const settings = readSettings([['transport', `<b>${'x'.repeat(1000)}`]], defaults, ignored);
  expect(settings).toEqual(defaults);
  expect(ignored).toHaveLength(1);
  expect(ignored[0]).toContain('is unknown and was ignored: transport can be direct, ssh-tunnel, konnectivity, other-tunnel, unknown');
  expect(ignored[0]?.length).toBeLessThan(200);
});

it('readSettings() is not taken in by the names of inherited properties', () => {
  const settings = readSettings(
    [
      ['__proto__', 'x'],
      ['constructor', 'x'],
      ['toString', 'x'],
    ],
    defaults,
  );
  expect(settings).toEqual(defaults);
});

it('settingPairs() gives what readSettings() needs to get back to the settings', () => {
  for (const mode of ['tls-verification', 'konnectivity-tls'] as const) {
    const { settings } = modeOf(mode);
    expect(readSettings(settingPairs(settings, defaults), defaults)).toEqual(settings);
  }
  expect(settingPairs(defaults, defaults)).toEqual([]);
});

it('settingsOfKnown() leaves everything unknown but what is known and what a request asks for', () => {
  const settings = settingsOfKnown({ transport: 'direct' });
  expect(settingIds.filter((id) => settings[id] !== 'unknown')).toEqual([
    'transport',
    'agentReach',
    'skipBackendVerification',
    'nodeProxyPort',
    'proxyScheme',
    'webhookReference',
    'kubeletToApiServer',
    'kubeProxyToApiServer',
    'controlPlaneToApiServer',
    'loadBalancer',
  ]);
});
