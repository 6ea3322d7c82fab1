import { describe, expect, test } from 'vitest';
import { distributionOf, distributions } from '../../../../facts/distribution/distribution.ts';
import { modeIds, modeOf } from '../../../../model/setting/mode.ts';
import { newestMinor } from '../../../../model/setting/minor.ts';
import { settingIds } from '../../../../model/setting/setting.ts';
import { modeChange } from './mode-change.ts';

const defaults = modeOf('defaults').settings;
const of = (id: string) => distributionOf(id).settings;

describe('the change to a mode', () => {
  test('is none where the cluster is as the mode is', () => {
    for (const mode of modeIds) {
      const { unknown, other, steps } = modeChange(mode, modeOf(mode).settings, '1.21');
      expect([unknown, other, steps], mode).toEqual([[], [], []]);
    }
  });

  test('gives kubelets their certificates before the flag that verifies them', () => {
    const { steps } = modeChange('tls-verification', defaults, newestMinor);
    expect(steps.map(({ setting }) => setting)).toEqual([
      'kubeletServingCertificate',
      'kubeletCertificateAuthority',
      'scraperVerification',
      'apiServiceVerification',
    ]);
  });

  test('has a step for the tunnel alone where there is none, because that step sets it up', () => {
    const { other, same, steps } = modeChange('konnectivity', { ...defaults, agentAuthentication: 'unknown' }, newestMinor);
    expect(other).toEqual(['transport']);
    expect(same).toEqual([]);
    expect(steps.map(({ setting }) => setting)).toEqual(['transport']);
  });

  test('never replaces the tunnel of a distribution', () => {
    const { other, steps } = modeChange('konnectivity', of('k3s'), newestMinor);
    expect(other).toContain('transport');
    expect(steps.map(({ setting }) => setting)).not.toContain('transport');
  });

  test('counts a setting as had, as unknown or as different, and each once', () => {
    for (const { id, settings } of distributions)
      for (const mode of modeIds) {
        const { same, unknown, other } = modeChange(mode, settings, newestMinor);
        const all = [...same, ...unknown, ...other];
        expect(new Set(all).size, `${id}, ${mode}`).toBe(all.length);
        for (const setting of unknown) expect(settings[setting]).toBe('unknown');
        for (const setting of same) expect(settings[setting]).toBe(modeOf(mode).settings[setting]);
        expect(settingIds).toEqual(expect.arrayContaining(all));
      }
  });

  test('names what the minor does not have any more, and has no step for it', () => {
    expect(modeChange('ssh-tunnel', defaults, '1.34')).toMatchObject({ gone: ['transport'], steps: [] });
    expect(modeChange('ssh-tunnel', defaults, '1.21').gone).toEqual([]);
  });
});
