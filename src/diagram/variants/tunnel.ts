import { boxAt } from '../box.ts';
import { caption, centred } from '../caption.ts';
import { d, type Point } from '../geometry.ts';
import { headLength, wallHeadScale } from '../glyph.ts';
import { tunnelWords, type Tunnel } from './variant.ts';
import type { Box, Caption, Segment } from '../scene.ts';
import { tagFrom, tagOn } from '../tag.ts';

/** Names that stand beside the ends of a tunnel. */
interface Beside {
  readonly kind: 'note' | 'on-hatch';
  readonly near: Point;
  readonly far: Point;
  readonly nearAnchor?: 'end';
}

/** Where a variant puts a tunnel: its ends, its two walls (y if it lies along x, x if it hangs along y), and its words. */
export interface TunnelPlace {
  readonly near: Box;
  readonly far: Box;
  /** What stands at the near end when the API server itself is the end. */
  readonly bareEnd: Box;
  readonly walls: readonly [number, number];
  readonly along: 'x' | 'y';
  /** How the ends are named: upright inside, in lines inside, or beside them. */
  readonly names: 'upright' | 'lines' | Beside;
  /** Who dials: over the middle of the tube, or in short from `x` on. */
  readonly dials: { readonly x?: number; readonly y: number };
  /** The middle of the tag, or with `tagFrom` its left edge. */
  readonly tag: Point;
  readonly tagFrom?: boolean;
}

/** Names that are fitted to their place; in two lines they break after the hyphen. */
const isLong = (name: string): boolean => name.length > 14;

function nameCaptions(name: string, { x, y, width, height }: Box, end: 'near' | 'far', names: TunnelPlace['names']): readonly Caption[] {
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (names === 'upright') {
    // A low plate has room for the last word: which end it is.
    const text = height < 70 ? name.replace('tunnel ', '') : name;
    return [caption('collar', text, cx + 4.5, cy, { ...centred, upright: true, length: isLong(text) ? 118 : undefined })];
  }
  if (names === 'lines') {
    const lines = isLong(name) ? name.split(/(?<=-)/) : [name];
    return lines.map((text, i) => caption('collar', text, cx, cy + 4.5 + (i - (lines.length - 1) / 2) * 15, centred));
  }
  const [left, baseline] = names[end];
  return [
    caption(names.kind, name, left, baseline, {
      anchor: end === 'near' ? names.nearAnchor : undefined,
      length: isLong(name) ? 112 : undefined,
    }),
  ];
}

/** The tunnel of a frame in its place. Its walls have their arrow heads at the end that is dialled. */
export function tunnelAt(place: TunnelPlace, { kind, verdict }: Tunnel): Segment {
  const { near: nearName, far: farName, from, dials, short, length, shortLength } = tunnelWords[kind];
  const { far, walls, along } = place;
  const near = nearName ? place.near : place.bareEnd;
  const across = along === 'x';
  const point = (main: number, wall: number): Point => (across ? [main, wall] : [wall, main]);
  const [start, end] = across ? [near.x + near.width, far.x] : [near.y + near.height, far.y];
  const [dialling, dialled] = from === 'near' ? [start, end] : [end, start];
  const notch = dialled + Math.sign(dialling - dialled) * headLength * wallHeadScale;
  const [first, second] = walls;
  const { x, y } = place.dials;
  const words =
    x === undefined
      ? caption('dials', dials, (start + end) / 2, y, { ...centred, length })
      : caption('dials', short, x, y, { length: shortLength });
  const inside = across ? boxAt(start, first, end - start, second - first, 0) : boxAt(first, start, second - first, end - start, 0);
  return {
    style: verdict,
    d: d`M${point(dialling, first)}L${point(notch, first)}M${point(dialling, second)}L${point(notch, second)}`,
    rings: [],
    heads: walls.map((wall) => ({
      tip: point(dialled, wall),
      angle: (across ? 0 : 90) + (dialled < dialling ? 180 : 0),
      scale: wallHeadScale,
    })),
    tags: [place.tagFrom ? tagFrom(verdict, place.tag) : tagOn(verdict, place.tag)],
    tube: {
      inside,
      ends: [near, far],
      captions: [
        ...(nearName ? nameCaptions(nearName, near, 'near', place.names) : []),
        ...nameCaptions(farName, far, 'far', place.names),
        words,
      ],
    },
  };
}
