import { describe, expect, it } from 'vitest';
import { isTyped, linesInView, lineStarts, middleOf, scaleOf, typed } from './lines.ts';

const box = { line: 21, padding: 12, height: 340 };

describe('the lines in view', () => {
  it('are as many as the box has room for, however long the text is', () => {
    for (const count of [1_000, 10_000, 500_000])
      for (const top of [0, 5, 999, count * 21 - 400]) {
        const { first, end } = linesInView(box, top, count);
        expect(end - first).toBeLessThanOrEqual(18);
        // The line at each edge of the box is one of them.
        expect(12 + first * 21).toBeLessThanOrEqual(Math.max(12, top));
        expect(12 + end * 21).toBeGreaterThanOrEqual(Math.min(top + 340, 12 + count * 21));
      }
  });

  it('stand where the box shows them', () => {
    expect(linesInView(box, 0, 5)).toEqual({ first: 0, end: 5, top: 12 });
    expect(linesInView(box, 10_000, 3_000)).toEqual({ first: 475, end: 493, top: -13 });
  });

  it('end with the last line where the scroll bar ends, also in a text that is higher than browsers draw', () => {
    for (const count of [100_000, 500_000, 2_097_153]) {
      const { contents, pace } = scaleOf(box, count);
      expect(contents).toBeLessThanOrEqual(8_000_000);
      expect(linesInView(box, (contents - box.height) * pace, count).end).toBe(count);
    }
    expect(scaleOf(box, 1_000).pace).toBe(1);
  });

  it('have the one that was jumped to in their middle', () => {
    const { first, end } = linesInView(box, middleOf(box, 700), 1_000);
    expect((first + end) / 2).toBeCloseTo(700, -1);
  });
});

describe('a text', () => {
  it('is typed in up to the lines and characters that the page names, and read beyond', () => {
    expect(isTyped('a\n'.repeat(typed.lines))).toBe(true);
    expect(isTyped(`${'a\n'.repeat(typed.lines)}a`)).toBe(false);
    expect(isTyped('a'.repeat(typed.characters))).toBe(true);
    expect(isTyped('a'.repeat(typed.characters + 1))).toBe(false);
    expect(isTyped('')).toBe(true);
  });

  it('has a line more than it has line breaks', () => {
    expect(lineStarts('a\n\nb\n')).toEqual([0, 2, 3, 5]);
  });
});
