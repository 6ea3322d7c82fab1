import { arrowHead } from '../glyph.ts';
import type { Area } from '../scene.ts';
import type { ActorId } from '../../model/journey/journey.ts';
import { judge } from '../../model/judge.ts';
import { pathIds, pathOf, type PathId } from '../../model/path.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Step } from '../../wording/journey/journey-step.ts';
import { shortActorName } from '../../wording/journey/actor.ts';

// The small pictures of cards, drawn at build time from what the model judges. They repeat what the words of a card say, so nobody hears them.

/**
 * How a picture is framed: over the words of a card, which is narrower where `five` stand in a line, beside those of a `row` on a phone, without room for words, or
 * beside the answer to a decision, where each line has its name.
 */
type MiniFrame = 'card' | 'five' | 'row' | 'decision';
interface Measures {
  readonly width: number;
  readonly height: number;
  readonly hub: { readonly x: number; readonly radius: number };
  /** Where the untrusted network begins and ends on the middle line. */
  readonly band: { readonly from: number; readonly to: number };
}
export const measures: Readonly<Record<MiniFrame, Measures>> = {
  card: { width: 300, height: 92, hub: { x: 42, radius: 27 }, band: { from: 100, to: 186 } },
  five: { width: 248, height: 92, hub: { x: 38, radius: 25 }, band: { from: 84, to: 154 } },
  row: { width: 112, height: 76, hub: { x: 21, radius: 15 }, band: { from: 44, to: 78 } },
  decision: { width: 360, height: 152, hub: { x: 40, radius: 27 }, band: { from: 96, to: 196 } },
};

/** A word in a picture. */
interface MiniWord {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'on-hub' | 'name';
}

/** A line with its head at the end of whom is called. `marked` is where its glyph stands. */
interface MiniLine {
  readonly verdict: Verdict;
  readonly d: string;
  readonly head: { readonly x: number; readonly y: number; readonly turned: boolean };
  readonly marked?: readonly [x: number, y: number];
}

/** A small picture, as plain data. */
export interface Mini {
  readonly frame: MiniFrame;
  readonly width: number;
  readonly height: number;
  /** The whole ground, where the picture is of one network alone. */
  readonly ground?: 'control-plane' | 'node';
  /** The boundaries of the untrusted network, as arcs from top to bottom, where the picture has it. */
  readonly edges?: { readonly controlPlane: string; readonly nodeNetwork: string };
  readonly hub?: { readonly x: number; readonly y: number; readonly radius: number };
  readonly boxes: readonly (Area & { readonly side: 'control-plane' | 'node' })[];
  readonly lives: readonly { readonly x: number; readonly side: 'control-plane' | 'node' | 'outside' }[];
  readonly words: readonly MiniWord[];
  readonly tube?: { readonly verdict: Verdict; readonly from: number; readonly to: number; readonly top: number; readonly bottom: number };
  readonly lines: readonly MiniLine[];
}

export const headShape = arrowHead;
export const headRoom = 9;

/** How far outside of the picture its grounds begin and end, so that nothing but the boundaries of the untrusted network has an edge in it. */
export const bleed = 2;
/** The boundary of the untrusted network that meets the middle line at `x`: an arc round a point far left of the picture, so that it is almost upright. */
const edgeAt = (x: number, { width, height }: Measures): string => {
  const centre = -width * 0.6;
  const radius = x - centre;
  const reach = (Math.sqrt(radius ** 2 - (height / 2 + bleed) ** 2) + centre).toFixed(1);
  return `${reach} ${-bleed}A${radius} ${radius} 0 0 1 ${reach} ${height + bleed}`;
};
export const edgesOf = (measure: Measures): NonNullable<Mini['edges']> => ({
  controlPlane: edgeAt(measure.band.from, measure),
  nodeNetwork: edgeAt(measure.band.to, measure),
});

/** One path under the settings of a mode: both ends, the line between them, and its weakest verdict. */
export function miniPath(path: PathId, frame: MiniFrame): Mini {
  const measure = measures[frame];
  const { width, height, hub, band } = measure;
  const { client, server, direction, shownIn } = pathOf(path);
  const verdict = judge(path, modeOf(shownIn).settings, 'nobody').weakestHop?.verdict ?? 'unknown';
  const isInbound = direction === 'nodes-to-control-plane' || path === 'control-plane-to-apiserver';
  const names = [client, server].map((id) => shortActorName(id));
  const [hubName = '', farName = ''] = isInbound ? names.toReversed() : names;
  const y = height / 2;
  const isCard = frame === 'card';
  const boxWidth = isCard ? Math.max(84, Math.round(farName.length * 7.4) + 22) : 22;
  const farX = width - (isCard ? 10 : 6) - boxWidth;
  const hasHub = direction !== 'between-nodes';
  const nearBox = { x: isCard ? 14 : 8, width: isCard ? 84 : 22 };
  const nearEdge = hasHub ? hub.x + hub.radius + 2 : nearBox.x + nearBox.width + 2;
  const [from, to] = isInbound ? [farX, nearEdge] : [nearEdge, farX];
  const side = direction === 'inside-control-plane' ? 'control-plane' : 'node';
  const isBanded = direction === 'control-plane-to-nodes' || direction === 'nodes-to-control-plane';
  const middle = isBanded ? (band.from + band.to) / 2 : (nearEdge + farX) / 2;
  return {
    frame,
    width,
    height,
    ...(isBanded ? { edges: edgesOf(measure) } : { ground: side }),
    ...(hasHub ? { hub: { ...hub, y } } : {}),
    boxes: [
      { x: farX, y: y - 16, width: boxWidth, height: 32, side },
      ...(hasHub ? [] : [{ ...nearBox, y: y - 16, height: 32, side } as const]),
    ],
    lives: [],
    words: isCard
      ? [
          { x: hasHub ? hub.x : nearBox.x + nearBox.width / 2, y: y + 5, text: hubName, kind: hasHub ? 'on-hub' : 'name' },
          { x: farX + boxWidth / 2, y: y + 5, text: farName, kind: 'name' },
        ]
      : [],
    lines: [
      {
        verdict,
        d: `M${from} ${y}H${to + (isInbound ? headRoom : -headRoom)}`,
        head: { x: to, y, turned: isInbound },
        marked: [middle, y],
      },
    ],
  };
}

