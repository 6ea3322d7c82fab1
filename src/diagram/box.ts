import type { Point } from './geometry.ts';
import type { Box, Segment } from './scene.ts';

/** A box by its upper left corner; radius 6 is that of components. */
export const boxAt = (x: number, y: number, width: number, height: number, radius = 6): Box => ({ x, y, width, height, radius });

/** A box that is a circle. */
export const circleAt = ([x, y]: Point, radius: number): Box => boxAt(x - radius, y - radius, 2 * radius, 2 * radius, radius);

/** A box grown by a margin on every side. */
export const grown = ({ x, y, width, height, radius }: Box, by: number): Box =>
  boxAt(x - by, y - by, width + 2 * by, height + 2 * by, radius + by);

/** The outline of a box as a path. */
const outlineOf = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}Z`;

/**
 * The visible parts of a link as one path: it is hidden behind the ends of a tunnel, and those of a tunnel itself are its walls and ends. The
 * area that reacts to a pointer and the halo follow them.
 */
export const haloOf = (hops: readonly Segment[]): string =>
  hops.map(({ d, tube }) => d + (tube?.ends ?? []).map(outlineOf).join('')).join('');

/** A box as a ribbon: its right edge is cut in, as on a label that is tied to a thing. */
export const ribbon = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}l-9 ${height / 2}l9 ${height / 2}h${-width}Z`;

/** A box moved down and right, as the nodes behind the first one are. */
export const shifted = (box: Box, by: number): Box => ({ ...box, x: box.x + by, y: box.y + by });
