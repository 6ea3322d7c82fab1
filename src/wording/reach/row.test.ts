import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../facts/distribution/distribution.ts';
import { kubeadmShape } from '../../model/reach/cluster-shape.ts';
import { shapeOfDistribution } from '../../model/reach/distribution-shape.ts';
import { connectionsOf, reachDirections } from '../../model/reach/reach.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { reachRows, wireText } from './row.ts';
import { placeNames } from './network.ts';

describe('reachRows()', () => {
  it.each(['kubeadm', 'k3s', 'eks', 'gke'])('of %s say every connection, and no connection that there is not', (id) => {
    const shape = id === 'kubeadm' ? kubeadmShape : shapeOfDistribution(id);
    const connections = connectionsOf(id === 'kubeadm' ? modeOf('defaults').settings : distributionOf(id).settings, shape);
    const ends = (text: string): readonly string[] => text.split(/, | and /);
    /** Each pair of ends that a row names. Some names have an “and” of their own, on both sides of the comparison. */
    const pairs = (row: { id: string; from: string; to: string; wire: string }): readonly string[] =>
      ends(row.from).flatMap((from) => ends(row.to).map((to) => `${row.id} ${from} ${to} ${row.wire}`));
    for (const direction of reachDirections) {
      const said = reachRows(connections[direction]).flatMap(pairs);
      const there = connections[direction].flatMap((one) =>
        pairs({ id: one.id, from: placeNames[one.from], to: placeNames[one.to], wire: wireText(one) }),
      );
      expect(new Set(said), direction).toEqual(new Set(there));
    }
  });

  it('of kubeadm hold a scraper between nodes in at most three rows', () => {
    const rows = reachRows(connectionsOf(modeOf('defaults').settings, kubeadmShape)['between-nodes']);
    expect(rows.filter(({ id }) => id === 'scraper-to-kubelet').length).toBeLessThanOrEqual(3);
  });
});
