import { describe, expect, it } from 'vitest';
import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { sceneOf } from '../compose.ts';
import { tunnelPath } from '../route.ts';
import { defaults, follow, frameIn, frames, konnectivity, layouts, levelAt, linkIn, segmentsIn, wideFrame } from '../test/scenes.ts';
import { isLane } from './lanes.ts';

describe('sceneOf(), tunnels', () => {
  it('keeps the style of a line inside a tunnel, whatever the tunnel adds', () => {
    const { hops } = linkIn(wideFrame(konnectivity), 'apiserver-to-kubelet');
    expect(hops.map(({ verdict }) => verdict)).toEqual(['local', 'authenticated', 'encrypted']);
    expect(hops.map(({ style }) => style)).toEqual(['encrypted', 'encrypted', 'encrypted']);
  });

  it('draws the path of the agent as the tunnel, with an arrow between the names of its ends to the server', () => {
    const [hop] = linkIn(wideFrame(konnectivity), 'agent-to-konnectivity-server').hops;
    expect(hop?.tube?.captions.map(({ text }) => text)).toEqual(['konnectivity-', 'server', 'konnectivity-', 'agent', 'agent dials :8132']);
    expect(hop?.heads.map(({ angle }) => angle)).toEqual([180]);
    expect(wideFrame(konnectivity).tunnel).toBeUndefined();
  });

  it('draws an SSH tunnel that is no path, encrypted, with an arrow to the node', () => {
    const frame = wideFrame(modeOf('ssh-tunnel').settings);
    expect(frame.tunnel?.style).toBe('encrypted');
    expect(frame.tunnel?.heads.map(({ angle }) => angle)).toEqual([0]);
    expect(frame.links.map(({ path }) => path)).not.toContain('agent-to-konnectivity-server');
  });

  it('ends clear of every line that crosses the untrusted network beside it, whose casing would cut into the plates', () => {
    const casing = 5;
    const cut = frames.flatMap(({ name, frame }) => {
      const scene = frameIn(sceneOf([frame], { layout: 'wide' }));
      const ends = segmentsIn(scene).flatMap(({ tube }) => tube?.ends ?? []);
      const beside = scene.links.filter(({ path, hops }) => isLane(path) && hops.length === 1);
      return beside.flatMap(({ path, lane }) => {
        const isCut = ends.some(({ x, y, width, height }) =>
          [x, x + width].some((at) => levelAt(lane, at) > y - casing && levelAt(lane, at) < y + height + casing),
        );
        return isCut ? [`${name}: ${path}`] : [];
      });
    });
    expect(frames.length).toBeGreaterThan(15);
    expect(cut).toEqual([]);
  });

  it.each(layouts)('points its arrow from the name of the end that dials to that of the end that answers: %s', (layout) => {
    for (const [settings, from] of [
      [konnectivity, 'far'],
      [modeOf('ssh-tunnel').settings, 'near'],
    ] as const) {
      const { tube, heads } = segmentsIn(frameIn(sceneOf([{ id: 'custom', settings }], { layout }))).find((each) => each.tube) ?? {};
      const [near, far] = tube?.ends ?? [];
      if (!tube || !near || !far) throw new Error('no tunnel');
      const axis = layout === 'wide' ? 0 : 1;
      const [start, end] = follow(tube.dial).map((point) => point[axis]);
      const towardsFar = (end ?? 0) > (start ?? 0);
      expect(towardsFar).toBe(from === 'near');
      expect(Math.abs((heads?.[0]?.tip[axis] ?? 0) - (end ?? 0))).toBeLessThan(9);
    }
  });

  it('keeps a lane inside of its tunnel, wherever the tunnel is', () => {
    const scopes: readonly Settings[] = [
      konnectivity,
      { ...konnectivity, egressTypes: 'controlplane', webhookReference: 'url' },
      { ...defaults, transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams' },
      { ...defaults, transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams', nodeProxyPort: 'kubelet' },
    ];
    for (const layout of layouts)
      for (const settings of scopes) {
        const { links, tunnel } = frameIn(sceneOf([{ id: 'custom', settings }], { layout }));
        const tube = tunnel?.tube ?? links.flatMap(({ hops }) => hops.flatMap((hop) => hop.tube ?? []))[0];
        const inside = tube?.inside;
        if (!inside) throw new Error('no tunnel');
        const carried = links.filter(({ path, hops }) => path !== tunnelPath && hops.length > 1);
        expect(carried.length).toBeGreaterThan(0);
        for (const { path, hops } of carried) {
          const points = follow(hops.find(({ zone }) => zone === 'between')?.d ?? '');
          const [main, across] = layout === 'wide' ? ([0, 1] as const) : ([1, 0] as const);
          const [start, length] = layout === 'wide' ? [inside.x, inside.width] : [inside.y, inside.height];
          const [near, thick] = layout === 'wide' ? [inside.y, inside.height] : [inside.x, inside.width];
          // Where the lane is at the middle of the tube.
          const middle = start + length / 2;
          const at = points.flatMap((to, i) => {
            const from = points[i - 1];
            if (!from || (from[main] - middle) * (to[main] - middle) > 0) return [];
            return [from[across] + ((to[across] - from[across]) * (middle - from[main])) / (to[main] - from[main])];
          });
          expect(at[0], `${layout} ${path}`).toBeGreaterThan(near);
          expect(at[0], `${layout} ${path}`).toBeLessThan(near + thick);
        }
      }
  });

  it.each(layouts)('stays in the drawing with its ends: %s', (layout) => {
    const outside = frames.flatMap(({ frame, name }) => {
      const scene = sceneOf([frame], { layout });
      const [, , width = 0, height = 0] = scene.viewBox.split(' ').map(Number);
      const ends = segmentsIn(frameIn(scene)).flatMap(({ tube }) => tube?.ends ?? []);
      return ends.some((box) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) ? [name] : [];
    });
    expect(outside).toEqual([]);
  });

  it('takes no path for tunnelled that a load balancer splits', () => {
    const frame = wideFrame({ ...defaults, loadBalancer: 'tls-terminating' });
    expect(frame.tunnel).toBeUndefined();
    expect(frame.balancer?.captions.map(({ text }) => text).join(' ')).toBe('load balancer');
    expect(linkIn(frame, 'kubelet-to-apiserver').hops.map(({ style }) => style)).toEqual(['authenticated', 'unknown']);
    expect(wideFrame(defaults).balancer).toBeUndefined();
  });

  it('draws no tunnel where nothing is tunnelled', () => {
    expect(wideFrame(defaults).tunnel).toBeUndefined();
    expect(wideFrame({ ...defaults, transport: 'unknown' }).tunnel).toBeUndefined();
  });

  it('says what leads into the tunnel', () => {
    expect(
      wideFrame(konnectivity)
        .captions.slice(-2)
        .map(({ text }) => text),
    ).toEqual(['Unix socket,', 'same host']);
    expect(
      wideFrame({ ...konnectivity, konnectivityFrontend: 'mutual-tls' })
        .captions.slice(-2)
        .map(({ text }) => text),
    ).toEqual(['port 8131,', 'authenticated']);
  });
});
