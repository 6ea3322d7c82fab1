import { describe, expect, it } from 'vitest';
import { textWidth } from '../export/text-width.ts';
import { judge } from '../model/judge.ts';
import { modeIds, modeOf, modes } from '../model/setting/mode.ts';
import { carriable, pathIds, pathOf, type PathId } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import { tunnelPath } from './route.ts';
import { sceneOf } from './compose.ts';
import type { Box, Frame, Scene, SceneComponent, SceneFrame, SceneLink, Segment, Tag } from './scene.ts';

const { settings: defaults } = modeOf('defaults');
const { settings: konnectivity } = modeOf('konnectivity');
const layouts = ['wide', 'narrow'] as const;

/** Settings that no mode has, each awkward to draw in its own way. */
const combinations: Record<string, Settings> = {
  'SSH with a verified kubelet': { ...modeOf('ssh-tunnel').settings, kubeletCertificateAuthority: 'set' },
  'Konnectivity with the https: proxy': { ...konnectivity, proxyScheme: 'https' },
  'another tunnel, unknown': { ...defaults, transport: 'other-tunnel' },
  'Konnectivity without agent authentication': { ...konnectivity, agentAuthentication: 'none' },
  'Konnectivity with a URL webhook': { ...konnectivity, webhookReference: 'url' },
  'Konnectivity that carries nothing': { ...konnectivity, egressTypes: 'controlplane' },
  'Konnectivity that carries only a URL webhook': { ...konnectivity, egressTypes: 'controlplane', webhookReference: 'url' },
  'a load balancer that ends TLS': { ...defaults, loadBalancer: 'tls-terminating' },
  'a load balancer before Konnectivity': { ...konnectivity, loadBalancer: 'tls-terminating' },
  'a tunnel to kubelets and streams only': { ...defaults, transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams' },
  'the same, and the node proxy asks for the kubelet': {
    ...defaults,
    transport: 'other-tunnel',
    tunnelScope: 'kubelet-and-streams',
    nodeProxyPort: 'kubelet',
  },
  'the same behind a load balancer': {
    ...defaults,
    transport: 'other-tunnel',
    tunnelScope: 'kubelet-and-streams',
    loadBalancer: 'tls-terminating',
  },
  'a node network in WireGuard': { ...defaults, nodeNetworkEncryption: 'wireguard-with-nodes' },
  'nothing known': Object.fromEntries(Object.keys(defaults).map((key) => [key, 'unknown'])) as unknown as Settings,
};
const frames: readonly { readonly name: string; readonly frame: Frame }[] = [
  ...modes.map(({ id, settings }) => ({ name: id, frame: { id, settings } })),
  ...Object.entries(combinations).map(([name, settings]) => ({ name, frame: { id: 'custom', settings } as const })),
];

const frameIn = (scene: Scene): SceneFrame => {
  const [frame] = scene.frames;
  if (!frame) throw new Error('the scene has no frame');
  return frame;
};
const linkIn = (frame: SceneFrame, path: PathId): SceneLink => {
  const link = frame.links.find((each) => each.path === path);
  if (!link) throw new Error(`the frame has no link ${path}`);
  return link;
};
const wideFrame = (settings: Settings): SceneFrame => frameIn(sceneOf([{ id: 'custom', settings }], { layout: 'wide' }));

const segmentsIn = ({ links, tunnel }: SceneFrame): readonly Segment[] => [
  ...links.flatMap(({ hops }) => hops),
  ...(tunnel ? [tunnel] : []),
];
const boxOf = ({ at: [x, y], width, height }: Tag): Box => ({ x, y: y - height / 2, width, height, radius: 0 });
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The words of a box that touch others on their line, or its border. */
function crowdedIn({ id, box, captions }: SceneComponent): readonly string[] {
  const spans = captions.map(({ kind, text, x, y, anchor, length }) => {
    const size = kind === 'hub' ? 18 : kind === 'name' ? 14 : 13;
    const width = length ?? textWidth(text, size, kind === 'name' || kind === 'hub');
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { text, y, left, right: left + width };
  });
  return spans
    .filter(
      (one) =>
        one.left <= box.x ||
        one.right >= box.x + box.width ||
        spans.some((other) => other !== one && Math.abs(other.y - one.y) < 12 && one.right >= other.left && other.right >= one.left),
    )
    .map(({ text }) => `${id}: ${text}`);
}

type Point = readonly [number, number];
/** The corners of a lane; a curve is followed in 16 steps. Knows M, L and C with absolute numbers, which is all that lanes have. */
function follow(d: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command, text = ''] of d.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = text
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const pairs = numbers.flatMap((x, i): Point[] => (i % 2 ? [] : [[x, numbers[i + 1] ?? NaN]]));
    const from = points.at(-1);
    const [b, c, to] = pairs;
    if (command !== 'C') points.push(...pairs);
    else if (from && b && c && to) {
      for (let i = 1; i <= 16; i += 1) {
        const t = i / 16;
        const at = (axis: 0 | 1): number =>
          (1 - t) ** 3 * from[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * to[axis];
        points.push([at(0), at(1)]);
      }
    }
  }
  return points;
}
const side = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const cross = (one: string, other: string): boolean => {
  const [p, q] = [follow(one), follow(other)];
  return p.slice(1).some((b, i) =>
    q.slice(1).some((d, j) => {
      const [a, c] = [p[i] as Point, q[j] as Point];
      return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }),
  );
};

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
    expect(head?.tip).toEqual([840.5, 190]);
    expect(kubelet?.x).toBe(842);
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
    expect(linkIn(frameIn(scene), 'scraper-to-kubelet').hops[0]?.heads[0]?.tip).toEqual([1071.5, 169]);
  });
});

