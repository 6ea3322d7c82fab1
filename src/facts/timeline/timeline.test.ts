import { describe, expect, it } from 'vitest';
import { flags } from '../reference/flag.ts';
import { stretchesOf } from './bar.ts';
import { factOf, rowOf } from '../fact.ts';
import { minorOf, stagesOf } from './stage.ts';
import { minors, type KubernetesMinor } from '../../model/setting/minor.ts';
import { cellOf } from '../look-up/test/cell-of.ts';
import { pathIds } from '../../model/path.ts';
import { changes, changesNamed, stageOfChange } from './release-change.ts';
import { features, newest, planned, releases } from './timeline.ts';

const stagesOfFeature = (id: string) =>
  features.find((feature) => feature.id === id)?.stages.map(({ release, state }) => `${release} ${state}`);

describe('stagesOf()', () => {
  it('stagesOf() leaves out a stage that has not come', () => {
    expect(stagesOf('facts/kubelet#serving_certificate/gate').map(({ release, state }) => [release, state])).toEqual([
      ['1.7', 'alpha'],
      ['1.12', 'beta'],
    ]);
  });

  it('stagesOf() marks what no source confirms', () => {
    expect(stagesOf('facts/flags#--proxy-client-cert-file')).toMatchObject([{ release: '1.7', state: 'added', confirmed: false }]);
  });

  it('stagesOf() of one field of a row are those of the field, and of the gate of a row those of the row', () => {
    expect(stagesOf('facts/flags#--authentication-config/egress_field')).toMatchObject([{ release: '1.34', state: 'beta' }]);
    expect(stagesOf('facts/proxy#streaming/create_check')).toEqual(stagesOf('facts/proxy#streaming/create_check/gate'));
  });

  it('stagesOf() of a row without a release is empty', () => {
    expect(stagesOf('facts/kubelet#readOnlyPort')).toEqual([]);
  });

  it('stagesOf() has no minor that the words of its own fact do not name', () => {
    const silent = features.flatMap(({ id, fact }) =>
      stagesOf(fact).flatMap(({ release, note }) =>
        JSON.stringify(rowOf(fact)).includes(release) || note === 'v1.0 or shortly before' ? [] : [`${id}: ${release}`],
      ),
    );
    expect(silent).toEqual([]);
  });
});

