import { expect, it } from 'vitest';
import { compare, type Side } from './comparison.ts';
import { applies } from '../../model/setting/setting.ts';
import { settingsOfKnown } from '../../model/setting/settings-query.ts';
import { namedMode, namedModes } from '../named-mode.ts';

const side = (name: string, known: Parameters<typeof settingsOfKnown>[0]): Side => ({ name, settings: settingsOfKnown(known) });
const direct = side('A', { transport: 'direct', kubeletCertificateAuthority: 'unset' });
const own = side('B', { transport: 'other-tunnel', egressTypes: 'cluster', tunnelScope: 'all', kubeletCertificateAuthority: 'set' });

it('compare() names the tunnel and the kubelet verification where these differ', () => {
  const { sentence } = compare(direct, own);
  expect(sentence).toBe(
    'A and B differ in the tunnel (none, one of its own) and kubelet verification by the API server (off, on), so 6 paths take a different route or have a different verdict.',
  );
});

it('compare() says that there is no difference between equal settings, and that some are not known', () => {
  const { sentence, notKnown, settings, paths } = compare(direct, { ...direct, name: 'C' });
  expect(sentence).toBe('There is no difference between A and C in what is known.');
  expect(notKnown).toHaveLength(1);
  expect(notKnown[0]).toMatch(/^Unknown for both: kubelet client certificate, /);
  expect(settings.every(({ relation }) => relation === 'same' || relation === 'both-unknown')).toBe(true);
  expect(paths.every(({ relation }) => relation === 'same')).toBe(true);
});

it('compare() says so where both are the same', () => {
  const mode = namedMode('tls-verification');
  expect(compare(mode, mode).sentence).toBe('There is no difference: both sides are TLS verification.');
});

it('compare() finds no difference where one side is not known, and says that it cannot', () => {
  const open = side('D', { transport: 'direct' });
  const { sentence, notKnown, settings, paths } = compare(direct, open);
  expect(sentence).toBe('There is no known difference between A and D, but some settings of them are unknown.');
  expect(notKnown[0]).toBe('Unknown for D: kubelet verification by the API server.');
  expect(settings.find(({ setting }) => setting === 'kubeletCertificateAuthority')?.relation).toBe('one-unknown');
  expect(paths.find(({ path }) => path === 'apiserver-to-kubelet')?.relation).toBe('one-unknown');
});

it('compare() marks exactly the paths whose route or verdict differs', () => {
  const { paths } = compare(namedMode('konnectivity'), namedMode('konnectivity-tls'));
  expect(paths.filter(({ relation }) => relation === 'differs').map(({ path }) => path)).toEqual([
    'apiserver-to-kubelet',
    'apiserver-to-extension-apiserver',
    'scraper-to-kubelet',
  ]);
});

it('compare() gives a setting to one side only where the other cannot have it', () => {
  const { settings } = compare(namedMode('defaults'), namedMode('konnectivity'));
  expect(settings.find(({ setting }) => setting === 'agentAuthentication')).toEqual({
    setting: 'agentAuthentication',
    relation: 'one-side',
    a: undefined,
    b: 'a service account token, which the server verifies when the agent connects',
  });
  expect(settings.some(({ setting }) => setting === 'otherTunnel')).toBe(false);
});

it('compare() swaps with its sides', () => {
  for (const a of namedModes)
    for (const b of namedModes) {
      const [there, back] = [compare(a, b), compare(b, a)];
      expect(there.paths.map(({ relation }) => relation)).toEqual(back.paths.map(({ relation }) => relation));
      expect(there.settings.map(({ a: left }) => left)).toEqual(back.settings.map(({ b: right }) => right));
      expect(there.sentence.startsWith('There is no difference')).toBe(a.id === b.id);
    }
});

it('applies() leaves the set-up of a tunnel out where there is none, and keeps it where nobody knows', () => {
  expect(applies('agentAuthentication', namedMode('defaults').settings)).toBe(false);
  expect(applies('agentAuthentication', settingsOfKnown({}))).toBe(true);
  expect(applies('egressTypes', own.settings)).toBe(true);
});
