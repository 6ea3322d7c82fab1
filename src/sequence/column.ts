import type { ActorId } from '../model/journey/journey.ts';
import { type Step } from '../wording/journey/journey-step.ts';
import { actorName } from '../wording/journey/actor.ts';

/** From left to right: the user, the control plane with the hub last, then the node side with the far end of a tunnel first. */
const places: Readonly<Record<ActorId, 'outside' | 'control-plane' | 'node'>> = {
  kubectl: 'outside',
  etcd: 'control-plane',
  'kube-controller-manager': 'control-plane',
  'kube-scheduler': 'control-plane',
  'kube-apiserver': 'control-plane',
  'load-balancer': 'control-plane',
  'konnectivity-server': 'control-plane',
  'tunnel-server': 'control-plane',
  'tunnel-client': 'node',
  'konnectivity-agent': 'node',
  sshd: 'node',
  'kube-proxy': 'node',
  'extension-apiserver': 'node',
  webhook: 'node',
  service: 'node',
  pod: 'node',
  scraper: 'node',
  node: 'node',
  kubelet: 'node',
};
const order = Object.keys(places) as readonly ActorId[];

export type Layout = 'wide' | 'narrow';

/** One life line: who it is of, the lines of its name, and where it stands, in units of the drawing. */
export interface Column {
  readonly id: ActorId;
  readonly name: readonly string[];
  readonly side: 'outside' | 'control-plane' | 'node';
  readonly x: number;
  /** On a narrow drawing, names take turns on two levels so that they do not touch. */
  readonly level: 0 | 1;
}

/** The columns of a drawing, its width, and the strip of the untrusted network, from left to right. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly width: number;
  readonly strip: { readonly x: number; readonly width: number };
}

const sideOf = (id: ActorId): Column['side'] => places[id];

/** At a space or behind a hyphen, near the middle; short names stay whole. */
function inLines(name: string): readonly string[] {
  if (name.length < 12) return [name];
  const [, first = name, second] = /^(.{5,}?(?:-| ))(.+)$/.exec(name) ?? [];
  return second ? [first.trim(), second] : [name];
}

/** Who takes part in these steps. */
const actorsOf = (steps: readonly Step[]): ReadonlySet<ActorId> =>
  new Set(steps.flatMap((step) => (step.kind === 'inside' ? [step.at] : [step.from, step.to])));

/** Distances on the wide drawing; on the narrow one the gaps share what room there is, in the same proportion. */
const gutter = { wide: 44, narrow: 24 } as const;
const edge = { wide: 66, narrow: 32 } as const;
const gap = { inside: 136, between: 212 } as const;
const narrowWidth = 344;
/** The least width of a wide drawing, of few life lines and of more, so that it fills its card in words of at least 12 px. */
const least = { few: 680, many: 860 } as const;
/** As many life lines as a wide drawing of the smaller size has room for. */
export const fewColumns = 4;

/** Puts everyone who takes part on a life line of their own. */
export function columnsOf(steps: readonly Step[], layout: Layout): Columns {
  const actors = actorsOf(steps);
  const ids = order.filter((id) => actors.has(id));
  const gaps = ids.slice(1).map((id, index) => (sideOf(id) === 'node' && sideOf(ids[index] ?? id) !== 'node' ? gap.between : gap.inside));
  const natural = gaps.reduce<number>((sum, each) => sum + each, 0);
  const wanted = layout === 'narrow' ? narrowWidth : ids.length > fewColumns ? least.many : least.few;
  const fitted = natural > 0 ? (wanted - gutter[layout] - 2 * edge[layout]) / natural : 1;
  // A wide drawing is as wide as its life lines need, and stretched where that is less than its card.
  const scale = layout === 'wide' ? Math.max(1, fitted) : fitted;
  const start = gutter[layout] + edge[layout];
  const xs = ids.map((_, index) => Math.round(start + scale * gaps.slice(0, index).reduce<number>((sum, each) => sum + each, 0)));
  const first = ids.findIndex((id) => sideOf(id) === 'node');
  const [before = 0, after = 0] = [xs[first - 1], xs[first]];
  const room = after - before;
  const width = Math.round(room * (layout === 'wide' ? 0.42 : 0.4));
  return {
    columns: ids.map((id, index) => ({
      id,
      name: inLines(actorName(id)),
      side: sideOf(id),
      x: xs[index] ?? start,
      level: layout === 'narrow' && index % 2 ? 1 : 0,
    })),
    width: layout === 'wide' ? Math.round(start + scale * natural + edge.wide) : narrowWidth,
    strip: { x: Math.round(before + (room - width) / 2), width },
  };
}
