import type { ComponentId } from '../../model/component.ts';
import { pathOf, paths, type Direction, type PathId } from '../../model/path.ts';
import { wordsOf, type BoxedId } from '../../wording/box.ts';
import { tunnelPath } from '../route.ts';

const hub = 'kube-apiserver';
const isSpoke = (id: ComponentId): id is BoxedId => id !== hub && id in wordsOf;

/** What a focused drawing shows: the components at the far end of a path, and every path between them and the hub. */
export interface Subject {
  readonly boxes: readonly BoxedId[];
  /** In the order of the lanes: what the hub answers first, then what it dials. */
  readonly paths: readonly PathId[];
  /** Where the path is: inside the control plane, between it and a node, among nodes (then without the hub), or the tunnel itself. */
  readonly place: 'control-plane' | 'node' | 'among-nodes' | 'tunnel';
}

/** Where the paths of each direction are drawn. */
const placeOf: Readonly<Record<Direction, Subject['place']>> = {
  'nodes-to-control-plane': 'node',
  'control-plane-to-nodes': 'node',
  'between-nodes': 'among-nodes',
  'inside-control-plane': 'control-plane',
};

/** The subject of a path. The tunnel has no box: its ends are plates on the tube. */
export function subjectOf(focus: PathId): Subject {
  const { client, server, alsoClients = [], direction } = pathOf(focus);
  const boxes = [client, ...alsoClients, server].filter(isSpoke);
  if (focus === tunnelPath) return { boxes, paths: [focus], place: 'tunnel' };
  const place = placeOf[direction];
  if (place === 'among-nodes') return { boxes, paths: [focus], place };
  const between = paths.filter((path) =>
    boxes.some((box) => [path.client, path.server].includes(box) && [path.client, path.server].includes(hub)),
  );
  return { boxes, paths: between.map(({ id }) => id), place };
}

/** Whether the hub answers on this path. */
export const isInbound = (path: PathId): boolean => pathOf(path).server === hub;