/** The paths that the API server opens to the nodes, as one mode protects them, in its tunnel if it has one. */
export function miniMode(mode: ModeId, frame: MiniFrame): Mini {
  const measure = measures[frame];
  const { width, height, hub, band } = measure;
  const { settings } = modeOf(mode);
  const shown = pathIds.filter((id) => pathOf(id).direction === 'control-plane-to-nodes');
  const gap = frame === 'row' ? 9 : 12;
  const middle = height / 2;
  const top = middle - ((shown.length - 1) * gap) / 2;
  const bottom = top + (shown.length - 1) * gap;
  const box = { x: width - (frame !== 'row' ? 38 : 24), width: frame !== 'row' ? 28 : 18 };
  const tunnel =
    settings.transport === 'direct'
      ? undefined
      : judge('apiserver-to-kubelet', settings, 'nobody').hops.find(({ zone }) => zone === 'between')?.verdict;
  return {
    frame,
    width,
    height,
    edges: edgesOf(measure),
    hub: { ...hub, y: middle },
    boxes: [{ ...box, y: top - 8, height: bottom - top + 16, side: 'node' }],
    lives: [],
    words: frame !== 'row' ? [{ x: hub.x, y: middle + 5, text: 'API', kind: 'on-hub' }] : [],
    ...(tunnel ? { tube: { verdict: tunnel, from: band.from, to: band.to, top: top - 7, bottom: bottom + 7 } } : {}),
    lines: shown.map((id, at) => {
      const y = top + at * gap;
      const rise = Math.max(4 - hub.radius, Math.min(hub.radius - 4, y - middle));
      const x = (hub.x + Math.sqrt(hub.radius ** 2 - rise ** 2) + 2).toFixed(1);
      // Where the hub is lower than the lines, they leave it as a fan.
      const start =
        Math.abs(y - middle) > hub.radius - 4
          ? `M${x} ${middle + rise}Q${(Number(x) + band.from) / 2} ${y} ${band.from} ${y}`
          : `M${x} ${y}`;
      return {
        verdict: judge(id, settings, 'nobody').weakestHop?.verdict ?? 'unknown',
        d: `${start}H${box.x - headRoom}`,
        head: { x: box.x, y, turned: false },
      };
    }),
  };
}

const sideOf = (id: ActorId): 'control-plane' | 'node' | 'outside' =>
  id === 'kubectl'
    ? 'outside'
    : [
          'kube-apiserver',
          'etcd',
          'kube-controller-manager',
          'kube-scheduler',
          'load-balancer',
          'konnectivity-server',
          'tunnel-server',
        ].includes(id)
      ? 'control-plane'
      : 'node';

/** The names that have room, from the left; one that would touch the one before it is left out, since the page of the journey has them all. */
const apart = (words: readonly MiniWord[]): readonly MiniWord[] =>
  words.reduce<readonly MiniWord[]>((fitting, word) => {
    const before = fitting.at(-1);
    return before && word.x - before.x < (word.text.length + before.text.length) * 3.4 ? fitting : [...fitting, word];
  }, []);

/** The steps of a journey as arrows between life lines. What one machine does on its own has no arrow. */
export function miniJourney(steps: readonly Step[], frame: MiniFrame): Mini {
  const { width, height } = measures[frame];
  const isCard = frame === 'card';
  const hops = steps.filter((step) => step.kind === 'hop');
  const actors = [...new Set(hops.flatMap(({ from, to }) => [from, to]))];
  const pad = isCard ? (actors.length > 4 ? 30 : 40) : 12;
  const xOf = (id: ActorId): number =>
    actors.length < 2 ? width / 2 : Math.round(pad + (actors.indexOf(id) * (width - 2 * pad)) / (actors.length - 1));
  return {
    frame,
    width,
    height,
    boxes: [],
    lives: actors.map((id) => ({ x: xOf(id), side: sideOf(id) })),
    words: isCard ? apart(actors.map((id) => ({ x: xOf(id), y: 18, text: shortActorName(id), kind: 'name' }))) : [],
    lines: hops.map(({ from, to, verdict }, at) => {
      const [first, last] = isCard ? [34, height - 12] : [12, height - 12];
      const y = Math.round(hops.length > 1 ? first + (at * (last - first)) / (hops.length - 1) : (first + last) / 2);
      const turned = xOf(to) < xOf(from);
      return { verdict, d: `M${xOf(from)} ${y}H${xOf(to) + (turned ? headRoom : -headRoom)}`, head: { x: xOf(to), y, turned } };
    }),
  };
}

/** The order of cards: what is known to be weak first. */
const order: readonly Verdict[] = ['unsafe', 'encrypted', 'unknown', 'authenticated', 'local'];
/** Where a verdict stands in that order. */
export const weakness = (verdict: Verdict): number => order.indexOf(verdict);
/** The weakest verdict of a journey. */
export const weakestOf = (steps: readonly Step[]): Verdict =>
  steps.flatMap((step) => (step.kind === 'hop' ? [step.verdict] : [])).sort((a, b) => weakness(a) - weakness(b))[0] ?? 'unknown';