describe('sceneOf(), tunnels', () => {
  it('keeps the style of a line inside a tunnel, whatever the tunnel adds', () => {
    const { hops } = linkIn(wideFrame(konnectivity), 'apiserver-to-kubelet');
    expect(hops.map(({ verdict }) => verdict)).toEqual(['local', 'authenticated', 'encrypted']);
    expect(hops.map(({ style }) => style)).toEqual(['encrypted', 'encrypted', 'encrypted']);
  });

  it('draws the path of the agent as the tunnel, with arrow heads at the server', () => {
    const [hop] = linkIn(wideFrame(konnectivity), 'agent-to-konnectivity-server').hops;
    expect(hop?.tube?.captions.map(({ text }) => text)).toEqual(['konnectivity-server', 'konnectivity-agent', 'agent dials server :8132']);
    expect(hop?.heads.map(({ angle }) => angle)).toEqual([180, 180]);
    expect(wideFrame(konnectivity).tunnel).toBeUndefined();
  });

  it('draws an SSH tunnel that is no path, encrypted, with arrow heads at the node', () => {
    const frame = wideFrame(modeOf('ssh-tunnel').settings);
    expect(frame.tunnel?.style).toBe('encrypted');
    expect(frame.tunnel?.heads.map(({ angle }) => angle)).toEqual([0, 0]);
    expect(frame.links.map(({ path }) => path)).not.toContain('agent-to-konnectivity-server');
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
    expect(wideFrame(konnectivity).captions.map(({ text }) => text)).toEqual(['Unix socket,', 'same host']);
    expect(wideFrame({ ...konnectivity, konnectivityFrontend: 'mutual-tls' }).captions.map(({ text }) => text)).toEqual([
      'port 8131,',
      'authenticated',
    ]);
  });
});

describe('sceneOf(), labels', () => {
  it('names a link by who dials whom and the verdict of each hop', () => {
    const frame = wideFrame(konnectivity);
    expect(linkIn(frame, 'apiserver-to-kubelet').label).toBe(
      'API server to kubelet, API server dials: same host local, untrusted network authenticated, node network encrypted only',
    );
    expect(linkIn(frame, 'control-plane-to-apiserver').label).toBe(
      'components to API server, controller-manager and scheduler dial: control plane authenticated',
    );
  });

  it('names a component by all that its box says, so that a spoken command finds it, and by where it is', () => {
    const { components } = sceneOf(modes, { layout: 'narrow' });
    expect(components.map(({ label }) => label)).toContain('kubelet :10250, on the node');
    expect(components[0]?.label).toBe('API server HTTPS :6443, the hub');
  });
});

