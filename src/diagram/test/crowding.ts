import { type PathId, pathOf } from '../../model/path.ts';
import type { Box, Caption, Scene, SceneFrame, Tag } from '../scene.ts';
import { boxOf, follow, roomOf } from './scenes.ts';

/** A point of a line. */
type Point = readonly [number, number];
/** A line with the path it belongs to. */
interface Line {
  readonly path: PathId;
  readonly points: readonly Point[];
}
/** Something that is read: a tag, a mark, or words, and the paths whose lines it may stand on. */
interface Label {
  readonly name: string;
  readonly box: Box;
  readonly paths: readonly PathId[];
}

const step = 2;
/** Points of a line, no more than two units apart. */
function sampled(d: string): readonly Point[] {
  const corners = follow(d);
  return corners.flatMap((to, i): readonly Point[] => {
    const from = corners[i - 1];
    if (!from) return [to];
    const parts = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    return Array.from({ length: parts }, (_, k): Point => {
      const share = (k + 1) / parts;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
}

const linesIn = ({ links }: SceneFrame): readonly Line[] =>
  links.filter(({ hops }) => !hops.some(({ tube }) => tube)).map(({ path, lane }) => ({ path, points: sampled(lane) }));

function labelsIn(scene: Scene, frame: SceneFrame): readonly Label[] {
  const words = (captions: readonly Caption[], paths: readonly PathId[] = []): readonly Label[] =>
    captions.map((caption) => ({ name: `“${caption.text}”`, box: roomOf(caption, scene), paths }));
  const tags = (path: PathId | undefined, all: readonly Tag[]): readonly Label[] =>
    all.flatMap((tag) => (tag.quiet ? [] : [{ name: `${tag.form} of ${path ?? 'a tunnel'}`, box: boxOf(tag), paths: path ? [path] : [] }]));
  const eyes = [scene.eye, frame.eye].flatMap((eye) => (eye ? [eye] : []));
  const tubes = [...frame.links.flatMap(({ hops }) => hops), ...(frame.tunnel ? [frame.tunnel] : [])].flatMap(({ tube }) => tube ?? []);
  return [
    ...frame.links.flatMap(({ path, hops }) => hops.flatMap(({ tags: all }) => tags(path, all))),
    ...(frame.tunnel ? tags(undefined, frame.tunnel.tags) : []),
    ...frame.trunks.map(({ lock, paths }) => ({ name: `lock of ${paths.join(', ')}`, box: boxOf(lock), paths })),
    ...frame.marks.map(({ path, hop, at: [x, y], width, height }) => ({
      name: `mark of ${path} ${hop}`,
      box: { x, y, width, height, radius: 0 },
      paths: [path],
    })),
    ...words(tubes.flatMap(({ captions }) => captions)),
    ...words([...scene.captions, ...scene.components.flatMap(({ captions }) => captions), ...frame.captions]),
    ...words([...(frame.balancer?.captions ?? []), ...(frame.otherNode?.captions ?? []), ...eyes.flatMap(({ captions }) => captions)]),
    ...eyes.map(({ at: [x, y] }) => ({ name: 'the eye', box: { x: x - 14, y: y - 8, width: 28, height: 16, radius: 0 }, paths: [] })),
  ];
}

const meet = (a: Box, b: Box, by = 0): boolean =>
  a.x - by < b.x + b.width && b.x - by < a.x + a.width && a.y - by < b.y + b.height && b.y - by < a.y + a.height;
const isOn = ([x, y]: Point, { x: left, y: top, width, height }: Box): boolean =>
  x > left && x < left + width && y > top && y < top + height;

/** Two labels that share some room, as sentences. */
export function labelsOnLabels(scene: Scene, frame: SceneFrame): readonly string[] {
  const labels = labelsIn(scene, frame);
  return labels.flatMap((a, i) => labels.slice(i + 1).flatMap((b) => (meet(a.box, b.box) ? [`${a.name} is on ${b.name}`] : [])));
}

/** Labels that a line runs through to which they do not belong, as sentences. */
export function labelsOnLines(scene: Scene, frame: SceneFrame): readonly string[] {
  const lines = linesIn(frame);
  return labelsIn(scene, frame).flatMap(({ name, box, paths }) =>
    lines.flatMap(({ path, points }) =>
      !paths.includes(path) && points.some((point) => isOn(point, box)) ? [`${name} is on the line of ${path}`] : [],
    ),
  );
}

/** Labels that a wall of a tunnel runs through, as sentences. What is said of the tunnel itself stands on its walls. */
export function labelsOnWalls(scene: Scene, frame: SceneFrame): readonly string[] {
  const tunnels = [
    ...frame.links.flatMap(({ path, hops }) => hops.flatMap(({ tube, d }) => (tube ? [{ path, d }] : []))),
    ...(frame.tunnel ? [{ path: undefined, d: frame.tunnel.d }] : []),
  ];
  return tunnels.flatMap(({ path: own, d }) => {
    // One wall after the other: between them the line is not drawn.
    const points = d.split(/(?=M)/).flatMap(sampled);
    return labelsIn(scene, frame).flatMap(({ name, box, paths }) => {
      const isOwn = own ? paths.includes(own) : name.endsWith('of a tunnel');
      return !isOwn && points.some((point) => isOn(point, box)) ? [`${name} is on the wall of the tunnel`] : [];
    });
  });
}

/** How near lines may come to each other. */
const apart = 4;
/** Lines that cross or come nearer to each other than they may, as sentences. Where two meet at the same end of a component they may be as near as its ends are. */
export function linesTooNear(frame: SceneFrame): readonly string[] {
  const lines = linesIn(frame).filter(({ path }) => pathOf(path).direction !== 'between-nodes');
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      const [reach, cells] = [apart, new Map<string, Point[]>()];
      for (const [x, y] of b.points) {
        const key = `${Math.floor(x / 8)} ${Math.floor(y / 8)}`;
        cells.set(key, [...(cells.get(key) ?? []), [x, y]]);
      }
      const nearest = Math.min(
        ...a.points.flatMap(([x, y]) =>
          [-1, 0, 1].flatMap((dx) =>
            [-1, 0, 1].flatMap((dy) =>
              (cells.get(`${Math.floor(x / 8) + dx} ${Math.floor(y / 8) + dy}`) ?? []).map(([bx, by]) => Math.hypot(x - bx, y - by)),
            ),
          ),
        ),
      );
      return nearest < reach ? [`${a.path} and ${b.path}: ${nearest.toFixed(1)}`] : [];
    }),
  );
}
