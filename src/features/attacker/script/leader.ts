import type { Place } from './eye-on-line.ts';

/** A rectangle in pixels of the window, as `getBoundingClientRect` gives it. */
export type Rect = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** What a leader has around it. */
interface Surroundings {
  /** Where it may go: the drawing with what is between it and the bubble. */
  readonly area: Rect;
  /** What is read: it keeps clear of these. */
  readonly read: readonly Rect[];
  /** Places of lines: it crosses them where it has to, and does not run along them. */
  readonly lines: readonly Place[];
}

/** The side of a cell, and how far a leader stays away from what is read, in pixels: as they are wanted, and where that leaves no way. */
const grids = [
  { cell: 8, clear: 4 },
  { cell: 3, clear: 2 },
] as const;
/** How far from the corners of a bubble a leader ends, and how far behind its edge at least: places are rounded to a tenth of a pixel when they are drawn. */
const corner = 18;
const behind = 1;
/** What a turn and a cell of a line cost, in cells of a detour. */
const turnCost = 6;
const lineCost = 6;

/** From a cell to the next one: right, down, left, up. */
const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

export const isWithin = ({ x, y }: Place, { left, top, right, bottom }: Rect): boolean => x > left && x < right && y > top && y < bottom;

/** How far a rectangle is from a place. */
export const distanceTo = ({ left, top, right, bottom }: Rect, { x, y }: Place): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Whether a leader may end at a place: behind the edge of the bubble, and not at a corner of it. */
const isEnd = (place: Place, bubble: Rect): boolean => {
  const { left, top, right, bottom } = bubble;
  const isLevel = place.y > top + corner && place.y < bottom - corner;
  const isUpright = place.x > left + corner && place.x < right - corner;
  const inner = { left: left + behind, top: top + behind, right: right - behind, bottom: bottom - behind };
  return isWithin(place, inner) && (isLevel || isUpright);
};

/** The corners of a way of cells, so that a straight piece has two. */
const cornersOf = (way: readonly Place[]): readonly Place[] =>
  way.filter(({ x, y }, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    return !before || !after || (before.x !== after.x && before.y !== after.y) || (x !== before.x && y !== before.y);
  });

/**
 * The corners of a leader from the eye of an attacker into its bubble, of level and upright pieces: the way that costs least in length, turns and
 * crossed lines. It begins in the middle of the eye, which covers what is nearer than `radius`, and ends behind the edge of the bubble. Undefined
 * where what is read leaves no way.
 */
export function leaderTo(bubble: Rect, eye: Place, radius: number, around: Surroundings): readonly Place[] | undefined {
  for (const grid of grids) {
    const way = wayOn(grid, bubble, eye, radius, around);
    if (way) return way;
  }
  return undefined;
}

/** The corners of a leader on a grid of cells. */
function wayOn(
  { cell, clear }: (typeof grids)[number],
  bubble: Rect,
  eye: Place,
  radius: number,
  { area, read, lines }: Surroundings,
): readonly Place[] | undefined {
  const [columns, rows] = [Math.ceil((area.right - area.left) / cell), Math.ceil((area.bottom - area.top) / cell)];
  // The cells stand so that the eye is in the middle of one, and the first piece level with it.
  const [column, row] = [Math.floor((eye.x - area.left) / cell), Math.floor((eye.y - area.top) / cell)];
  if (column < 0 || row < 0 || column >= columns || row >= rows) return undefined;
  const at = (index: number): Place => ({
    x: eye.x + ((index % columns) - column) * cell,
    y: eye.y + (Math.floor(index / columns) - row) * cell,
  });
  const costs = new Uint8Array(columns * rows).fill(1);
  for (const { x, y } of lines) {
    const [right, down] = [Math.round((x - eye.x) / cell) + column, Math.round((y - eye.y) / cell) + row];
    if (right >= 0 && down >= 0 && right < columns && down < rows) costs[down * columns + right] = lineCost;
  }
  // A cell that costs nothing cannot be entered.
  for (const { left, top, right, bottom } of read.filter((each) => !isWithin(eye, each))) {
    const [first, last] = [Math.ceil((left - clear - eye.x) / cell) + column, Math.floor((right + clear - eye.x) / cell) + column];
    const [upper, lower] = [Math.ceil((top - clear - eye.y) / cell) + row, Math.floor((bottom + clear - eye.y) / cell) + row];
    for (let down = Math.max(0, upper); down <= Math.min(rows - 1, lower); down += 1)
      costs.fill(0, down * columns + Math.max(0, first), down * columns + Math.max(0, Math.min(columns - 1, last) + 1));
  }
  // One state for each cell and direction; the bucket of a cost has the states that are reached by it.
  const best = new Uint32Array(columns * rows * 4).fill(2 ** 32 - 1);
  const from = new Int32Array(columns * rows * 4).fill(-1);
  const starts = steps.map((_, direction) => (row * columns + column) * 4 + direction);
  for (const state of starts) best[state] = 0;
  const buckets: number[][] = [starts];
  for (let cost = 0; cost < buckets.length; cost += 1)
    for (const state of buckets[cost] ?? []) {
      if ((best[state] ?? 0) < cost) continue;
      const index = state >> 2;
      if (isEnd(at(index), bubble)) {
        const way: Place[] = [];
        for (let each = state; each >= 0; each = from[each] ?? -1) way.unshift(at(each >> 2));
        return cornersOf(way);
      }
      for (const [turned, [right, down]] of steps.entries()) {
        const [x, y] = [(index % columns) + right, Math.floor(index / columns) + down];
        if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
        const next = y * columns + x;
        const isUnderEye = Math.hypot(x - column, y - row) * cell <= radius;
        const entering = costs[next] || (isUnderEye ? 1 : 0);
        if (entering === 0) continue;
        const sum = cost + entering + (turned === (state & 3) ? 0 : turnCost);
        const nextState = next * 4 + turned;
        if ((best[nextState] ?? 0) <= sum) continue;
        best[nextState] = sum;
        from[nextState] = state;
        (buckets[sum] ??= []).push(nextState);
      }
    }
  return undefined;
}
