import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modeIds, modeOf, modes } from '../setting/mode.ts';
import { settingIds, settingOf, type Settings } from '../setting/setting.ts';
import { nearestMode } from './nearest-mode.ts';

const anySettings: fc.Arbitrary<Settings> = fc.record(
  Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom(...settingOf(id).values, 'unknown')])),
) as unknown as fc.Arbitrary<Settings>;

describe('nearestMode()', () => {
  test('of the settings of each mode is that mode', () => {
    for (const { id, settings } of modes) expect(nearestMode(settings)).toBe(id);
  });

  test('has the transport of the settings wherever a mode has it, and then their verification of the kubelet', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const found = modeOf(nearestMode(settings)).settings;
        const sameTransport = modes.filter((mode) => mode.settings.transport === settings.transport);
        if (sameTransport.length === 0) return;
        expect(found.transport).toBe(settings.transport);
        const verifies = sameTransport.some((mode) => mode.settings.kubeletCertificateAuthority === settings.kubeletCertificateAuthority);
        if (verifies) expect(found.kubeletCertificateAuthority).toBe(settings.kubeletCertificateAuthority);
      }),
    );
  });

  test('is one of those that a page has', () => {
    fc.assert(
      fc.property(anySettings, fc.subarray([...modeIds], { minLength: 1 }), (settings, among) => {
        expect(among).toContain(nearestMode(settings, among));
        expect(() => nearestMode(settings, [])).toThrow('a page has no mode to choose the nearest of');
      }),
    );
  });

  test('of settings that are all unknown is the first, since nothing is known to differ from any', () => {
    const unknown = Object.fromEntries(settingIds.map((id) => [id, 'unknown'])) as unknown as Settings;
    expect(nearestMode(unknown)).toBe(modeIds[0]);
  });
});