describe.each(layouts)('sceneOf() with a focus, %s', (layout) => {
  it.each(pathIds)('shows the path and a box for each of its ends that is no end of a tunnel: %s', (focus) => {
    const scene = sceneOf([modeOf('konnectivity')], { layout, focus });
    const boxes = scene.components.map(({ id }) => id);
    const { client, server, alsoClients = [] } = pathOf(focus);
    expect(frameIn(scene).links.map(({ path }) => path)).toContain(focus);
    if (focus !== tunnelPath) expect(boxes).toEqual(expect.arrayContaining([client, server, ...alsoClients]));
    expect(boxes.includes('kube-apiserver')).toBe(focus !== 'scraper-to-kubelet');
  });

  it('lets no two words of a box touch, and none leave it, whatever the focus', () => {
    for (const focus of pathIds)
      expect(sceneOf([modeOf('konnectivity')], { layout, focus }).components.flatMap(crowdedIn), focus).toEqual([]);
  });

  it('draws only the node network for scrapers, with the kubelet of every node', () => {
    const scene = sceneOf([modeOf('konnectivity')], { layout, focus: 'scraper-to-kubelet' });
    expect(scene.zones.map(({ id }) => id)).toEqual(['node-network']);
    expect(scene.captions.map(({ text }) => text)).toContain('Every node');
    expect(frameIn(scene).links.map(({ path }) => path)).toEqual(['scraper-to-kubelet']);
  });

  it('draws the load balancer that ends the TLS of a kubelet, and the verdict behind it', () => {
    const settings: Settings = { ...defaults, loadBalancer: 'tls-terminating' };
    const frame = frameIn(sceneOf([{ id: 'custom', settings }], { layout, focus: 'kubelet-to-apiserver' }));
    expect(frame.balancer?.captions.map(({ text }) => text).join(' ')).toBe('load balancer');
    expect(linkIn(frame, 'kubelet-to-apiserver').hops.map(({ zone, style }) => `${zone} ${style}`)).toEqual([
      'between authenticated',
      'control-plane unknown',
    ]);
  });

  it('shows the other way between the same two components', () => {
    const { links } = frameIn(sceneOf([modeOf('defaults')], { layout, focus: 'apiserver-to-pod' }));
    expect(links.map(({ path }) => path)).toEqual(['pod-to-apiserver', 'apiserver-to-pod']);
  });

  it('draws only the control plane for a path inside it', () => {
    const scene = sceneOf([modeOf('konnectivity')], { layout, focus: 'apiserver-to-etcd' });
    expect(scene.zones.map(({ id }) => id)).toEqual(['control-plane']);
    expect(frameIn(scene).links.map(({ path }) => path)).toEqual(['apiserver-to-etcd']);
  });

  it('leaves out a tunnel that nothing shown goes through', () => {
    const { links } = frameIn(sceneOf([modeOf('konnectivity')], { layout, focus: 'kube-proxy-to-apiserver' }));
    expect(links.map(({ path }) => path)).toEqual(['kube-proxy-to-apiserver']);
  });

  it('says so where a mode does not have the path', () => {
    const frame = frameIn(sceneOf([modeOf('defaults')], { layout, focus: 'agent-to-konnectivity-server' }));
    expect(frame.links).toEqual([]);
    expect(frame.captions.map(({ text }) => text)).toEqual(['not used in this mode']);
  });

  it('lets no tag overlap another in any mode', () => {
    for (const focus of pathIds) {
      for (const frame of sceneOf(modes, { layout, focus }).frames) {
        const boxes = segmentsIn(frame).flatMap(({ tags }) => tags.map(boxOf));
        expect(
          boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b))),
          `${focus} ${frame.id}`,
        ).toEqual([]);
      }
    }
  });
});
