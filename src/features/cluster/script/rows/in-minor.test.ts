import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flags } from '../../../../facts/reference/flag.ts';
import { featureHistory, featureWords, findFeature, type Feature } from '../../../../facts/timeline/feature.ts';
import { features } from '../../../../facts/timeline/timeline.ts';
import { subjects } from '../../../../facts/timeline/timeline-subjects.ts';
import type { FactId } from '../../../../model/reason.ts';
import { compareMinors, minors, newestMinor, type KubernetesMinor } from '../../../../model/setting/minor.ts';
import { wordsOfStage } from '../../../../wording/stage.ts';
import { inMinor, inTimeline, isInRange } from './in-minor.ts';

const cited = [...readFileSync('content/paths/apiserver-to-kubelet.mdx', 'utf8').matchAll(/<Since fact="([^"]+)"/g)].map(([, id]) => id);
const known = [...new Set([...flags.map(({ fact }) => fact), ...subjects.map(({ fact }) => fact), ...cited])].flatMap((id) => {
  const feature = findFeature(id as FactId);
  return feature ? [{ id, feature }] : [];
});

/** Whether a feature is in a minor by the facts themselves; nothing where they do not say. */
function truthOf(feature: Feature, minor: KubernetesMinor): boolean | undefined {
  if (!feature.confirmed) return undefined;
  const { removed, since, alpha, beta, stable, absent } = feature;
  if (removed && compareMinors(minor, removed) >= 0) return false;
  if (absent) return compareMinors(minor, absent) <= 0 ? false : undefined;
  const starts = [since, alpha, beta, stable].filter((each) => each !== undefined && /^1\./.test(each));
  const first = [...starts].sort((a, b) => compareMinors(a ?? '', b ?? ''))[0];
  return first === undefined || compareMinors(minor, first) >= 0;
}

