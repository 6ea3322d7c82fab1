/** A place in the drawing, in user units of its viewBox: x to the right, y down. */
export type Point = readonly [x: number, y: number];

const round = (n: number): number => Math.round(n * 10) / 10;

/** An SVG path string from a template whose holes are points (or radii): d`M${a}L${b}`. Numbers keep one decimal. */
export const d = (commands: TemplateStringsArray, ...points: readonly Point[]): string =>
  commands.reduce((path, command, i) => `${path}${(points[i - 1] ?? []).map(round).join(' ')}${command}`);

/** A point with its numbers kept to one decimal, for marks that are placed by attribute. */
export const rounded = ([x, y]: Point): Point => [round(x), round(y)];

/** A line along corners, each of them rounded. */
export function along(corners: readonly Point[], radius: number): string {
  const towards = ([x, y]: Point, [toX, toY]: Point, by: number): Point => {
    const share = by / Math.hypot(toX - x, toY - y);
    return [x + (toX - x) * share, y + (toY - y) * share];
  };
  return corners
    .map((corner, i) => {
      const [before, after] = [corners[i - 1], corners[i + 1]];
      if (!before) return d`M${corner}`;
      if (!after) return d`L${corner}`;
      const [enters, leaves] = [towards(corner, before, radius), towards(corner, after, radius)];
      return d`L${enters}C${towards(corner, before, radius * 0.45)} ${towards(corner, after, radius * 0.45)} ${leaves}`;
    })
    .join('');
}

/** A line of M, L and C commands from its end to its beginning. */
export function reversed(path: string): string {
  const parts = [...path.matchAll(/([MLC])([^MLC]*)/g)].map(([, command, numbers = '']) => ({
    command,
    points: (numbers.match(/-?[\d.]+ -?[\d.]+/g) ?? []) as readonly string[],
  }));
  const back = parts.map(({ command, points }, i) => {
    const from = parts[i - 1]?.points.at(-1) ?? '';
    return command === 'M' ? '' : command === 'L' ? `L${from}` : `C${[...points.slice(0, -1).toReversed(), from].join(' ')}`;
  });
  return `M${parts.at(-1)?.points.at(-1) ?? ''}${back.toReversed().join('')}`;
}

/** The x of the right half of a circle at a height. */
export const rightEdge = ([cx, cy]: Point, radius: number, y: number): number => cx + Math.sqrt(radius ** 2 - (y - cy) ** 2);

/** Where a level line at this height leaves a circle around (cx, cy) on its right. */
export const leaves = (centre: Point, radius: number, y: number): Point => [rightEdge(centre, radius, y), y];
