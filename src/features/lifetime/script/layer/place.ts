import type { Area } from '../../../../diagram/scene.ts';

/** In units of a drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a mark has around it: where it may stand, what it may not lie on, and the places of lines, some units apart. */
export interface Surroundings {
  readonly area: Area;
  readonly read: readonly Area[];
  readonly lines: readonly Place[];
}

/** How far a mark stays away from what is read and from lines, how far from its place it is looked for, what is near, and in which steps. */
const clear = 3;
const reach = 260;
const near = 80;
const step = 4;

const meet = (a: Area, b: Area): boolean =>
  a.x - clear < b.x + b.width && b.x - clear < a.x + a.width && a.y - clear < b.y + b.height && b.y - clear < a.y + a.height;
const isIn = ({ x, y }: Place, box: Area): boolean =>
  x > box.x - clear && x < box.x + box.width + clear && y > box.y - clear && y < box.y + box.height + clear;
const isInside = (inner: Area, outer: Area): boolean =>
  inner.x >= outer.x + clear &&
  inner.y >= outer.y + clear &&
  inner.x + inner.width <= outer.x + outer.width - clear &&
  inner.y + inner.height <= outer.y + outer.height - clear;

/** The place on the edge of a box that is nearest to another one. */
export const nearestOn = ({ x, y, width, height }: Area, to: Place): Place => ({
  x: Math.min(Math.max(to.x, x), x + width),
  y: Math.min(Math.max(to.y, y), y + height),
});
const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The places between two others, some units apart, without those two. */
const between = (from: Place, to: Place): readonly Place[] => {
  const count = Math.ceil(distance(from, to) / step);
  return Array.from({ length: Math.max(0, count - 2) }, (_, i) => {
    const share = (i + 1) / count;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
};

/** Whether something that is read lies on a way. */
const isCovered = (way: readonly Place[], read: readonly Area[]): boolean =>
  way.some((each) => read.some(({ x, y, width, height }) => each.x > x && each.x < x + width && each.y > y && each.y < y + height));

/** Whether a way crosses a line before it comes to its own. */
const crosses = (way: readonly Place[], at: Place, lines: readonly Place[]): boolean =>
  way.some((each) => distance(each, at) > 2 * step && lines.some((place) => distance(each, place) < step));

/** A mark that has its room, and the place on its line or box that it is about. */
export interface Placed {
  readonly box: Area;
  readonly at: Place;
}

/** Where the upper left corner of a box of a size can be, from a place, the nearest first. */
function cornersAround({ width, height }: Pick<Area, 'width' | 'height'>): readonly (Place & { readonly far: number })[] {
  const corners: (Place & { readonly far: number })[] = [];
  const origin = { x: 0, y: 0 };
  for (let x = -reach - width; x <= reach; x += step)
    for (let y = -reach - height; y <= reach; y += step) {
      const far = distance(nearestOn({ x, y, width, height }, origin), origin);
      if (far > 0 && far <= reach) corners.push({ x, y, far });
    }
  return corners.sort((one, other) => one.far - other.far);
}

/**
 * Where a mark of a size stands: as near as it can be to one of the places that it may be about, on nothing that is read and on no line, with nothing that
 * is read on the way between. A way that crosses no line goes before one that is shorter, if it is near. Undefined where there is no room.
 */
export function placeMark(
  size: Pick<Area, 'width' | 'height'>,
  about: readonly Place[],
  { area, read, lines }: Surroundings,
): Placed | undefined {
  let crossing: Placed | undefined;
  for (const corner of cornersAround(size)) {
    if (crossing && corner.far > near) return crossing;
    for (const at of about) {
      const box = { x: at.x + corner.x, y: at.y + corner.y, ...size };
      if (!isInside(box, area) || read.some((each) => meet(each, box)) || lines.some((place) => isIn(place, box))) continue;
      const way = between(nearestOn(box, at), at);
      if (isCovered(way, read)) continue;
      if (!crosses(way, at, lines)) return { box, at };
      crossing ??= { box, at };
    }
  }
  return crossing;
}
