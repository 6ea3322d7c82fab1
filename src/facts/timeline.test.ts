import { describe, expect, it } from 'vitest';
import { flags } from './flag.ts';
import { stretchesOf } from './bar.ts';
import { factOf, rowOf } from './fact.ts';
import { minorOf, stagesIn, stagesOf } from './stage.ts';
import { features, newest, planned, releases } from './timeline.ts';

const stagesOfFeature = (id: string) =>
  features.find((feature) => feature.id === id)?.stages.map(({ release, state }) => `${release} ${state}`);

describe('stagesIn()', () => {
  it('stagesIn() reads a minor before or after the word for its stage', () => {
    expect(
      stagesIn('1.29 alpha, 1.30 beta, GA and locked 1.34 (gate StructuredAuthenticationConfiguration)').map(({ release, state }) => [
        release,
        state,
      ]),
    ).toEqual([
      ['1.29', 'alpha'],
      ['1.30', 'beta'],
      ['1.34', 'stable'],
    ]);
    expect(stagesIn('alpha 1.28, beta and default on in 1.36').map(({ release, state }) => [release, state])).toEqual([
      ['1.28', 'alpha'],
      ['1.36', 'beta'],
    ]);
  });

  it('stagesIn() takes a later mention of a minor for no stage', () => {
    expect(stagesIn('1.30 beta, 1.32 GA (gone from the gate list by 1.36)').map(({ release }) => release)).toEqual(['1.30', '1.32']);
  });

  it('stagesIn() takes a bare minor as an addition, and finds none in other text', () => {
    expect(stagesIn('1.5 (issues:kubernetes/kubernetes#35497, Oct 2016)')).toEqual([{ release: '1.5', state: 'added', confirmed: true }]);
    expect(stagesIn('not recorded')).toEqual([]);
  });
});

describe('stagesOf()', () => {
  it('stagesOf() leaves out a stage that has not come', () => {
    expect(stagesOf(rowOf('facts/kubelet#serving_certificate/gate')).map(({ release, state }) => [release, state])).toEqual([
      ['1.7', 'alpha'],
      ['1.12', 'beta'],
    ]);
  });

  it('stagesOf() marks what no source confirms', () => {
    expect(stagesOf(rowOf('facts/flags#--proxy-client-cert-file'))).toEqual([{ release: '1.7', state: 'added', confirmed: false }]);
  });

  it('stagesOf() of a row without a release is empty', () => {
    expect(stagesOf(rowOf('facts/kubelet#readOnlyPort'))).toEqual([]);
  });
});

describe('features', () => {
  it('features tell the life of the tunnels as the facts do', () => {
    expect(stagesOfFeature('ssh-tunnels')).toEqual(['1.0 present', '1.9 deprecated', '1.22 removed']);
    expect(stagesOfFeature('egress-selector')).toEqual(['1.16 alpha', '1.18 beta', '1.22 changed', '1.36 changed']);
  });

  it('features tell when the insecure port stopped to serve and when its flag went', () => {
    expect(stagesOfFeature('insecure-port')).toEqual(['1.10 deprecated', '1.20 disabled', '1.24 removed']);
  });

  it('features tell a plan as a plan, never as a release', () => {
    const plans = features.flatMap(({ stages }) => stages.filter(({ state }) => state === 'planned'));
    expect(plans.map(({ release, note, confirmed }) => [release, note, confirmed])).toEqual([
      ['1.35', 'alpha', false],
      ['1.36', 'beta', false],
      ['1.38', 'stable', false],
    ]);
  });

  it('features are dated by the release that first had them, where the facts name the last without and the first with', () => {
    expect(stagesOfFeature('kubeadm-client-certificate')).toEqual(['1.33 changed']);
  });

  it('features have a source each, ids of their own, and no release after the newest but planned ones', () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    for (const { id, fact, stages } of features) {
      expect(factOf(fact).sources.length, id).toBeGreaterThan(0);
      for (const { release, state } of stages)
        expect(minorOf(release), id).toBeLessThanOrEqual(minorOf(state === 'planned' ? planned : newest));
    }
  });

  it('features that link to the flag page name a flag that is there', () => {
    for (const { id, href } of features) {
      const anchor = /^\/reference\/flags\/#(.+)$/.exec(href)?.[1];
      if (anchor)
        expect(
          flags.map((flag) => flag.anchor),
          id,
        ).toContain(anchor);
    }
  });
});

describe('releases', () => {
  it('releases hold every stage once, newest first', () => {
    expect(releases.reduce((sum, { changes }) => sum + changes.length, 0)).toBe(
      features.reduce((sum, { stages }) => sum + stages.length, 0),
    );
    const minors = releases.map(({ release }) => minorOf(release));
    expect(minors).toEqual([...minors].sort((a, b) => b - a));
    expect(new Set(minors).size).toBe(minors.length);
  });

  it('releases name what 1.22 took away', () => {
    expect(
      releases
        .find(({ release }) => release === '1.22')
        ?.changes.filter(({ stage }) => stage.state === 'removed')
        .map(({ feature }) => feature.id),
    ).toEqual(['ssh-tunnels', 'kubelet-https']);
  });
});

describe('stretchesOf()', () => {
  it('stretchesOf() ends a bar where the feature was removed', () => {
    const stages = [
      { release: '1.9', state: 'deprecated', confirmed: true },
      { release: '1.22', state: 'removed', confirmed: true },
    ] as const;
    expect(stretchesOf(stages, 37)).toEqual([{ from: 9, to: 22, state: 'deprecated', confirmed: true }]);
  });

  it('stretchesOf() lets a change go on in the state before it', () => {
    const stages = [
      { release: '1.18', state: 'beta', confirmed: true },
      { release: '1.22', state: 'changed', confirmed: true },
    ] as const;
    expect(stretchesOf(stages, 37)).toEqual([{ from: 18, to: 37, state: 'beta', confirmed: true }]);
  });
});
