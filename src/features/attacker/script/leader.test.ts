import { describe, expect, it } from 'vitest';
import type { Place } from './eye-on-line.ts';
import { isWithin, leaderTo, type Rect } from './leader.ts';

const area: Rect = { left: 0, top: 0, right: 600, bottom: 400 };
const bubble: Rect = { left: 460, top: 20, right: 592, bottom: 380 };
const eye: Place = { x: 100, y: 200 };
const box = (left: number, top: number, right: number, bottom: number): Rect => ({ left, top, right, bottom });
const leader = (read: readonly Rect[], lines: readonly Place[] = [], to = bubble) => leaderTo(to, eye, 24, { area, read, lines });

/** The places of a leader, a pixel apart. */
const along = (corners: readonly Place[]): readonly Place[] =>
  corners.flatMap((to, index) => {
    const from = corners[index - 1] ?? to;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    return Array.from({ length: length + 1 }, (_, k) => {
      const share = length === 0 ? 0 : k / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    });
  });

describe('the leader from the eye to the bubble', () => {
  it('is one level line where nothing is between them', () => {
    const corners = leader([]);
    expect(corners).toHaveLength(2);
    expect(corners?.[0]).toEqual(eye);
    expect(corners?.[1]?.y).toBe(eye.y);
    expect(isWithin(corners?.[1] as Place, bubble)).toBe(true);
  });

  it('goes around everything that is read, through a gap that is wide enough for it', () => {
    const node = [box(300, 0, 420, 140), box(300, 170, 420, 400)];
    const corners = leader(node) ?? [];
    expect(corners.length).toBeGreaterThan(2);
    for (const place of along(corners)) for (const each of node) expect(isWithin(place, each), JSON.stringify(place)).toBe(false);
    expect(
      Math.min(
        ...along(corners)
          .filter(({ x }) => x > 300 && x < 420)
          .map(({ y }) => y),
      ),
    ).toBeGreaterThan(140);
  });

  it('is not drawn where what is read leaves no way', () => {
    expect(leader([box(300, 0, 420, 400)])).toBeUndefined();
  });

  it('leaves what the eye itself covers, and does not end at a corner of the bubble', () => {
    const corners = leader([box(110, 190, 122, 210)]);
    expect(corners).toBeDefined();
    const { x = 0, y = 0 } = leader([], [], box(460, 300, 592, 380))?.at(-1) ?? {};
    expect(Math.max(Math.min(x - 460, 592 - x), Math.min(y - 300, 380 - y))).toBeGreaterThan(17);
  });

  it('crosses a line, and does not run along one', () => {
    const lane = Array.from({ length: 90 }, (_, index) => ({ x: 110 + index * 4, y: 200 }));
    const ran = along(leader([], lane) ?? []).filter(({ x, y }) => x > 160 && x < 440 && Math.abs(y - 200) < 4);
    expect(ran).toHaveLength(0);
    const wall = Array.from({ length: 100 }, (_, index) => ({ x: 300, y: index * 4 }));
    expect(leader([], wall)).toHaveLength(2);
  });

  it('ends behind the edge of the bubble once its places are rounded, and not on that edge', () => {
    const onEdge = leader([], [], box(460 - 0.03, 20, 592, 380));
    expect(Number(onEdge?.at(-1)?.x.toFixed(1))).toBeGreaterThan(460.9);
  });
});
