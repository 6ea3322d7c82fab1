import { expect, it } from 'vitest';
import { componentOf } from './component.ts';
import { hopsOf, isTunnelled } from './hop.ts';
import { modeIds, modeOf } from './setting/mode.ts';
import { settingValues } from './setting/setting-values.ts';
import { pathIds, pathOf, type PathId } from './path.ts';
import type { Settings } from './setting/setting.ts';

const route = (path: PathId, settings: Settings): readonly string[] =>
  hopsOf(path, settings).map((hop) => `${hop.zone}: ${hop.from} > ${hop.to} :${hop.port}, dialled by ${hop.dialledBy}`);

it('hopsOf() gives a direct path one hop through between, which ends on the node network', () => {
  expect(route('apiserver-to-kubelet', modeOf('defaults').settings)).toEqual([
    'between: kube-apiserver > kubelet :10250, dialled by kube-apiserver',
  ]);
  expect(hopsOf('apiserver-to-kubelet', modeOf('defaults').settings)[0]?.crosses).toEqual(['between', 'node-network']);
});

it('hopsOf() gives Konnectivity three hops, of which the agent dials the one between', () => {
  expect(route('apiserver-to-kubelet', modeOf('konnectivity').settings)).toEqual([
    'host: kube-apiserver > konnectivity-server :Unix socket, dialled by kube-apiserver',
    'between: konnectivity-server > konnectivity-agent :8132, dialled by konnectivity-agent',
    'node-network: konnectivity-agent > kubelet :10250, dialled by konnectivity-agent',
  ]);
});

it('hopsOf() gives an SSH tunnel two hops, both dialled from the control plane’s side', () => {
  expect(route('apiserver-to-pod', modeOf('ssh-tunnel').settings)).toEqual([
    'between: kube-apiserver > sshd :22, dialled by kube-apiserver',
    'node-network: sshd > pod :any, dialled by sshd',
  ]);
});

it('hopsOf() gives another tunnel three hops, with ports that no source tells', () => {
  expect(route('apiserver-to-service', { ...modeOf('defaults').settings, transport: 'other-tunnel' })).toEqual([
    'control-plane: kube-apiserver > tunnel-server :varies, dialled by kube-apiserver',
    'between: tunnel-server > tunnel-client :varies, dialled by tunnel-client',
    'node-network: tunnel-client > service :any, dialled by tunnel-client',
  ]);
});

it('hopsOf() does not name a port while no source says how the API server reaches konnectivity-server', () => {
  expect(hopsOf('apiserver-to-pod', { ...modeOf('konnectivity').settings, konnectivityFrontend: 'unknown' })[0]).toMatchObject({
    zone: 'control-plane',
    port: 'varies',
  });
});

it('hopsOf() has the agent’s path only under Konnectivity', () => {
  expect(modeIds.filter((mode) => hopsOf('agent-to-konnectivity-server', modeOf(mode).settings).length > 0)).toEqual([
    'konnectivity',
    'konnectivity-tls',
  ]);
});

it('hopsOf() keeps a path from its client to its server in every mode, and names each zone once', () => {
  for (const path of pathIds) {
    for (const mode of modeIds) {
      const hops = hopsOf(path, modeOf(mode).settings);
      if (hops.length === 0) continue;
      expect([hops[0]?.from, hops.at(-1)?.to]).toEqual([pathOf(path).client, pathOf(path).server]);
      hops.slice(1).forEach((hop, n) => expect(hop.from).toBe(hops[n]?.to));
      expect(new Set(hops.map(({ zone }) => zone)).size).toBe(hops.length);
      for (const hop of hops) expect([hop.from, hop.to]).toContain(hop.dialledBy);
    }
  }
});

it('isTunnelled() leaves what nodes and control plane components send out of every tunnel', () => {
  const outside = pathIds.filter((path) => pathOf(path).direction !== 'control-plane-to-nodes');
  for (const path of outside) for (const mode of modeIds) expect(isTunnelled(path, modeOf(mode).settings)).toBe('no');
});

it('isTunnelled() does not know while the transport or the egress types are unknown', () => {
  const konnectivity = modeOf('konnectivity').settings;
  expect(isTunnelled('apiserver-to-pod', { ...konnectivity, transport: 'unknown' })).toBe('unknown');
  expect(isTunnelled('apiserver-to-pod', { ...konnectivity, egressTypes: 'unknown' })).toBe('unknown');
  expect(isTunnelled('apiserver-to-webhook', { ...konnectivity, webhookReference: 'unknown' })).toBe('unknown');
  expect(isTunnelled('kubelet-to-apiserver', { ...konnectivity, transport: 'unknown' })).toBe('no');
});

