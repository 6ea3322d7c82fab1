import { boxAt } from '../box.ts';
import { caption } from '../caption.ts';
import { d, type Point } from '../geometry.ts';
import { headLength } from '../glyph.ts';
import { tunnelForms, type Tunnel } from './variant.ts';
import type { Box, Caption, Segment, Tag } from '../scene.ts';
import type { Verdict } from '../../model/verdict.ts';
import { tunnelDials } from '../../wording/drawing.ts';
import { componentNames } from '../../wording/names.ts';

/** Where the name of an end stands: its last baseline, in two lines or on one, as a whole or its last word alone. */
interface NamePlace {
  readonly at: Point;
  readonly anchor?: 'middle' | 'end' | undefined;
  readonly form: 'lines' | 'whole' | 'last-word';
}

/** Where a variant puts a tunnel: its ends, its two walls (y if it lies along x, x if it hangs along y), and its words, all of them level. */
export interface TunnelPlace {
  readonly near: Box;
  readonly far: Box;
  readonly walls: readonly [number, number];
  readonly along: 'x' | 'y';
  readonly names: Readonly<Record<'near' | 'far', NamePlace>>;
  /** The arrow between the two names, from the near end to the far one, and the words about it. */
  readonly arrow: readonly [near: Point, far: Point];
  readonly dials: { readonly at: Point; readonly anchor?: 'middle' | 'end' | undefined };
  readonly tagOf: (verdict: Verdict) => Tag;
  /** How much larger than 13 its type is. */
  readonly scale?: number | undefined;
}

/** The distance of two lines of a name at a type of 13. */
const lineHeight = 15;

function nameCaptions(name: string, { at: [x, y], anchor, form }: NamePlace, scale: number): readonly Caption[] {
  const text = form === 'last-word' ? (name.split(/[- ]/).at(-1) ?? name) : name;
  const lines = form === 'lines' ? text.split(/(?<=-)| /) : [text];
  return lines.map((line, i) => caption('collar', line, x, y + (i - lines.length + 1) * lineHeight * scale, { anchor }));
}

/** The tunnel of a frame in its place. Its arrow points at the end that is dialled. */
export function tunnelAt(place: TunnelPlace, { kind, verdict }: Tunnel): Segment {
  const { near: nearEnd, far: farEnd, from, length } = tunnelForms[kind];
  const { near, far, walls, along, names, arrow, scale = 1 } = place;
  const across = along === 'x';
  const point = (main: number, wall: number): Point => (across ? [main, wall] : [wall, main]);
  const [start, end] = across ? [near.x + near.width, far.x] : [near.y + near.height, far.y];
  const [first, second] = walls;
  const inside = across ? boxAt(start, first, end - start, second - first, 0) : boxAt(first, start, second - first, end - start, 0);
  const [dialling, dialled] = from === 'near' ? arrow : ([arrow[1], arrow[0]] as const);
  const [grownFrom, grownTo] = from === 'near' ? [start, end] : [end, start];
  const forward = from === 'near' ? 1 : -1;
  const notch: Point = across ? [dialled[0] - forward * headLength, dialled[1]] : [dialled[0], dialled[1] - forward * headLength];
  const {
    at: [x, y],
    anchor,
  } = place.dials;
  return {
    style: verdict,
    // A wall is drawn from the end that dials, for the tube grows from there.
    d: d`M${point(grownFrom, first)}L${point(grownTo, first)}M${point(grownFrom, second)}L${point(grownTo, second)}`,
    rings: [],
    heads: [{ tip: dialled, angle: (across ? 0 : 90) + (from === 'near' ? 0 : 180) }],
    tags: [place.tagOf(verdict)],
    tube: {
      inside,
      ends: [near, far],
      dial: d`M${dialling}L${notch}`,
      captions: [
        ...(nearEnd ? nameCaptions(componentNames[nearEnd], names.near, scale) : []),
        ...nameCaptions(componentNames[farEnd], names.far, scale),
        caption('dials', tunnelDials[kind], x, y, { anchor, length: Math.round(length * scale) }),
      ],
    },
  };
}
