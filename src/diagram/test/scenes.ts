import { textWidth } from '../../export/text-width.ts';
import { typeSize } from '../type.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { sceneOf } from '../compose.ts';
import type { Box, Caption, Frame, Scene, SceneComponent, SceneFrame, SceneLink, Segment, Tag } from '../scene.ts';

/** The settings that most cases begin with. */
export const { settings: defaults } = modeOf('defaults');
export const { settings: konnectivity } = modeOf('konnectivity');

/** The two layouts of the whole diagram. */
export const layouts = ['wide', 'narrow'] as const;

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

/** Every mode, and the awkward combinations. */
export const frames: readonly { readonly name: string; readonly frame: Frame }[] = [
  ...modes.map(({ id, settings }) => ({ name: id, frame: { id, settings } })),
  ...Object.entries(combinations).map(([name, settings]) => ({ name, frame: { id: 'custom', settings } as const })),
];

/** The first frame of a scene. */
export const frameIn = (scene: Scene): SceneFrame => {
  const [frame] = scene.frames;
  if (!frame) throw new Error('the scene has no frame');
  return frame;
};

/** The link of a path, which the frame has to have. */
export const linkIn = (frame: SceneFrame, path: PathId): SceneLink => {
  const link = frame.links.find((each) => each.path === path);
  if (!link) throw new Error(`the frame has no link ${path}`);
  return link;
};

/** The frame that the wide drawing has under these settings. */
export const wideFrame = (settings: Settings): SceneFrame => frameIn(sceneOf([{ id: 'custom', settings }], { layout: 'wide' }));

/** Every drawn line of a frame, the tunnel included. */
export const segmentsIn = ({ links, tunnel }: SceneFrame): readonly Segment[] => [
  ...links.flatMap(({ hops }) => hops),
  ...(tunnel ? [tunnel] : []),
];

/** The plate of a tag as a box. */
export const boxOf = ({ at: [x, y], width, height }: Tag): Box => ({ x, y: y - height / 2, width, height, radius: 0 });

/** The kinds of text that are bold. */
const boldKinds: readonly Caption['kind'][] = ['hub', 'zone', 'title', 'name', 'seat', 'dials', 'collar', 'verdict'];

/** Which drawing something is of, which decides the size of its type. */
type Sized = Parameters<typeof typeSize>[1];

/** The room that a line of text takes, without its descenders. */
export function roomOf({ kind, text, x, y, anchor, length }: Caption, view: Sized): Box {
  const size = typeSize(kind, view);
  const width = length ?? textWidth(text, size, boldKinds.includes(kind));
  const before = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
  const high = size * 0.75;
  return { x: x - before, y: y - high, width, height: high, radius: 0 };
}

/** Whether two boxes share some area. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The words of a box that touch others on their line, or its border; `more` are words that the frame puts there. */
export function crowdedIn({ id, box, also, captions }: SceneComponent, view: Sized, more: readonly Caption[] = []): readonly string[] {
  return [box, ...(also ? [also] : [])].flatMap((around) => {
    const spans = [...captions, ...more]
      .filter(({ x, y }) => x > around.x && x < around.x + around.width && y > around.y && y < around.y + around.height)
      .map((each) => ({ text: each.text, ...roomOf(each, view) }));
    return spans
      .filter(
        (one) =>
          one.x <= around.x ||
          one.x + one.width >= around.x + around.width ||
          spans.some((other) => other !== one && Math.abs(other.y - one.y) < 11 && one.x + one.width >= other.x && other.x >= one.x),
      )
      .map(({ text }) => `${id}: ${text}`);
  });
}

/** A corner: x and y. */
type Point = readonly [number, number];

/** The corners of a lane; a curve is followed in 16 steps. Knows M, L and C with absolute numbers, which is all that lanes have. */
export function follow(d: string): readonly Point[] {
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

/** The height of a lane at an x. */
export function levelAt(lane: string, x: number): number {
  const points = follow(lane);
  const at = points.findIndex((point, i) => i > 0 && ((points[i - 1]?.[0] ?? 0) - x) * (point[0] - x) <= 0);
  const [[x1, y1], [x2, y2]] = [points[at - 1] ?? [NaN, NaN], points[at] ?? [NaN, NaN]];
  return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
}

/** On which side of the line from a to b the point c is: -1, 0 or 1. */
const side = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

/** Whether two lanes cross. */
export const cross = (one: string, other: string): boolean => {
  const [p, q] = [follow(one), follow(other)];
  return p.slice(1).some((b, i) =>
    q.slice(1).some((d, j) => {
      const [a, c] = [p[i] as Point, q[j] as Point];
      return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }),
  );
};
