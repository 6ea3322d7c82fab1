import type { PathId } from '../model/path.ts';
import { subjectOf, type Subject } from './subject.ts';

const ways: Readonly<Record<Subject['place'], string>> = {
  node: 'drawn from the control plane to the node',
  tunnel: 'drawn from the control plane to the node',
  'control-plane': 'drawn inside the control plane',
  'among-nodes': 'drawn from one node to every node',
};

/** From where to where the focused drawing of a path leads, for its accessible name. */
export const drawnWay = (path: PathId): string => ways[subjectOf(path).place];
