import { expect, it } from 'vitest';
import { overlapsOf, type Drawn } from './overlaps.ts';

const box = { id: 'box', x: 100, y: 100, width: 80, height: 40 };
const word = { text: 'word', x: 100, y: 200, width: 80, height: 15 };
const drawn = (points: readonly (readonly [number, number])[]): Drawn => ({
  boxes: [box],
  lines: [{ ends: ['a', 'b'], points }],
  words: [word],
});

it.each([
  [
    'a level line',
    [
      [0, 120],
      [300, 120],
    ],
    'the line a – b goes through box',
  ],
  [
    'a line down',
    [
      [140, 0],
      [140, 130],
    ],
    'the line a – b goes through box',
  ],
  [
    'a slanted line that cuts a corner',
    [
      [90, 115],
      [115, 90],
    ],
    'the line a – b goes through box',
  ],
  [
    'the second part of a bent line',
    [
      [0, 0],
      [300, 0],
      [300, 120],
      [0, 120],
    ],
    'the line a – b goes through box',
  ],
  [
    'a line through words',
    [
      [0, 205],
      [300, 210],
    ],
    'the line a – b goes through “word”',
  ],
] as const)('overlapsOf() finds %s', (_, points, found) => {
  expect(overlapsOf(drawn(points))).toEqual([found]);
});

it.each([
  [
    'ends at a box',
    [
      [0, 120],
      [100, 120],
    ],
  ],
  [
    'begins at a box',
    [
      [180, 130],
      [300, 0],
    ],
  ],
  [
    'runs along a side',
    [
      [0, 100],
      [300, 100],
    ],
  ],
  [
    'passes a corner',
    [
      [80, 115],
      [115, 80],
    ],
  ],
  [
    'would meet a box if it were longer',
    [
      [0, 120],
      [90, 120],
    ],
  ],
  [
    'would meet words if it were longer',
    [
      [190, 207],
      [300, 207],
    ],
  ],
] as const)('overlapsOf() finds nothing of a line that %s', (_, points) => {
  expect(overlapsOf(drawn(points))).toEqual([]);
});

it('overlapsOf() finds words on a box, words on words, and a box on a box', () => {
  const at = { x: 120, y: 120, width: 80, height: 15 };
  expect(
    overlapsOf({
      boxes: [box],
      lines: [],
      words: [
        { text: 'one', ...at },
        { text: 'two', ...at },
      ],
    }),
  ).toEqual(['“one” stands on box', '“two” stands on box', '“one” stands on “two”']);
  expect(overlapsOf({ boxes: [box, { ...box, id: 'other', x: 150 }], lines: [], words: [] })).toEqual(['box stands on other']);
});
