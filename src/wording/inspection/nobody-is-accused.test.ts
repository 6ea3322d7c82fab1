import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { shareStateOf } from '../../features/share/script/state.ts';
import { nameOf, viewStateOf } from '../../features/figure/script/view/view-state.ts';
import { summaryOf } from '../../export/hub-picture.ts';
import { titleOf } from '../../export/export-state.ts';
import { distributions } from '../../facts/distribution/distribution.ts';
import { countPaths, strengthOf } from '../../model/count.ts';
import { judge } from '../../model/judge.ts';
import { pathIds } from '../../model/path.ts';
import { seatIds } from '../../model/seat/seat.ts';
import { powers, powersOf } from '../../model/seat/seat-powers.ts';
import { modes } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { settingsOfKnown } from '../../model/setting/settings-query.ts';
import { countSentence } from '../text/count-sentence.ts';
import { inspectAll } from './inspection.ts';
import { otherNodeAdvice, seatSentence } from '../seat.ts';

/** Clusters of which something is unknown, and those of the modes, of which nothing is. */
const clusters: readonly (readonly [name: string, settings: Settings])[] = [
  ...distributions.map(({ id, settings }) => [id, settings] as const),
  ...modes.map(({ id, settings }) => [id, settings] as const),
  ['a cluster of which nothing is known', settingsOfKnown({})],
  ['a cluster of which only the tunnel is known', settingsOfKnown({ transport: 'konnectivity', egressTypes: 'cluster' })],
];
const is = (count: number, word: string): string => `${count} ${count === 1 ? 'is' : 'are'} ${word}`;

/** Holds something of what is said of each cluster. */
const ofEach = (holds: (settings: Settings, strength: ReturnType<typeof strengthOf>) => void) => () =>
  everyRow(
    clusters,
    ([name]) => name,
    ([, settings]) => holds(settings, strengthOf(countPaths(settings))),
  );

describe('what is said of a cluster', () => {
  it(
    'the headline of the explorer and of the inspector, and what is announced, count weak, unknown, authenticated and local paths apart',
    ofEach((settings, { weak, unknown, verified, total }) => {
      const { title } = inspectAll(settings);
      if (verified === total) {
        expect(title).toBe(`All ${total} paths are authenticated end to end`);
        return;
      }
      expect(title).toMatch(
        weak > 0 ? new RegExp(`^${weak} of ${total} paths (?:is|are) weak \\(`) : /^None of \d+ paths is known to be weak, /,
      );
      expect(title.includes('unknown')).toBe(unknown > 0);
      if (unknown > 0) expect(title).toContain(`, ${is(unknown, 'unknown')}, `);
      const { authenticated, local } = countPaths(settings);
      expect(title).toMatch(new RegExp(`, ${is(authenticated, 'authenticated')}${local > 0 ? `, ${is(local, 'local')}` : ''}$`));
    }),
  );

  it(
    'the picture, its preview and the element name the unknown paths apart from those that are unsafe or encrypted only',
    ofEach((settings, { unknown }) => {
      const counts = countPaths(settings);
      const state = { settings, mode: undefined, path: undefined, name: '', query: '?' };
      for (const text of [countSentence(settings), summaryOf(state)]) {
        expect(text).toContain(is(counts.unsafe, 'unsafe'));
        expect(text).toContain(is(counts.encrypted, 'encrypted only'));
        expect(text.includes('unknown')).toBe(unknown > 0);
        if (unknown > 0) expect(text).toContain(is(unknown, 'unknown'));
      }
    }),
  );

  it(
    'the sentence about an attacker counts what is unknown apart from what the attacker gets',
    ofEach((settings) => {
      for (const seat of seatIds.filter((id) => id !== 'nobody')) {
        const has = pathIds
          .map((path) => judge(path, settings, seat))
          .flatMap(({ present, endToEnd }) => (present ? [powersOf(endToEnd)] : []));
        const text = seatSentence(settings, seat);
        const open = has.filter((each) => powers.some((power) => each[power] === 'unknown')).length;
        expect(text.includes('unknown'), seat).toBe(open > 0);
        if (open > 0) expect(text).toContain(`For ${open}, something is unknown.`);
        const read = has.filter(({ read: value }) => value === 'yes').length;
        expect(/can read(?: and change)? (\d+)/.exec(text)?.[1], seat).toBe(read > 0 ? String(read) : undefined);
      }
    }),
  );

  it(
    'the inspector counts what is unknown to an attacker as the headline does, and calls no such path one that gives something',
    ofEach((settings) => {
      for (const seat of partOf(
        'attackers in every mode',
        seatIds.filter((id) => id !== 'nobody'),
      )) {
        const { title, rows } = inspectAll(settings, seat);
        const [open, unsure] = [title, seatSentence(settings, seat)].map((text) => /for (\d+), something is unknown/i.exec(text)?.[1]);
        expect(open, seat).toBe(unsure);
        const gained = rows.filter(({ detail }) => detail.startsWith('This attacker ')).length;
        expect(title.startsWith(gained === 0 ? 'None of' : `${gained} of`), seat).toBe(true);
      }
    }),
  );

  it(
    'the title of the share dialog and of the picture calls no kubelet unverified and no route a tunnel that it may not be',
    ofEach((settings) => {
      const view = { ...viewStateOf(settings), frame: 'custom' as const };
      const title = titleOf(shareStateOf(view, { kind: 'home' }));
      expect(title).toBe(nameOf(view));
      expect(title.includes('not verified')).toBe(settings.kubeletCertificateAuthority === 'unset');
      expect(title.includes('Konnectivity')).toBe(settings.transport === 'konnectivity');
      expect(title.includes('nknown')).toBe([settings.kubeletCertificateAuthority, settings.transport].includes('unknown'));
    }),
  );

  it(
    'the advice about another node takes no flag for missing that may be set',
    ofEach((settings) => {
      const [defence] = otherNodeAdvice(settings) ?? [];
      if (!defence) return;
      expect(defence.startsWith('Set --kubelet-certificate-authority')).toBe(settings.kubeletCertificateAuthority === 'unset');
      expect(defence.startsWith('It is unknown')).toBe(settings.kubeletCertificateAuthority === 'unknown');
    }),
  );
});

it('among these clusters are some with weak and unknown paths beside each other, and one whose kubelets nobody can say anything about', () => {
  const strengths = clusters.map(([, settings]) => strengthOf(countPaths(settings)));
  expect(strengths.filter(({ weak, unknown }) => weak > 0 && unknown > 0).length).toBeGreaterThan(3);
  expect(clusters.filter(([, { kubeletCertificateAuthority }]) => kubeletCertificateAuthority === 'unknown').length).toBeGreaterThan(1);
  expect(clusters.filter(([, settings]) => otherNodeAdvice(settings) && settings.kubeletCertificateAuthority === 'unknown')).not.toEqual(
    [],
  );
});
