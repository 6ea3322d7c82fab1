import { expect, it } from 'vitest';
import { components } from './component.ts';
import { paths } from './path.ts';
import { seats } from './seat/seat.ts';
import { settingIds } from './setting/setting.ts';

it('paths lists the published ids in the order of the tables', () => {
  expect(paths.map(({ id }) => id)).toEqual([
    'kubelet-to-apiserver',
    'kube-proxy-to-apiserver',
    'pod-to-apiserver',
    'agent-to-konnectivity-server',
    'apiserver-to-kubelet',
    'apiserver-to-node',
    'apiserver-to-pod',
    'apiserver-to-service',
    'apiserver-to-webhook',
    'apiserver-to-extension-apiserver',
    'scraper-to-kubelet',
    'control-plane-to-apiserver',
    'apiserver-to-etcd',
  ]);
});

it('paths names no setting twice, and some setting for every path', () => {
  for (const { id, decidedBy } of paths) {
    expect(new Set(decidedBy).size, id).toBe(decidedBy.length);
    expect(decidedBy.length, id).toBeGreaterThan(0);
  }
});

it('paths leaves no setting without a path that it decides', () => {
  const deciding = new Set(paths.flatMap(({ decidedBy }) => decidedBy));
  expect(settingIds.filter((id) => !deciding.has(id))).toEqual([]);
});

it('seats lists the published ids, weakest first', () => {
  expect(seats.map(({ id }) => id)).toEqual([
    'nobody',
    'between-passive',
    'between-active',
    'node-network-passive',
    'node-network-active',
    'another-node',
    'pod',
    'token-thief',
    'bootstrap-token',
  ]);
});

it('components starts with the hub', () => {
  expect(components[0]).toMatchObject({ id: 'kube-apiserver', name: 'API server', side: 'control-plane' });
});
