import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minors } from '../../../model/setting/minor.ts';
import { modeOf, modes } from '../../../model/setting/mode.ts';
import { componentIds } from '../../../model/component.ts';
import { pathIds } from '../../../model/path.ts';
import { seatIds } from '../../../model/seat/seat.ts';
import { settingIds, settingOf, type Settings } from '../../../model/setting/setting.ts';
import { settingsOfKnown } from '../../../model/setting/settings-query.ts';
import { formatExplore, nameOfExplored, parseExplore } from './state.ts';
import { initialState, viewStateOf } from '../../figure/script/view/view-state.ts';

const distributions = [
  { id: 'some', name: 'Some', settings: settingsOfKnown({ transport: 'direct' }) },
  { id: 'other', name: 'Other', settings: settingsOfKnown({ transport: 'other-tunnel', kubeletCertificateAuthority: 'set' }) },
];
const settings = fc
  .record(Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom<string>(...settingOf(id).values, 'unknown')])))
  .map((each) => each as unknown as Settings);
const state = fc
  .record({
    settings: fc.oneof(settings, fc.constantFrom(...modes.map((mode) => mode.settings))),
    path: fc.constantFrom(undefined, ...pathIds),
    component: fc.constantFrom(undefined, ...componentIds),
    seat: fc.constantFrom(...seatIds),
    minor: fc.constantFrom(...minors),
    distro: fc.constantFrom(undefined, 'some', 'other'),
  })
  .map((each) => ({ ...each, ...viewStateOf(each.settings, each.path), component: each.path ? undefined : each.component }));

describe('the address of the explorer', () => {
  test('reads back every state that it writes', () => {
    fc.assert(
      fc.property(state, (written) => {
        const { state: read, ignored } = parseExplore(formatExplore(written, distributions), initialState(), distributions);
        expect(ignored).toBeUndefined();
        expect(read).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  test('is empty for the state that nobody touched, and keeps keys that are not its own', () => {
    expect(formatExplore(initialState(), distributions)).toBe('');
    expect(formatExplore(initialState(), distributions, '?theme=dark&seat=pod')).toBe('?theme=dark');
  });

  test('never throws on any query, and answers a bad one in text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseExplore(text, initialState(), distributions);
        parseExplore(`seat=${text}&k8s=${text}&distro=${text}&transport=${text}`, initialState(), distributions);
      }),
    );
    expect(parseExplore('?seat=me', initialState(), distributions).ignored).toBe(
      `seat=“me” is unknown and was ignored: seat can be ${seatIds.join(', ')}.`,
    );
  });

  test('says that an unknown value of a known key was ignored, also beside a key that is not its own', () => {
    const { state: read, ignored } = parseExplore('?distribution=eks&distro=eksx&mode=konnectivity', initialState(), distributions);
    expect(ignored).toContain('distro=“eksx”');
    expect(ignored).toContain('such as some');
    expect(read.frame).toBe('konnectivity');
  });

  test('prefers a distribution to a mode, and says so', () => {
    const { state: read, ignored } = parseExplore('?distro=other&mode=konnectivity', initialState(), distributions);
    expect(read.settings.transport).toBe('other-tunnel');
    expect(ignored).toContain('mode= was ignored');
  });
});

test('settings of one’s own are named by the nearest mode and the number of settings that differ', () => {
  const own = viewStateOf({ ...modeOf('konnectivity').settings, readOnlyPort: 'open' });
  expect(nameOfExplored(own, distributions)).toBe('Konnectivity with 1 setting changed');
  expect(nameOfExplored({ ...own, distro: undefined, ...viewStateOf(modeOf('defaults').settings) }, distributions)).toBe(
    'kubeadm defaults',
  );
});
