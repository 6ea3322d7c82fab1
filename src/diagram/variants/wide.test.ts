import { describe, expect, it } from 'vitest';
import { carriable } from '../../model/path.ts';
import { modeIds, modeOf, modes } from '../../model/setting/mode.ts';
import { sceneOf } from '../compose.ts';
import { ribbon } from '../box.ts';
import type { Box } from '../scene.ts';
import { cross, follow, frameIn, konnectivity, linkIn, overlap, wideFrame } from '../test/scenes.ts';
import { origin } from './wide-backdrop.ts';

describe('sceneOf(), wide', () => {
  it.each(modeIds)('lets no link cross another: %s', (id) => {
    const { links } = frameIn(sceneOf([modeOf(id)], { layout: 'wide' }));
    const lanes = links.filter(({ path }) => !/control-plane|etcd|agent/.test(path));
    const crossings = lanes.flatMap((a, i) =>
      lanes
        .slice(i + 1)
        .filter((b) => cross(a.lane, b.lane))
        .map((b) => `${a.path} × ${b.path}`),
    );
    expect(crossings).toEqual([]);
  });

  it('takes a URL webhook over the tube that carries the rest', () => {
    const frame = wideFrame({ ...konnectivity, webhookReference: 'url' });
    const tube = linkIn(frame, 'agent-to-konnectivity-server').hops[0]?.tube;
    const inside = follow(linkIn(frame, 'apiserver-to-webhook').lane).filter(([x, y]) =>
      tube?.ends.some((box) => overlap(box, { x, y, width: 0.1, height: 0.1, radius: 0 })),
    );
    expect(tube).toBeDefined();
    expect(inside).toEqual([]);
  });

  it('ends arrows at the edge of the box that answers', () => {
    const scene = sceneOf([modeOf('konnectivity')], { layout: 'wide' });
    const head = linkIn(frameIn(scene), 'apiserver-to-kubelet').hops.at(-1)?.heads[0];
    const kubelet = scene.components.find(({ id }) => id === 'kubelet')?.box;
    expect(head).toEqual({ tip: [567.5, 157], angle: 0 });
    expect(kubelet?.x).toBe(569);
  });

  it('moves the links that the model says a tunnel can carry, and no other', () => {
    expect([...sceneOf(modes, { layout: 'wide' }).moving].sort()).toEqual([...carriable].sort());
    expect(carriable).toHaveLength(6);
  });

  it('leads the line of scrapers to the kubelet past the node in front, for it scrapes the nodes behind as well', () => {
    const scene = sceneOf([modeOf('defaults')], { layout: 'wide' });
    const right = Math.max(...scene.outlines.map(({ box }) => box.x + box.width), ...scene.components.map(({ box }) => box.x + box.width));
    const lane = linkIn(frameIn(scene), 'scraper-to-kubelet').lane;
    const xs = [...lane.matchAll(/H(\d+)/g)].map(([, x]) => Number(x));
    expect(Math.max(...xs)).toBeGreaterThan(right - 3);
    expect(linkIn(frameIn(scene), 'scraper-to-kubelet').hops[0]?.heads[0]?.tip).toEqual([734.5, 141]);
  });

  it('draws every spoke straight from the centre of all arcs across the untrusted network, so that it meets both edges at a right angle', () => {
    const { links } = frameIn(sceneOf([modeOf('defaults')], { layout: 'wide' }));
    const spokes = links.filter(({ casing }) => casing);
    expect(spokes).toHaveLength(9);
    for (const { path, lane, casing = '' } of spokes) {
      const [edge, exit] = follow(casing);
      const onLane = follow(lane)[1];
      const slopes = [edge, exit].map((point) => ((point?.[1] ?? NaN) - origin[1]) / ((point?.[0] ?? NaN) - origin[0]));
      expect(Math.abs((slopes[0] ?? NaN) - (slopes[1] ?? NaN)), path).toBeLessThan(0.001);
      expect(onLane, path).toEqual(exit);
    }
  });

  it('keeps the Service inside of the Pods, as a ribbon that leads to a pod and is none', () => {
    const { outlines, components, strokes } = sceneOf([modeOf('defaults')], { layout: 'wide' });
    const pods = outlines.find(({ kind }) => kind === 'pods')?.box;
    const service = components.find(({ id }) => id === 'service');
    const right = ({ x, width }: Box): number => x + width;
    if (!pods || !service) throw new Error('no Service');
    expect(right(service.box)).toBeLessThan(right(pods));
    expect(components.filter(({ style }) => style === 'alias')).toEqual([service]);
    expect(ribbon(service.box)).toContain(`l-9 ${service.box.height / 2}`);
    expect(strokes.filter(({ kind }) => kind === 'alias')).toHaveLength(1);
  });
});