describe('features', () => {
  it('features tell the life of the tunnels as the facts do', () => {
    expect(stagesOfFeature('ssh-tunnels')).toEqual(['1.0 present', '1.9 deprecated', '1.22 removed']);
    expect(stagesOfFeature('egress-selector')).toEqual([
      '1.16 alpha',
      '1.18 beta',
      '1.22 changed',
      '1.23 changed',
      '1.32 changed',
      '1.36 changed',
    ]);
  });

  it('features tell when the insecure port stopped to serve and when its flag went', () => {
    expect(stagesOfFeature('insecure-port')).toEqual(['1.10 deprecated', '1.20 disabled', '1.24 removed']);
  });

  it('features tell a plan as a plan, never as a release: the check of the name of a kubelet is planned as alpha, and nothing else', () => {
    expect(stagesOfFeature('certificate-names-node')).toEqual([`${planned} planned`]);
    const plans = features.flatMap(({ id, stages }) =>
      stages.filter(({ state }) => state === 'planned').map((stage) => ({ id, ...stage })),
    );
    expect(plans.map(({ id, note }) => [id, note])).toContainEqual(['certificate-names-node', 'alpha']);
    expect(plans.map(({ id, note }) => [id, note])).toContainEqual(['websocket-exec', 'stable']);
    for (const { id, release, confirmed } of plans) {
      expect(release, id).toBe(planned);
      expect(confirmed, id).toBe(false);
    }
  });

  it('features tell that kubeadm’s kubelet client certificate lost system:masters in 1.29 and every group in 1.33', () => {
    expect(stagesOfFeature('kubeadm-client-certificate')).toEqual(['1.29 changed', '1.33 changed']);
  });

  it('features tell that the API server reads its client certificate again from 1.25, and the kubelet CA only from 1.36', () => {
    expect(stagesOfFeature('kubelet-client-pair-reload')).toEqual(['1.25 changed']);
    expect(stagesOfFeature('kubelet-ca-reload')).toEqual(['1.36 beta']);
  });

  it('features tell the versions of the Konnectivity client by minor', () => {
    const client = features.find(({ id }) => id === 'konnectivity-client');
    expect(client?.stages.map(({ release, note }) => [release, note])).toEqual(
      expect.arrayContaining([
        ['1.21', 'v0.0.30'],
        ['1.36', 'v0.34.0'],
      ]),
    );
    for (const { release, note } of client?.stages ?? [])
      expect(note, release).toBe(cellOf('konnectivity-client-version', release as KubernetesMinor).value);
  });

  it('features tell what each minor changed on a link, where the timeline said nothing', () => {
    expect(stagesOfFeature('front-proxy-headers')).toEqual(['1.27 changed']);
    expect(stagesOfFeature('node-proxy-guard')).toEqual(['1.26 changed']);
    expect(stagesOfFeature('stream-redirects')).toEqual(['1.22 changed', '1.24 removed']);
    expect(stagesOfFeature('http2-mitigation')).toEqual(['1.28 beta', '1.29 beta']);
    expect(stagesOfFeature('kubelet-api-admin')).toEqual(['1.27 changed', '1.32 changed']);
    expect(stagesOfFeature('dns-only-csr')).toEqual(['1.31 changed']);
    expect(stagesOfFeature('token-secrets')).toEqual(['1.24 beta', '1.26 stable']);
  });

  it('features never say another stage of a release than the change of the facts, but that the insecure port stayed as a flag', () => {
    const differing = features.flatMap(({ id, stages, changes: own }) =>
      own.flatMap((change) => {
        const told = stages.find(({ release }) => release === change.release)?.state;
        const state = stageOfChange(change)?.state;
        return state === undefined || told === state || state === 'changed' || told === 'changed' ? [] : [`${id}: ${change.id}`];
      }),
    );
    expect(differing).toEqual(['insecure-port: insecure-port-off']);
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
  const told = releases.flatMap(({ release, entries }) =>
    entries.map((entry) => (entry.kind === 'change' ? `${release} ${entry.change.id}` : `${release} ${entry.feature.id}`)),
  );

  it('releases hold every change of the facts once, in the release that it names, and nothing twice', () => {
    expect(told).toEqual(expect.arrayContaining(changes.map(({ release, id }) => `${release} ${id}`)));
    expect(new Set(told).size).toBe(told.length);
    expect(changes.length).toBeGreaterThan(100);
  });

  it('releases hold every stage of a feature: told by a change, or by the feature itself', () => {
    for (const { id, stages, changes: own } of features)
      for (const { release } of stages) {
        const ids = [id, ...own.map((change) => change.id)];
        expect(
          ids.some((each) => told.includes(`${release} ${each}`)),
          `${id} ${release}`,
        ).toBe(true);
      }
  });

  it('releases come newest first, each once, and each minor that was released since 1.20 changed something', () => {
    const order = releases.map(({ release }) => minorOf(release));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
    expect(releases.map(({ release }) => release)).toEqual(expect.arrayContaining([...minors]));
  });

  it('releases name what 1.22 took away', () => {
    expect(
      releases
        .find(({ release }) => release === '1.22')
        ?.entries.flatMap((entry) => (entry.kind === 'change' && entry.change.stage === 'removed' ? [entry.change.id] : [])),
    ).toEqual(['ssh-tunnels-removed', 'kubelet-https-removed']);
  });

  it('changes of a minor that is not released are planned or in a pre-release, and no other change is', () => {
    for (const { id, release, stage } of changes)
      expect(/^(planned|(alpha|beta|rc)\.\d+)$/.test(stage), id).toBe(!(minors as readonly string[]).includes(release));
  });

  it('changes touch paths of the model and name their source', () => {
    for (const { id, touches, fact } of changes) {
      expect(touches.length, id).toBeGreaterThan(0);
      for (const path of touches) expect(pathIds as readonly string[], id).toContain(path);
      expect(factOf(fact).sources.length, id).toBeGreaterThan(0);
    }
  });

  it('changes with more than one stage are a feature with a bar of their own', () => {
    const stems = new Map<string, string[]>();
    for (const { id, release } of changes) {
      const stem = id.replace(/-(alpha|beta|stable|off|on)$/, '');
      if ((minors as readonly string[]).includes(release)) stems.set(stem, [...(stems.get(stem) ?? []), id]);
    }
    const own = new Set(features.flatMap(({ changes: named }) => named.map(({ id }) => id)));
    expect([...stems.values()].filter((ids) => ids.length > 1 && ids.some((id) => !own.has(id)))).toEqual([]);
  });

  it('a subject that names no changes has those whose id begins with its own, and the one that has its id', () => {
    const idsOf = (wanted: string): readonly string[] => features.find(({ id }) => id === wanted)?.changes.map(({ id }) => id) ?? [];
    expect(idsOf('token-id')).toEqual(['token-id-alpha', 'token-id-beta', 'token-id-stable']);
    expect(idsOf('csr-guard')).toEqual(['csr-guard']);
    expect(idsOf('front-proxy-certificate')).toEqual([]);
  });

  it('changesNamed() refuses a name that no change has', () => {
    expect(() => changesNamed(['websocket-exek-*'])).toThrow('no change of facts/releases has this name: websocket-exek-*');
  });
});

describe('releases.yaml', () => {
  it('releases.yaml has a row for each minor of minors.json and for no other, the planned one included', () => {
    const rows = rowOf('facts/releases#minors') as readonly { minor: string }[];
    expect(rows.map(({ minor }) => minor)).toEqual([...minors, planned]);
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
