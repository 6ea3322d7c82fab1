import { expect, it } from 'vitest';
import { pathIds, pathOf } from '../model/path.ts';
import { drawnWay } from './drawn-way.ts';

it('drawnWay() names the control plane for every path but those among nodes, which never enter it', () => {
  for (const id of pathIds) expect(drawnWay(id).includes('control plane')).toBe(pathOf(id).direction !== 'between-nodes');
  expect(drawnWay('scraper-to-kubelet')).toBe('drawn from one node to every node');
});
