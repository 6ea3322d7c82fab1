import { expect, it } from 'vitest';
import { modeOf } from '../setting/mode.ts';
import { settingValues } from '../setting/setting-values.ts';
import type { Settings } from '../setting/setting.ts';
import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import type { Connection } from './connection.ts';
import { ownTrafficIds, type OwnTrafficId } from './own-traffic-table.ts';
import { connectionsOf, reachDirections, type ReachDirection } from './reach.ts';
import { hostRulesOf, rulesOf, unnamedOf, type Rule } from './rule.ts';

const settings: Settings = modeOf('defaults').settings;
const routed: ClusterShape = { ...kubeadmShape, podTraffic: ['routed'], podsMasqueraded: 'no', agentOnHostNetwork: 'no' };
/** What a distribution opens beside Kubernetes, by direction, if it opens this alone. */
function own(
  id: OwnTrafficId,
  shape: ClusterShape = routed,
  under: Settings = settings,
): readonly (readonly [ReachDirection, Connection])[] {
  const [without, having] = [connectionsOf(under, shape), connectionsOf(under, { ...shape, ownTraffic: [id] })];
  return reachDirections.flatMap((direction) =>
    having[direction].slice(without[direction].length).map((each) => [direction, each] as const),
  );
}

it('what only one distribution opens stands in one direction of the table, on a fact, with its ports or a protocol that has none', () => {
  for (const id of ownTrafficIds) {
    const found = own(id);
    expect([id, new Set(found.map(([direction]) => direction)).size]).toEqual([id, 1]);
    for (const [, { facts, ports, protocol }] of found)
      expect([id, facts.length > 0, ports.length > 0]).toEqual([id, true, protocol !== 'vrrp']);
  }
});

it('how long it lasts is known of what a node asks as it joins, and of DNS, and is unknown of everything else', () => {
  const lasting = ownTrafficIds.flatMap((id) => own(id).map(([, { need, duration }]) => [id, need, duration] as const));
  const known = lasting.filter(([, , duration]) => duration !== 'unknown');
  expect(new Set(known.map((each) => each.join(' ')))).toEqual(
    new Set([
      ...['k0s-join-api', 'microk8s-cluster-agent', 'kops-controller', 'kops-challenge', 'openshift-machine-config'].map(
        (id) => `${id} at-join as-long-as-used`,
      ),
      'eks-dns always as-long-as-used',
    ]),
  );
  expect(lasting.length).toBeGreaterThan(known.length);
});

it('who opens it has the address of its host, unless it is a pod, and an administrator comes from no host of the cluster', () => {
  for (const id of ownTrafficIds)
    for (const podsMasqueraded of ['yes', 'no'] as const)
      for (const [, { opener, onHostNetwork, from }] of own(id, { ...routed, podsMasqueraded })) {
        expect([id, opener === 'pod']).toEqual([id, onHostNetwork === 'no']);
        if (opener === 'pod') expect([id, from === 'pods']).toEqual([id, podsMasqueraded === 'no']);
        else expect([id, from === 'pods']).toEqual([id, false]);
        expect([id, opener === 'administrator']).toEqual([id, from === 'admin']);
      }
  // Of each kind there is some, so that nothing above is said of nothing.
  const openers = new Set(ownTrafficIds.flatMap((id) => own(id).map(([, { opener }]) => opener)));
  expect(openers).toEqual(new Set(['host-program', 'pod', 'administrator']));
});

it('only what goes to the group of VRRP is forwarded by no router', () => {
  for (const id of ownTrafficIds)
    for (const [, { to, crossing }] of own(id))
      expect([id, to, crossing]).toEqual([id, to, to === 'vrrp-group' ? 'not-forwarded' : 'crosses']);
  const overlay: ClusterShape = { ...routed, podTraffic: ['flannel-vxlan'], controlPlaneInPodNetwork: 'yes' };
  expect(own('eks-dns', overlay).map(([, { to, crossing, inside }]) => [to, crossing, inside])).toEqual([
    ['nodes', 'crosses', undefined],
    ['pods', 'inside', 'pod-network'],
  ]);
});

