import { describe, expect, test } from 'vitest';
import { distributionOf } from '../../../../facts/distribution/distribution.ts';
import { judge } from '../../../../model/judge.ts';
import { modeOf, modes } from '../../../../model/setting/mode.ts';
import { pathIds } from '../../../../model/path.ts';
import { idInAddress, shownHops } from './own-verdict.ts';
import { differingPaths, noTransport, standingOf } from './standing.ts';

const of = (id: string) => distributionOf(id).settings;

describe('where a cluster stands among the modes', () => {
  test('is the mode with the same settings, and then no path differs', () => {
    for (const { id, settings } of modes) {
      expect(standingOf(settings)).toEqual({ mode: id, isSame: true, hasItsTransport: true });
      expect(differingPaths(settings, modeOf(id).settings)).toEqual([]);
    }
  });

  test('is no mode where the cluster has a tunnel of its own, and a sentence says why', () => {
    expect(standingOf(of('k3s'))).toEqual({ mode: 'tls-verification', isSame: false, hasItsTransport: false });
    expect(noTransport(of('k3s'), 'your cluster (k3s)')).toBe('Your cluster (k3s) has a tunnel of its own, which none of the modes has.');
    expect(noTransport(of('eks'))).toBe('');
  });

  test('is not that of an unknown transport', () => {
    const settings = { ...of('eks'), transport: 'unknown' } as const;
    expect(standingOf(settings).hasItsTransport).toBe(false);
    expect(noTransport(settings)).toContain('We found no source that says');
  });

  test('leaves a mode that a page does not have', () => {
    expect(standingOf(modeOf('defaults').settings, ['konnectivity', 'konnectivity-tls'])).toEqual({
      mode: 'konnectivity',
      isSame: false,
      hasItsTransport: false,
    });
  });

  test('counts a path whose verdict is unknown on the cluster as one that differs', () => {
    expect(judge('apiserver-to-etcd', of('eks'), 'nobody').weakestHop?.verdict).toBe('unknown');
    expect(differingPaths(of('eks'), modeOf('tls-verification').settings)).toContain('apiserver-to-etcd');
  });
});

test('the verdicts of a line name their networks where they disagree, or where each is asked for', () => {
  const judgement = judge('apiserver-to-kubelet', of('aks'), 'nobody');
  expect(shownHops(judgement).map(([network, { verdict }]) => [network, verdict])).toEqual([
    ['control plane', 'unknown'],
    ['untrusted network', 'authenticated'],
    ['node network', 'encrypted'],
  ]);
  const k3s = judge('apiserver-to-kubelet', of('k3s'), 'nobody');
  expect(shownHops(k3s).map(([network]) => network)).toEqual([undefined]);
  expect(shownHops(k3s, true)).toHaveLength(3);
});

test('a page is found by its address wherever the site stands, and the evidence of a path is not the page of it', () => {
  const find = (address: string) => idInAddress(address, 'paths', pathIds);
  expect(find('/paths/apiserver-to-kubelet/')).toBe('apiserver-to-kubelet');
  expect(find('/docs/site/paths/apiserver-to-kubelet/index.html')).toBe('apiserver-to-kubelet');
  expect(find('/paths/apiserver-to-kubelet/konnectivity/')).toBeUndefined();
  expect(find('/paths/')).toBeUndefined();
  expect(find('/evidence/paths/apiserver-to-kubelet/')).toBeUndefined();
});
