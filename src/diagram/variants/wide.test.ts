import { describe, expect, it } from 'vitest';
import { modeIds, modeOf } from '../../model/setting/mode.ts';
import { sceneOf } from '../compose.ts';
import { ribbon } from '../box.ts';
import type { Box } from '../scene.ts';
import { cross, follow, frameIn, frames, konnectivity, levelAt, linkIn, overlap, wideFrame } from '../test/scenes.ts';
import { isLane, laneOrder } from './lanes.ts';
import { hub, onArc, origin, radii } from './wide-backdrop.ts';

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

  it('takes a URL webhook past the tube that carries the rest', () => {
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
    if (!head || !kubelet) throw new Error('no kubelet');
    expect(head.tip[0]).toBe(kubelet.x - 1.5);
    expect(head.tip[1]).toBeGreaterThan(kubelet.y);
    expect(head.tip[1]).toBeLessThan(kubelet.y + kubelet.height);
  });

  it('gives a weak line 36 units of room and more, and lets authenticated neighbours run 7 apart', () => {
    const { links } = frameIn(sceneOf([modeOf('defaults')], { layout: 'wide' }));
    const levels = laneOrder.map((path) => {
      const link = links.find((each) => each.path === path);
      // The lines are level where the attacker looks along.
      return { style: link?.hops[0]?.style, y: levelAt(link?.lane ?? '', onArc(radii.sight, origin[1])) };
    });
    const gaps = levels.slice(1).map(({ style, y }, i) => {
      const before = levels[i];
      return { isQuiet: style === 'authenticated' && before?.style === 'authenticated', by: y - (before?.y ?? NaN) };
    });
    expect(gaps.filter(({ isQuiet }) => isQuiet).map(({ by }) => Math.round(by))).toEqual([7, 7]);
    expect(gaps.filter(({ isQuiet, by }) => !isQuiet && by < 36)).toEqual([]);
    expect(gaps.filter(({ isQuiet }) => !isQuiet)).toHaveLength(6);
  });

  it('crosses the untrusted network level, from edge to edge', () => {
    for (const { frame, name } of frames)
      for (const { path, lane } of frameIn(sceneOf([frame], { layout: 'wide' })).links.filter(
        ({ path, hops }) => isLane(path) && hops.length === 1,
      )) {
        const y = levelAt(lane, onArc(radii.sight, origin[1]));
        const [left, right] = [onArc(radii.controlPlane, y), onArc(radii.nodeNetwork, y)];
        for (const x of [left + 1, (left + right) / 2, right - 1]) expect(levelAt(lane, x), `${name} ${path}`).toBeCloseTo(y, 1);
      }
  });

  it('leaves the hub square on', () => {
    const [cx, cy] = hub.centre;
    for (const { path, lane } of frameIn(sceneOf([modeOf('defaults')], { layout: 'wide' })).links.filter(({ path }) => isLane(path))) {
      const [x = 0, y = 0, outX = 0, outY = 0] = [...lane.matchAll(/-?[\d.]+/g)].map(Number);
      const [from, out] = [Math.atan2(y - cy, x - cx), Math.atan2(outY - y, outX - x)];
      expect(Math.abs(from - out), path).toBeLessThan(0.02);
    }
  });

  it('leads the line of scrapers to the kubelet past the node in front, for it scrapes the nodes behind as well', () => {
    const scene = sceneOf([modeOf('defaults')], { layout: 'wide' });
    const right = Math.max(...scene.outlines.map(({ box }) => box.x + box.width), ...scene.components.map(({ box }) => box.x + box.width));
    const { lane, hops } = linkIn(frameIn(scene), 'scraper-to-kubelet');
    expect(Math.max(...follow(lane).map(([x]) => x))).toBeGreaterThan(right + 2);
    const kubelet = scene.components.find(({ id }) => id === 'kubelet')?.box;
    expect(hops[0]?.heads[0]?.tip[0]).toBe((kubelet?.x ?? 0) + (kubelet?.width ?? 0) + 1.5);
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
