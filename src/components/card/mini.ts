import { arrowHead } from '../../diagram/glyph.ts';
import { componentOf } from '../../model/component.ts';
import type { ActorId } from '../../model/journey/journey.ts';
import { judge } from '../../model/judge.ts';
import { pathIds, pathOf, type PathId } from '../../model/path.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Step } from '../../wording/journey/journey-step.ts';
import { actorName } from '../../wording/journey/actor.ts';

// The small pictures of cards, drawn at build time from what the model judges. They repeat what the words of a card say, so nobody hears them.

/** The size of a picture, in its own units. */
export const size = { width: 300, height: 92 } as const;
/** Where the untrusted network begins and ends on the middle line, and the circles that bound it. */
const band = { from: 100, to: 186, middle: 46, centre: -75 } as const;

/** A word in a picture. */
export interface MiniWord {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'on-hub' | 'name';
}

/** A line with its head at the end of whom is called. `marked` is where its glyph stands. */
export interface MiniLine {
  readonly verdict: Verdict;
  readonly d: string;
  readonly head: { readonly x: number; readonly y: number; readonly turned: boolean };
  readonly marked?: readonly [x: number, y: number];
}

/** A small picture, as plain data. */
export interface Mini {
  /** The whole ground, where the picture is of one network alone. */
  readonly ground?: 'control-plane' | 'node';
  readonly isBanded: boolean;
  readonly hub?: { readonly x: number; readonly y: number; readonly radius: number };
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly side: 'control-plane' | 'node';
  }[];
  readonly lives: readonly { readonly x: number; readonly side: 'control-plane' | 'node' | 'outside' }[];
  readonly words: readonly MiniWord[];
  readonly tube?: { readonly verdict: Verdict; readonly top: number; readonly bottom: number };
  readonly lines: readonly MiniLine[];
}

export const headShape = arrowHead;
const headRoom = 9;
/** The boundary circle of the untrusted network that meets the middle line at `x`, as an arc from top to bottom. */
export const edgeAt = (x: number): string => {
  const radius = x - band.centre;
  const reach = Math.sqrt(radius ** 2 - band.middle ** 2) + band.centre;
  return `${reach.toFixed(1)} 0A${radius} ${radius} 0 0 1 ${reach.toFixed(1)} ${size.height}`;
};
export const edges = { controlPlane: edgeAt(band.from), nodeNetwork: edgeAt(band.to) };

const short = (name: string): string =>
  name
    .replace('API server', 'API')
    .replace(/^konnectivity-/, '')
    .replace('controller-manager', 'controllers');

/** One path under the settings of a mode: both ends, the line between them, and its weakest verdict. */
export function miniPath(path: PathId, mode: ModeId = pathOf(path).shownIn): Mini {
  const { client, server, direction } = pathOf(path);
  const verdict = judge(path, modeOf(mode).settings, 'nobody').weakestHop?.verdict ?? 'unknown';
  const names = [client, server].map((id) => short(componentOf(id).name)) as [string, string];
  const isInbound = direction === 'nodes-to-control-plane' || path === 'control-plane-to-apiserver';
  const [hubName, farName] = isInbound ? [names[1], names[0]] : names;
  const y = band.middle;
  const width = Math.max(84, Math.round(farName.length * 7.4) + 22);
  const farX = size.width - 10 - width;
  const hasHub = direction !== 'between-nodes';
  const nearEdge = hasHub ? 71 : 101;
  const [from, to] = isInbound ? [farX, nearEdge] : [nearEdge, farX];
  const side = direction === 'inside-control-plane' ? 'control-plane' : 'node';
  const isBanded = direction === 'control-plane-to-nodes' || direction === 'nodes-to-control-plane';
  const middle = isBanded ? (band.from + band.to) / 2 : (nearEdge + farX) / 2;
  return {
    ...(isBanded ? {} : { ground: side }),
    isBanded,
    ...(hasHub ? { hub: { x: 42, y, radius: 27 } } : {}),
    boxes: [
      { x: farX, y: y - 16, width, height: 32, side },
      ...(hasHub ? [] : [{ x: 14, y: y - 16, width: 84, height: 32, side } as const]),
    ],
    lives: [],
    words: [
      { x: hasHub ? 42 : 56, y: y + 5, text: hubName, kind: hasHub ? 'on-hub' : 'name' },
      { x: farX + width / 2, y: y + 5, text: farName, kind: 'name' },
    ],
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

/** The paths that a tunnel can take, with those that never do beside them, as one mode protects them. */
export function miniMode(mode: ModeId): Mini {
  const { settings } = modeOf(mode);
  const shown = pathIds.filter((id) => pathOf(id).direction === 'control-plane-to-nodes');
  const judged = shown.map((id) => ({ id, judgement: judge(id, settings, 'nobody') }));
  const gap = 12;
  const top = band.middle - ((shown.length - 1) * gap) / 2;
  const tunnelled =
    settings.transport === 'direct'
      ? undefined
      : judge('apiserver-to-kubelet', settings, 'nobody').hops.find(({ zone }) => zone === 'between');
  return {
    isBanded: true,
    hub: { x: 44, y: band.middle, radius: 30 },
    boxes: [{ x: 262, y: top - 8, width: 28, height: (shown.length - 1) * gap + 16, side: 'node' }],
    lives: [],
    words: [{ x: 44, y: band.middle + 5, text: 'API', kind: 'on-hub' }],
    ...(tunnelled ? { tube: { verdict: tunnelled.verdict, top: top - 8, bottom: top + (shown.length - 1) * gap + 8 } } : {}),
    lines: judged.map(({ judgement }, at) => {
      const y = top + at * gap;
      const rise = Math.max(-26, Math.min(26, y - band.middle));
      const x = 44 + Math.sqrt(30 ** 2 - rise ** 2) + 2;
      return {
        verdict: judgement.weakestHop?.verdict ?? 'unknown',
        d: `M${x.toFixed(1)} ${y}H${262 - headRoom}`,
        head: { x: 262, y, turned: false },
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

/** The steps of a journey as arrows between life lines. What one machine does on its own has no arrow. */
export function miniJourney(steps: readonly Step[]): Mini {
  const hops = steps.filter((step) => step.kind === 'hop');
  const actors = [...new Set(hops.flatMap(({ from, to }) => [from, to]))];
  const pad = 40;
  const xOf = (id: ActorId): number =>
    actors.length < 2 ? size.width / 2 : Math.round(pad + (actors.indexOf(id) * (size.width - 2 * pad)) / (actors.length - 1));
  return {
    isBanded: false,
    boxes: [],
    lives: actors.map((id) => ({ x: xOf(id), side: sideOf(id) })),
    words: actors.map((id) => ({ x: xOf(id), y: 18, text: short(actorName(id)), kind: 'name' })),
    lines: hops.map(({ from, to, verdict }, at) => {
      const y = Math.round(34 + (hops.length > 1 ? (at * 46) / (hops.length - 1) : 23));
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
