import { describe, expect, it } from 'vitest';
import { judge } from '../model/judge.ts';
import { pathIds } from '../model/path.ts';
import { modes } from '../model/setting/mode.ts';
import { sceneOf } from './compose.ts';
import type { Scene } from './scene.ts';
import { crowdedIn, follow, frameIn, frames, konnectivity, layouts, linkIn, wideFrame } from './test/scenes.ts';
import { isLane, laneOrder, type LanePath } from './variants/lanes.ts';

describe.each(layouts)('sceneOf(), %s', (layout) => {
  it.each(frames)('draws every hop that the model judges, with its verdict: $name', ({ frame }) => {
    const drawn = frameIn(sceneOf([frame], { layout })).links.flatMap(({ path, hops }) =>
      hops.map(({ zone, verdict }) => `${path} ${zone} ${verdict}`),
    );
    const judged = pathIds.flatMap((path) =>
      judge(path, frame.settings, 'nobody').hops.map(({ zone, verdict }) => `${path} ${zone} ${verdict}`),
    );
    expect([...drawn].sort()).toEqual([...judged].sort());
  });

  it.each(frames)(
    'gives each hop a line, and each link one ring at least, one arrow head, and one sign of its verdict: $name',
    ({ frame }) => {
      const { links, trunks } = frameIn(sceneOf([frame], { layout }));
      for (const { path, hops } of links) {
        expect(
          hops.every(({ d }) => d.startsWith('M') && !d.includes('NaN')),
          path,
        ).toBe(true);
        const locks = trunks.filter(({ paths }) => paths.includes(path)).map(({ lock }) => lock);
        // Behind a load balancer there is another connection, with a sign of its own.
        const [first = [], last = []] = [hops[0]?.tags, hops.at(-1)?.tags];
        const own = (hops.at(-1)?.zone === 'control-plane' ? first : last).filter(({ quiet }) => !quiet);
        const signs = [...own, ...locks];
        expect(signs, path).toHaveLength(1);
        expect(signs[0]?.verdict, path).toBe(hops.at(-1)?.zone === 'control-plane' ? hops[0]?.style : hops.at(-1)?.style);
        if (path === 'agent-to-konnectivity-server') continue;
        expect(
          hops.flatMap(({ heads }) => heads),
          path,
        ).toHaveLength(1);
        expect(hops[0]?.rings.length, path).toBeGreaterThan(0);
      }
    },
  );

  it.each(frames)('draws each line from where its connection is opened to where it is answered: $name', ({ frame }) => {
    for (const { path, hops } of frameIn(sceneOf([frame], { layout })).links.filter(({ path }) => isLane(path))) {
      const [ring, tip] = [hops[0]?.rings[0], hops.at(-1)?.heads[0]?.tip];
      const [from, to] = [follow(hops[0]?.d ?? '')[0], follow(hops.at(-1)?.d ?? '').at(-1)];
      const apart = (a: readonly number[] = [], b: readonly number[] = []): number =>
        Math.hypot((a[0] ?? NaN) - (b[0] ?? NaN), (a[1] ?? NaN) - (b[1] ?? NaN));
      expect(apart(ring, from), path).toBeLessThan(1);
      expect(apart(tip, to), path).toBeLessThan(10);
    }
  });

  it.each(frames)('says the verdict of each line that is not authenticated as a word, on it or in its row: $name', ({ frame }) => {
    const { links, captions } = frameIn(sceneOf([frame], { layout }));
    const weak = links.filter(({ path, hops }) => path !== 'agent-to-konnectivity-server' && hops[0]?.style !== 'authenticated');
    const words = [
      ...weak.flatMap(({ hops }) => hops.flatMap(({ tags }) => tags.flatMap(({ word, verdict }) => (word ? [verdict] : [])))),
      ...captions.flatMap(({ verdict }) => (verdict && verdict !== 'authenticated' ? [verdict] : [])),
    ];
    const expected = weak.map(({ hops }) => hops[0]?.style ?? 'unknown');
    // What a scraper gets is said in its row; a tag on its line has no room for a word in either drawing.
    expect([...words].sort()).toEqual([...expected].sort());
  });

  it.each(frames)('joins neighbouring lines that are authenticated all the way in a trunk, and no other: $name', ({ frame }) => {
    const { links, trunks } = frameIn(sceneOf([frame], { layout }));
    const joined = trunks.flatMap(({ paths }) => paths);
    const safe = links.filter(
      ({ path, hops }) => isLane(path) && hops.length === 1 && hops.every(({ verdict }) => verdict === 'authenticated'),
    );
    expect([...joined].sort()).toEqual(safe.map(({ path }) => path).sort());
    const ranks = trunks.map(({ paths }) => paths.map((path) => laneOrder.indexOf(path as LanePath)).sort((a, b) => a - b));
    for (const rank of ranks) expect(rank.at(-1)).toBe((rank[0] ?? 0) + rank.length - 1);
    // Two trunks are never neighbours: they would be one.
    expect(ranks.flatMap((one) => ranks.filter((other) => other[0] === (one.at(-1) ?? 0) + 1))).toEqual([]);
  });

  it('lets no two words of a box touch, and none leave it', () => {
    for (const { frame, name } of frames) {
      const scene = sceneOf([frame], { layout });
      expect(
        scene.components.flatMap((component) => crowdedIn(component, scene, frameIn(scene).captions)),
        name,
      ).toEqual([]);
    }
  });

  it('has the same backdrop whatever the frames, so no box moves', () => {
    const backdropOf = (scene: Scene) => ({ ...scene, frames: [] });
    const [first, ...rest] = frames.map(({ frame }) => backdropOf(sceneOf([frame], { layout })));
    for (const backdrop of rest) expect(backdrop).toEqual(first);
  });

  it('gives a path the same commands in the lane of every mode', () => {
    const scene = sceneOf(modes, { layout });
    for (const path of pathIds) {
      if (path === 'agent-to-konnectivity-server') continue;
      const commands = scene.frames.map((frame) => linkIn(frame, path).lane.replace(/[\d.\s-]+/g, ''));
      expect(new Set(commands).size, path).toBe(1);
    }
  });

  it('keeps every number to one decimal', () => {
    const ds = sceneOf(modes, { layout }).frames.flatMap(({ links }) =>
      links.flatMap(({ lane, hops }) => [lane, ...hops.map(({ d }) => d)]),
    );
    expect(ds.filter((d) => /\.\d\d/.test(d))).toEqual([]);
  });
});

describe('sceneOf(), labels', () => {
  it('names a link by who dials whom and the verdict of each hop', () => {
    const frame = wideFrame(konnectivity);
    expect(linkIn(frame, 'apiserver-to-kubelet').label).toBe(
      'API server to kubelet, API server connects: same host local, untrusted network authenticated, node network encrypted only',
    );
    expect(linkIn(frame, 'control-plane-to-apiserver').label).toBe(
      'components to API server, controller-manager and scheduler connect: control plane authenticated',
    );
  });

  it('names a component by all that its box says, so that a spoken command finds it, and by where it is', () => {
    const { components } = sceneOf(modes, { layout: 'narrow' });
    expect(components.map(({ label }) => label)).toContain('kubelet :10250, on the node');
    expect(components[0]?.label).toBe('API server HTTPS :6443, the hub');
  });
});
