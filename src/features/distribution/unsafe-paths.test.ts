import { describe, expect, it } from 'vitest';
import { distributions } from '../../facts/distribution/distribution.ts';
import { countPaths } from '../../model/count.ts';
import { unsafePathsOf } from './unsafe-paths.ts';

describe('unsafePathsOf()', () => {
  it('names as many paths of each distribution as are counted as unsafe there, each once and with what can be done', () => {
    for (const distribution of distributions) {
      const groups = unsafePathsOf(distribution);
      const named = groups.flatMap(({ paths }) => paths);
      expect(new Set(named).size, distribution.id).toBe(named.length);
      expect(named.length, distribution.id).toBe(countPaths(distribution.settings).unsafe);
      for (const { says } of groups) expect(says, distribution.id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('says of the proxies to nodes, pods and Services of EKS that no setting makes them safe', () => {
    const eks = distributions.find(({ id }) => id === 'eks');
    expect(eks && unsafePathsOf(eks)).toEqual([
      {
        paths: ['apiserver-to-node', 'apiserver-to-pod', 'apiserver-to-service'],
        says: 'No setting makes that safe: use kubectl port-forward instead.',
      },
    ]);
  });
});
