import type { Verdict } from '../model/verdict.ts';
import { rounded, type Point } from './geometry.ts';
import type { Tag } from './scene.ts';

/** The width that the word of each verdict is fitted to, and that of its tag: glyph 6 in, word 22.5 in, 7.5 after it (doc/look.md). */
export const tagSizes: Readonly<Record<Verdict, { readonly word: number; readonly width: number }>> = {
  authenticated: { word: 84, width: 114 },
  encrypted: { word: 90, width: 120 },
  unsafe: { word: 42, width: 72 },
  unknown: { word: 57, width: 87 },
  local: { word: 31, width: 61 },
};

/** A tag whose left edge is at a point. */
export const tagFrom = (verdict: Verdict, at: Point, height = 22): Tag => ({ verdict, at: rounded(at), height, ...tagSizes[verdict] });

/** A tag whose middle is at a point. */
export const tagOn = (verdict: Verdict, [x, y]: Point, height = 22): Tag => tagFrom(verdict, [x - tagSizes[verdict].width / 2, y], height);

/** The glyph alone in a disc of radius 11.5, where a word has no room; the word then stands at the component. */
export const discOn = (verdict: Verdict, [x, y]: Point): Tag => ({ verdict, at: rounded([x - 11.5, y]), width: 23, height: 23 });
