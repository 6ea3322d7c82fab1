import type { Verdict } from '../model/verdict.ts';
import { rounded, type Point } from './geometry.ts';
import type { Tag } from './scene.ts';

/** The width that the word of each verdict is fitted to at a type of 13, and that of its tag: glyph 6 in, word 22.5 in, 7.5 after it (doc/look.md). */
export const tagSizes: Readonly<Record<Verdict, { readonly word: number; readonly width: number }>> = {
  authenticated: { word: 84, width: 114 },
  encrypted: { word: 90, width: 120 },
  unsafe: { word: 42, width: 72 },
  unknown: { word: 57, width: 87 },
  local: { word: 31, width: 61 },
};
const pillHeight = 22;

const grownBy = (size: number, scale: number): number => Math.round(size * scale * 10) / 10;

/** A tag whose left edge is at a point. */
export function tagFrom(verdict: Verdict, at: Point, scale = 1): Tag {
  const { word, width } = tagSizes[verdict];
  return {
    verdict,
    form: 'pill',
    at: rounded(at),
    width: grownBy(width, scale),
    height: grownBy(pillHeight, scale),
    word: grownBy(word, scale),
    ...(scale === 1 ? {} : { scale }),
  };
}

/** A tag whose middle is at a point. */
export const tagOn = (verdict: Verdict, [x, y]: Point, scale = 1): Tag =>
  tagFrom(verdict, [x - (tagSizes[verdict].width * scale) / 2, y], scale);

const glyphOn =
  (form: 'disc' | 'bare', size: number) =>
  (verdict: Verdict, [x, y]: Point, scale = 1): Tag => ({
    verdict,
    form,
    at: rounded([x - (size * scale) / 2, y]),
    width: grownBy(size, scale),
    height: grownBy(size, scale),
    ...(scale === 1 ? {} : { scale }),
  });
/** The glyph alone in a disc, where a word has no room; the word then stands at the component. */
export const discOn = glyphOn('disc', 23);
/** The bare glyph, for lines that nobody has to look at. */
export const bareOn = glyphOn('bare', 12);

/** What marks a verdict where a word has no room: a bare lock on an authenticated line, a disc on any other. */
export const signOn = (verdict: Verdict, at: Point, scale = 1): Tag =>
  verdict === 'authenticated' ? bareOn(verdict, at, scale) : discOn(verdict, at, scale);
