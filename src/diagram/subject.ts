import type { ComponentId } from '../model/component.ts';
import { pathOf, paths, type PathId } from '../model/path.ts';
import { wordsOf, type BoxedId } from './component-words.ts';

const hub = 'kube-apiserver';
const isSpoke = (id: ComponentId): id is BoxedId => id !== hub && id in wordsOf;

/** What a focused drawing shows: the components at the far end of a path, and every path between them and the hub. */
export interface Subject {
  readonly boxes: readonly BoxedId[];
  /** In the order of the lanes: what the hub answers first, then what it dials. */
  readonly paths: readonly PathId[];
  readonly place: 'control-plane' | 'node' | 'tunnel';
}

/** The subject of a path. The tunnel has no box: its ends are its collars. */
export function subjectOf(focus: PathId): Subject {
  const { client, server, alsoClients = [], direction } = pathOf(focus);
  const boxes = [client, ...alsoClients, server].filter(isSpoke);
  const between = paths.filter((path) =>
    boxes.some((box) => [path.client, path.server].includes(box) && [path.client, path.server].includes(hub)),
  );
  if (boxes.length === 0) return { boxes, paths: [focus], place: 'tunnel' };
  return { boxes, paths: between.map(({ id }) => id), place: direction === 'inside-control-plane' ? 'control-plane' : 'node' };
}

/** Whether the hub answers on this path. */
export const isInbound = (path: PathId): boolean => pathOf(path).server === hub;