/** The settings that tell whether a tunnel carries a path. */
const telling = ['transport', 'egressTypes', 'webhookReference', 'nodeProxyPort', 'tunnelScope'] as const;
/** Every choice of them, with or without what nobody looked at. */
const choices = (withUnknown: boolean, from: Settings, ids: readonly (typeof telling)[number][] = telling): readonly Settings[] =>
  ids.reduce<readonly Settings[]>(
    (all, id) =>
      all.flatMap((each) => [...settingValues[id], ...(withUnknown ? ['unknown'] : [])].map((value) => ({ ...each, [id]: value }))),
    [from],
  );

it('isTunnelled() is certain of nothing of which it would say something else if somebody looked, and answers for everything that is known', () => {
  for (const path of pathIds)
    for (const settings of choices(true, modeOf('defaults').settings)) {
      const unknown = telling.filter((id) => settings[id] === 'unknown');
      const turnsOut = new Set(choices(false, settings, unknown).map((each) => isTunnelled(path, each)));
      const is = isTunnelled(path, settings);
      const asked = [path, ...telling.map((id) => settings[id])];
      if (is !== 'unknown') expect([...asked, ...turnsOut]).toEqual([...asked, is]);
      // Where one thing is unknown, something hangs on it.
      else if (unknown.length === 1) expect([...asked, turnsOut.size]).toEqual([...asked, 2]);
      else expect(unknown).not.toEqual([]);
    }
});

it('isTunnelled() takes into a tunnel what the API server sends to nodes under a type that the file lists, and a URL of a webhook under another type', () => {
  const tunnelled = (path: PathId, more: Partial<Settings>) => isTunnelled(path, { ...modeOf('konnectivity').settings, ...more });
  for (const egressTypes of settingValues.egressTypes) {
    const lists = (type: string) => (egressTypes.split('+').includes(type) ? 'yes' : 'no');
    expect(tunnelled('apiserver-to-pod', { egressTypes })).toBe(lists('cluster'));
    expect(tunnelled('apiserver-to-webhook', { egressTypes, webhookReference: 'service' })).toBe(lists('cluster'));
    expect(tunnelled('apiserver-to-webhook', { egressTypes, webhookReference: 'url' })).toBe(lists('controlplane'));
    // An SSH tunnel had no such file: it carried Services and no URL (facts/added#ssh-service-webhooks).
    const ssh = { egressTypes, transport: 'ssh-tunnel' } as const;
    expect(tunnelled('apiserver-to-webhook', { ...ssh, webhookReference: 'service' })).toBe('yes');
    expect(tunnelled('apiserver-to-webhook', { ...ssh, webhookReference: 'url' })).toBe('no');
  }
});

it('isTunnelled() leaves all but kubelets out of a tunnel that carries only these and streams', () => {
  const carried = (more: Partial<Settings> = {}) => {
    const settings: Settings = { ...modeOf('defaults').settings, transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams', ...more };
    return pathIds.filter((path) => isTunnelled(path, settings) === 'yes');
  };
  expect(carried({ nodeProxyPort: 'other' })).toEqual(['apiserver-to-kubelet']);
  expect(carried({ nodeProxyPort: 'kubelet' })).toEqual(['apiserver-to-kubelet', 'apiserver-to-node']);
});

it('hopsOf() names for each hop the networks that its bytes are on, of which its zone is the first', () => {
  for (const path of pathIds)
    for (const settings of choices(true, { ...modeOf('defaults').settings, konnectivityFrontend: 'mutual-tls' }))
      for (const loadBalancer of ['tls-terminating', 'none'] as const)
        for (const { zone, crosses } of hopsOf(path, { ...settings, loadBalancer }))
          expect([path, crosses]).toEqual([path, zone === 'between' ? ['between', 'node-network'] : [zone]]);
});

it('componentOf() places the two ends of each path on the sides that its direction says', () => {
  const sides = (path: PathId) => [pathOf(path).client, pathOf(path).server].map((id) => componentOf(id).side).join(' to ');
  const expected = {
    'nodes-to-control-plane': 'node to control-plane',
    'control-plane-to-nodes': 'control-plane to node',
    'between-nodes': 'node to node',
    'inside-control-plane': 'control-plane to control-plane',
  };
  for (const path of pathIds) expect(sides(path), path).toBe(expected[pathOf(path).direction]);
});
