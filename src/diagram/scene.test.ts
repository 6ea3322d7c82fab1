import { describe, expect, it } from 'vitest';
import { judge } from '../model/judge.ts';
import { pathIds } from '../model/path.ts';
import { modes } from '../model/setting/mode.ts';
import { sceneOf } from './compose.ts';
import type { Scene } from './scene.ts';
import { boxOf, crowdedIn, frameIn, frames, konnectivity, layouts, linkIn, overlap, segmentsIn, wideFrame } from './test/scenes.ts';

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

  it.each(frames)('gives each hop a line, and each link one ring at least, one arrow head and one tag: $name', ({ frame }) => {
    for (const { path, hops } of frameIn(sceneOf([frame], { layout })).links) {
      expect(
        hops.every(({ d }) => d.startsWith('M') && !d.includes('NaN')),
        path,
      ).toBe(true);
      expect(
        hops.flatMap(({ tags }) => tags.filter(({ word }) => word)),
        path,
      ).toHaveLength(1);
      if (path === 'agent-to-konnectivity-server') continue;
      expect(
        hops.flatMap(({ heads }) => heads),
        path,
      ).toHaveLength(1);
      expect(hops[0]?.rings.length, path).toBeGreaterThan(0);
    }
  });

  it.each(frames)('lets no tag overlap another tag or a tunnel end: $name', ({ frame }) => {
    const segments = segmentsIn(frameIn(sceneOf([frame], { layout })));
    const boxes = [...segments.flatMap(({ tags }) => tags.map(boxOf)), ...segments.flatMap(({ tube }) => tube?.ends ?? [])];
    const overlaps = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => overlap(a, b))
        .map((b) => [a, b]),
    );
    expect(overlaps).toEqual([]);
  });

  it('lets no two words of a box touch, and none leave it', () => {
    expect(sceneOf(modes, { layout }).components.flatMap(crowdedIn)).toEqual([]);
  });

  it('has the same backdrop whatever the frames, so no box moves', () => {
    const backdropOf = (scene: Scene) => ({ ...scene, frames: [], moving: [] });
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
