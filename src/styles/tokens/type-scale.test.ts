import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The sizes and weights of type, in px (doc/look.md). Each pair of size and weight is a font that a
 * browser sets up before the first paint: one pair in place of 27 halved the first layout of the home page (measured, 26 to 14 ms).
 */
const sizes = [13, 14, 15, 16, 17, 18, 20, 25, 31, 40];
/** Signs, not text: the numbers of sources, the numbers in the discs of a code block, the years of an axis. And the hub of the drawing. */
const signs = [11, 12, 21];
const weights = ['400', '600', '700'];

const sheets = globSync([
  'src/{features,styles}/**/*.css',
  'src/features/*/script/**/*-style.ts',
  'src/features/share/script/button.ts',
]).map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

test('every size of type on the screen is one of the scale', () => {
  const found = sheets.flatMap(({ file, text }) =>
    [...text.matchAll(/font(?:-size)?:\s*(?:\d{3}\s+)?([\d.]+)px/g)].map((match) => ({ file, size: Number(match[1]) })),
  );
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(({ size }) => ![...sizes, ...signs].includes(size))).toEqual([]);
});

test('every weight of type is regular, bold or that of the titles', () => {
  const found = sheets.flatMap(({ file, text }) =>
    [...text.matchAll(/font(?:-weight)?:\s*(\d{3}|bold)\b/g)].map((match) => ({ file, weight: match[1] ?? '' })),
  );
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter(({ weight }) => !weights.includes(weight))).toEqual([]);
});

/** The radii of corners: of what is small or has the focus, of what is pressed, of what holds something, and of pills. */
const radii = [6, 8, 12, 99];

test('every corner has a radius of the scale, in the style of pages and of what scripts add', () => {
  const found = sheets.flatMap(({ file, text }) =>
    [...text.matchAll(/border-(?:[a-z-]+-)?radius:([^;}\n]+)/g)].flatMap(([, value = '']) =>
      [...value.matchAll(/([\d.]+)px/g)].map((match) => ({ file, radius: Number(match[1]) })),
    ),
  );
  expect(found.length).toBeGreaterThan(60);
  expect(found.filter(({ radius }) => !radii.includes(radius))).toEqual([]);
});
