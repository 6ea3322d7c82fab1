import type { Area } from '../../diagram/scene.ts';

/** What a program draws: boxes with their ids, lines from point to point with the boxes that they join, and words. */
export interface Drawn {
  readonly boxes: readonly (Area & { readonly id: string })[];
  readonly lines: readonly { readonly ends: readonly string[]; readonly points: readonly (readonly [x: number, y: number])[] }[];
  readonly words: readonly (Area & { readonly text: string })[];
}

const shrunk = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});
const meet = (a: Area, b: Area): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a line goes through the inside of an area: what is left of one of its parts, when each side has cut off what is beyond it. */
function passes(points: Drawn['lines'][number]['points'], area: Area): boolean {
  return points.slice(1).some(([x2, y2], i) => {
    const [x1, y1] = points[i] ?? [x2, y2];
    let [from, to] = [0, 1];
    for (const [start, step, low, high] of [
      [x1, x2 - x1, area.x, area.x + area.width],
      [y1, y2 - y1, area.y, area.y + area.height],
    ] as const) {
      if (step === 0 && (start <= low || start >= high)) return false;
      const [first, last] = step === 0 ? [0, 1] : [(low - start) / step, (high - start) / step];
      [from, to] = [Math.max(from, Math.min(first, last)), Math.min(to, Math.max(first, last))];
    }
    return from < to;
  });
}

/** Everything of a drawing that is in the way of something else, in words: nothing of a good one. */
export function overlapsOf({ boxes, lines, words }: Drawn): readonly string[] {
  return [
    ...lines.flatMap(({ ends, points }) =>
      boxes.filter((box) => passes(points, shrunk(box, 1.5))).map(({ id }) => `the line ${ends.join(' – ')} goes through ${id}`),
    ),
    ...words.flatMap((word) => boxes.filter((box) => meet(word, box)).map(({ id }) => `“${word.text}” stands on ${id}`)),
    ...words.flatMap((word, i) =>
      words
        .slice(i + 1)
        .filter((other) => meet(word, other))
        .map(({ text }) => `“${word.text}” stands on “${text}”`),
    ),
    ...lines.flatMap(({ ends, points }) =>
      words.filter((word) => passes(points, word)).map(({ text }) => `the line ${ends.join(' – ')} goes through “${text}”`),
    ),
    ...boxes.flatMap((box, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => meet(box, other))
        .map(({ id }) => `${box.id} stands on ${id}`),
    ),
  ];
}