describe('a feature in the minor of a reader', () => {
  it('inMinor() never contradicts the facts whose words it reads, in any minor', () => {
    expect(known.length).toBeGreaterThan(20);
    for (const { id, feature } of known)
      for (const minor of minors) {
        const history = inMinor(featureHistory(feature), minor);
        const truth = truthOf(feature, minor);
        if (history && history.is !== 'unknown')
          expect(history.is === 'yes', `${String(id)} in ${minor}: ${featureHistory(feature)}`).toBe(truth);
        if (truth === undefined && history) expect(history.is, String(id)).toBe('unknown');
      }
  });

  it('inMinor() understands the words and the history of every feature that the flag reference shows', () => {
    const missed = known.flatMap(({ feature }) =>
      [featureWords(feature), featureHistory(feature)].filter(
        (text) => !/^(?:deprecated$|before 1\.0)/.test(text) && !inMinor(text, '1.34'),
      ),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['deprecated 1.19, removed 1.22', '1.20', 'yes', 'deprecated in yours'],
    ['deprecated 1.19, removed 1.22', '1.34', 'no', 'not in yours'],
    ['removed in 1.22', '1.21', 'yes', 'in yours'],
    ['alpha 1.32, beta 1.33 and on by default, stable 1.36', '1.34', 'yes', 'beta in yours'],
    ['alpha 1.32, beta 1.33 and on by default, stable 1.36', '1.31', 'no', 'not in yours'],
    ['alpha 1.7, beta 1.12 and on by default, still beta in 1.36', '1.37', 'unknown', 'beta in 1.36, not checked for yours'],
    ['beta and off from 1.33', '1.33', 'yes', 'beta in yours'],
    ['from 1.35', '1.34', 'no', 'not in yours'],
    ['since 1.7, not confirmed', '1.34', 'unknown', 'unknown for yours'],
    ['planned, not in 1.36', '1.34', 'no', 'not in yours'],
    ['not in 1.37; planned: alpha in 1.38', '1.34', 'no', 'not in yours'],
    ['in every minor from 1.20 to 1.36', '1.34', 'yes', 'in yours'],
    ['in every minor from 1.20 to 1.36', '1.37', 'unknown', 'unknown for yours'],
    ['fixed in 1.22.14, 1.23.11, 1.24.5, 1.25.1 and 1.26.0', '1.21', 'no', 'not fixed in yours'],
    ['fixed in 1.22.14, 1.23.11, 1.24.5, 1.25.1 and 1.26.0', '1.24', 'unknown', 'fixed in yours from 1.24.5 on'],
    ['fixed in 1.22.14, 1.23.11, 1.24.5, 1.25.1 and 1.26.0', '1.26', 'yes', 'fixed in yours'],
    ['from 1.24.13, 1.25.9, 1.26.4 and 1.27.0', '1.34', 'yes', 'in yours'],
  ] as const)('inMinor() reads “%s” for %s as %s', (text, minor, is, words) => {
    expect(inMinor(text, minor)).toEqual({ is, words });
  });

  it.each([
    'WebSocket up to 1.29, SPDY from 1.30; from 1.36 WebSocket again, where the Node declares it',
    '500 in 1.20, 503 from 1.21',
    'all versions, unfixed by design',
    'read in 1.36.2',
    'v0.35.0',
    'about v0.31',
    'the same minor, since v0.28.0; newest tag v0.36.0',
    '2022; issue still open',
    'before 1.0, not confirmed',
    'deprecated',
    '',
  ])('inMinor() guesses nothing of “%s”', (text) => {
    expect(inMinor(text, '1.34')).toBeUndefined();
  });

  it('isInRange() finds exactly one version of each default that the flag reference lists, in the minors that it covers', () => {
    const lists = flags.flatMap(({ history }) => history.map(({ versions }) => versions.map(({ when, says }) => `${when}: ${says}`)));
    expect(lists.length).toBeGreaterThan(3);
    for (const list of lists)
      for (const minor of minors)
        expect(list.filter((text) => isInRange(text, minor) === true).length, `${minor}: ${list.join(' | ')}`).toBeLessThan(2);
    expect(isInRange('1.30 to 1.33: v1alpha1', '1.33')).toBe(true);
    expect(isInRange('1.30 to 1.33: v1alpha1', '1.34')).toBe(false);
    expect(isInRange('v0.31: something', '1.34')).toBeUndefined();
  });
});

describe('a feature of the timeline in the minor of a reader', () => {
  const shown = (id: string) =>
    (features.find((feature) => feature.id === id)?.stages ?? []).map((stage) => ({
      release: stage.release,
      words: wordsOfStage(stage),
      isConfirmed: stage.confirmed,
    }));

  it('inTimeline() has SSH tunnels as deprecated in 1.21 and gone in 1.22', () => {
    expect(inTimeline(shown('ssh-tunnels'), '1.21')).toEqual({ is: 'yes', words: 'deprecated in yours' });
    expect(inTimeline(shown('ssh-tunnels'), '1.22')).toEqual({ is: 'no', words: 'not in yours' });
  });

  it('inTimeline() has nothing in a minor before its first stage or after its removal, nothing that is only planned, and nothing for sure that is not confirmed', () => {
    for (const { id, stages } of features)
      for (const minor of minors) {
        const { is } = inTimeline(shown(id), minor);
        const released = stages.filter(({ state }) => state !== 'planned');
        if (released.length === 0) expect(is, id).toBe('no');
        const current = released.filter(({ release, state }) => compareMinors(release, minor) <= 0 && state !== 'changed').at(-1);
        if (current?.state === 'removed') expect(is, id).not.toBe('yes');
        if (current && !current.confirmed) expect(is, id).toBe('unknown');
        const [first] = released;
        if (first && ['alpha', 'beta', 'stable', 'added'].includes(first.state) && compareMinors(minor, first.release) < 0)
          expect(is, `${id} in ${minor}`).not.toBe('yes');
      }
    expect(inTimeline(shown('egress-selector'), '1.34')).toEqual({ is: 'yes', words: 'beta in yours' });
    expect(inTimeline(shown('egress-selector'), newestMinor).is).toBe('unknown');
  });
});