it('a load balancer passes on what comes to control plane hosts by the address that clients have, exactly where there is one', () => {
  const behind = (loadBalancer: Settings['loadBalancer']) =>
    ownTrafficIds.flatMap((id) =>
      own(id, routed, { ...settings, loadBalancer }).flatMap(([, { from, to, opener, id: connection, undecidedBy }]) =>
        from === 'balancer' ? [[id, connection, opener, to, ...undecidedBy].join(' ')] : [],
      ),
    );
  // Where nodes register by the published address (facts/reachability): k3s, RKE2, k0s, kOps and OpenShift.
  const passed = ['k3s-supervisor', 'rke2-supervisor', 'k0s-join-api', 'kops-controller', 'openshift-machine-config'];
  const row = (id: string) => `${id} balancer-to-distribution load-balancer control-plane`;
  expect(behind('none')).toEqual([]);
  for (const loadBalancer of settingValues.loadBalancer.filter((each) => each !== 'none'))
    expect(new Set(behind(loadBalancer))).toEqual(new Set(passed.map(row)));
  expect(new Set(behind('unknown'))).toEqual(new Set(passed.map((id) => `${row(id)} load-balancer`)));
  for (const loadBalancer of ['tcp', 'unknown'] as const) {
    const first = own('k3s-supervisor', routed, { ...settings, loadBalancer }).filter(([, { to }]) => to === 'balancer');
    expect(new Set(first.map(([, { undecidedBy }]) => undecidedBy.join()))).toEqual(
      new Set([loadBalancer === 'tcp' ? '' : 'load-balancer']),
    );
  }
});

const inShort = ({ from, to, protocol, ports }: Rule): string =>
  [from, to, protocol, ports.map(({ from: a, to: b }) => `${a}-${b}`).join()].join(' ');

it('hostRulesOf() has the rules of a router and those of pods that reach their own host, and no other', () => {
  const shape: ClusterShape = { ...routed, ownTraffic: ownTrafficIds.filter((id) => id !== 'k0s-keepalived'), componentsScraped: false };
  const connections = connectionsOf(settings, shape);
  const ofRouter = new Set(rulesOf(connections).map(inShort));
  const own = reachDirections
    .flatMap((direction) => connections[direction])
    .filter(({ crossing, from, ports }) => crossing === 'same-host' && from === 'pods' && ports.length > 0);
  expect(own.length).toBeGreaterThan(0);
  const more = hostRulesOf(connections).filter((rule) => !ofRouter.has(inShort(rule)));
  for (const rule of more)
    expect(own.some(({ to, protocol }) => rule.from === 'pods' && to === rule.to && protocol === rule.protocol)).toBe(true);
  for (const { id, from, to } of own)
    expect(hostRulesOf(connections).some((rule) => rule.from === from && rule.to === to && rule.connections.includes(id))).toBe(true);
  expect(hostRulesOf(connections).length).toBeGreaterThanOrEqual(ofRouter.size);
  for (const rule of ofRouter) expect(hostRulesOf(connections).map(inShort)).toContain(rule);
});

it('unnamedOf() has what crosses a network on ports that nobody named, which no rule is written of, and rules have their ports in order', () => {
  const unnamed = (webhookPorts: readonly number[]) => unnamedOf(connectionsOf(settings, { ...routed, webhookPorts })).map(({ id }) => id);
  expect(unnamed([])).toContain('apiserver-to-webhook');
  expect(unnamed([443])).not.toContain('apiserver-to-webhook');
  for (const shape of [routed, { ...routed, podTraffic: ['calico-ip-in-ip'] } as const])
    for (const { crossing, ports, protocol } of unnamedOf(connectionsOf(settings, { ...shape, webhookPorts: [] })))
      expect([crossing, ports, ['tcp', 'udp', 'tcp+udp'].includes(protocol)]).toEqual(['crosses', [], true]);
  const rule = rulesOf(connectionsOf(settings, { ...routed, webhookPorts: [9443, 443] })).find(({ connections }) =>
    connections.includes('apiserver-to-webhook'),
  );
  expect(rule?.ports.map(({ from }) => from)).toEqual([443, 9443]);
});
