/** A place in the drawing, in user units of its viewBox: x to the right, y down. */
export type Point = readonly [x: number, y: number];

const round = (n: number): number => Math.round(n * 10) / 10;

/** An SVG path string from a template whose holes are points (or radii): d`M${a}L${b}`. Numbers keep one decimal. */
export const d = (commands: TemplateStringsArray, ...points: readonly Point[]): string =>
  commands.reduce((path, command, i) => `${path}${(points[i - 1] ?? []).map(round).join(' ')}${command}`);

/** A point with its numbers kept to one decimal, for marks that are placed by attribute. */
export const rounded = ([x, y]: Point): Point => [round(x), round(y)];

/** The straight way from one point to another, for finding places on it by distance or by x. */
export interface Ray {
  readonly at: (distance: number) => Point;
  readonly atX: (x: number) => Point;
  /** The point that comes this far before another on the ray. */
  readonly before: (point: Point, distance: number) => Point;
  /** Degrees clockwise from the x axis, as SVG's `rotate()` takes them. */
  readonly angle: number;
}

/** The ray from `origin` through `target`. */
export function rayThrough([x, y]: Point, target: Point): Ray {
  const [dx, dy] = [target[0] - x, target[1] - y];
  const length = Math.hypot(dx, dy);
  return {
    at: (distance) => [x + (dx / length) * distance, y + (dy / length) * distance],
    before: ([px, py], distance) => [px - (dx / length) * distance, py - (dy / length) * distance],
    atX: (there) => [there, y + (dy / dx) * (there - x)],
    angle: round((Math.atan2(dy, dx) * 180) / Math.PI),
  };
}

/** A bend of a line that comes `from` and goes on `to`: it begins and ends `by` before and after the corner. */
export const bend = (from: Point, corner: Point, to: Point, by: number): string =>
  d`L${rayThrough(corner, from).at(by)}Q${corner} ${rayThrough(corner, to).at(by)}`;

/** The x of the right half of a circle at a height. */
export const rightEdge = ([cx, cy]: Point, radius: number, y: number): number => cx + Math.sqrt(radius ** 2 - (y - cy) ** 2);

/** Where a level line at this height leaves a circle around (cx, cy) on its right. */
export const leaves = (centre: Point, radius: number, y: number): Point => [rightEdge(centre, radius, y), y];

/** Where a ray that begins left of a circle, on the level of its centre, comes out of it. */
export function comesOut(ray: Ray, origin: Point, centre: Point, radius: number): Point {
  const [away, slant] = [centre[0] - origin[0], (ray.angle * Math.PI) / 180];
  return ray.at(away * Math.cos(slant) + Math.sqrt(radius ** 2 - (away * Math.sin(slant)) ** 2));
}
