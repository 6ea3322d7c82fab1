import { describe, expect, it } from 'vitest';
import { placeMark } from './place.ts';

const area = { x: 0, y: 0, width: 400, height: 200 };
const size = { width: 60, height: 20 };
const line = Array.from({ length: 101 }, (_, i) => ({ x: i * 4, y: 100 }));
const middle = { x: 200, y: 100 };
const lies = (a: typeof area, b: typeof area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('placeMark()', () => {
  it('placeMark() puts a mark beside its line and not on it', () => {
    const placed = placeMark(size, [middle], { area, read: [], lines: line });
    expect(placed?.at).toEqual(middle);
    expect(line.some(({ x, y }) => lies({ x, y, width: 0.1, height: 0.1 }, placed?.box ?? area))).toBe(false);
    expect(Math.abs((placed?.box.y ?? 0) + 10 - 100)).toBeLessThan(20);
  });

  it('placeMark() lies on nothing that is read, and leads to its line past it', () => {
    const pill = { x: 140, y: 60, width: 120, height: 32 };
    const placed = placeMark(size, [middle], { area, read: [pill], lines: line });
    expect(lies(placed?.box ?? pill, pill)).toBe(false);
    expect(placed?.box.y).toBeGreaterThan(100);
  });

  it('placeMark() finds no place where a drawing has no room', () => {
    expect(placeMark(size, [middle], { area, read: [area], lines: [] })).toBeUndefined();
  });
});
