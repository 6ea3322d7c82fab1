import { expect, it } from 'vitest';
import { modes } from '../setting/mode.ts';
import { settingValues } from '../setting/setting-values.ts';
import type { Settings } from '../setting/setting.ts';
import { agentPoliciesOf } from './agent-policy.ts';
import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import { connectionIds, type Connection, type ConnectionId } from './connection.ts';
import { deciders } from './decider.ts';
import { everyConnection } from './every-connection.ts';
import { connectionsOf, reachDirections } from './reach.ts';
import { rulesOf, type Rule } from './rule.ts';
import { hostsOf, isControlPlaneInPodNetwork } from './host-role.ts';
import { agentToPod, fromAgent } from './source.ts';

/** A cluster as the connections of it are asked for. */
interface Cluster {
  readonly settings: Settings;
  readonly shape: ClusterShape;
}

/** Clusters of which everything is known that decides about a connection, and in which something is opened of every kind. */
const answers = ['yes', 'no'] as const;
const known: readonly Cluster[] = modes.flatMap(({ settings }) =>
  answers.flatMap((kubeletOnControlPlane) =>
    answers.flatMap((podsMasqueraded) =>
      answers.flatMap((agentOnHostNetwork) =>
        (['routed', 'flannel-vxlan'] as const).map((plugin) => ({
          settings: { ...settings, loadBalancer: podsMasqueraded === 'yes' ? 'tcp' : 'none' },
          shape: {
            ...kubeadmShape,
            kubeletOnControlPlane,
            podsMasqueraded,
            agentOnHostNetwork,
            controlPlaneInPodNetwork: kubeletOnControlPlane,
            podTraffic: [plugin],
            webhookPorts: [9443],
            nodeProxyPorts: [9100],
            proxiedPodPorts: [8080],
            nodePorts: true,
            serviceHealthChecks: true,
            componentsScraped: true,
            apiServersArePeers: true,
          },
        })),
      ),
    ),
  ),
);
const allOf = ({ settings, shape }: Cluster): readonly Connection[] =>
  reachDirections.flatMap((direction) => connectionsOf(settings, shape)[direction]);
const rules = ({ settings, shape }: Cluster): readonly Rule[] => rulesOf(connectionsOf(settings, shape));
const key = ({ from, to, protocol, ports }: Rule): string =>
  [from, to, protocol, ports.map(({ from: a, to: b }) => `${a}-${b}`).join()].join(' ');

/** What may be unknown of a cluster: the field of its shape or the setting that would tell, and the ways in which it can turn out. */
const unknowns: Readonly<Record<string, (cluster: Cluster) => readonly [unknown: Cluster, ...ways: Cluster[]]>> = {
  kubeletOnControlPlane: (cluster) => ways(cluster, 'kubeletOnControlPlane', ['yes', 'no']),
  podsMasqueraded: (cluster) => ways(cluster, 'podsMasqueraded', ['yes', 'no']),
  agentOnHostNetwork: (cluster) => ways(cluster, 'agentOnHostNetwork', ['yes', 'no']),
  controlPlaneInPodNetwork: ({ settings, shape }) =>
    // A host that runs a kubelet is known to belong to it.
    ways({ settings, shape: { ...shape, kubeletOnControlPlane: 'no' } }, 'controlPlaneInPodNetwork', ['yes', 'no']),
  etcd: (cluster) => ways(cluster, 'etcd', ['stacked', 'external']),
  loadBalancer: ({ settings, shape }) => [
    { settings: { ...settings, loadBalancer: 'unknown' }, shape },
    ...settingValues.loadBalancer.map((loadBalancer) => ({ settings: { ...settings, loadBalancer }, shape })),
  ],
  webhookReference: ({ settings, shape }) => [
    { settings: { ...settings, webhookReference: 'unknown' }, shape },
    ...settingValues.webhookReference.map((webhookReference) => ({ settings: { ...settings, webhookReference }, shape })),
  ],
};
function ways(
  { settings, shape }: Cluster,
  field: 'kubeletOnControlPlane' | 'controlPlaneInPodNetwork' | 'podsMasqueraded' | 'agentOnHostNetwork' | 'etcd',
  values: readonly string[],
): readonly [Cluster, ...Cluster[]] {
  const withValue = (value: string): Cluster => ({ settings, shape: { ...shape, [field]: value } });
  return [withValue('unknown'), ...values.map(withValue)];
}

it.each(Object.keys(unknowns))(
  'a rule of a cluster whose %s is unknown is certain exactly if the cluster has it however that turns out, and names this as what would tell',
  (field) => {
    for (const cluster of known) {
      const [unknown, ...turnsOut] = unknowns[field]?.(cluster) ?? [cluster];
      const each = turnsOut.map((way) => new Set(rules(way).map(key)));
      const anyPort = new Set(
        turnsOut.flatMap((way) =>
          rules(way)
            .filter(({ protocol }) => protocol === 'any')
            .map(({ from, to }) => `${from} ${to}`),
        ),
      );
      for (const rule of rules(unknown)) {
        const isInAll = each.every((all) => all.has(key(rule)));
        const isCovered = anyPort.has(`${rule.from} ${rule.to}`);
        if (!isCovered) expect([key(rule), isInAll]).toEqual([key(rule), rule.isNeeded === 'yes']);
        for (const id of rule.undecidedBy) {
          const decider = deciders[id];
          expect([
            key(rule),
            id,
            decider?.kind === 'shape' ? decider.field : decider?.kind === 'setting' ? decider.setting : undefined,
          ]).toEqual([key(rule), id, field]);
        }
        // Nothing is written that no way of turning out has.
        if (!isCovered) expect([key(rule), each.some((all) => all.has(key(rule)))]).toEqual([key(rule), true]);
      }
      // And nothing is left out that one way of turning out has.
      const written = rules(unknown);
      for (const rule of turnsOut.flatMap((way) => rules(way)))
        expect([
          key(rule),
          written.some((wide) => key(wide) === key(rule) || (wide.protocol === 'any' && wide.from === rule.from && wide.to === rule.to)),
        ]).toEqual([key(rule), true]);
    }
  },
);

it('a cluster of which everything is known has no rule that is undecided, and no connection but behind the tunnel of a distribution', () => {
  for (const { settings, shape } of known)
    for (const openAmongNodes of ['no', 'pods', 'all'] as const)
      for (const etcd of ['stacked', 'external', 'provider', 'none'] as const) {
        const connections = allOf({
          settings,
          shape: {
            ...shape,
            openAmongNodes,
            etcd,
            componentsScraped: etcd === 'stacked',
            apiServersArePeers: true,
            extensionsOnHostNetwork: true,
          },
        });
        expect(connections.filter(({ isNeeded, undecidedBy }) => isNeeded !== 'yes' || undecidedBy.length > 0)).toEqual([]);
      }
  for (const { settings, shape } of known) {
    const tunnelled = allOf({ settings: { ...settings, transport: 'other-tunnel' }, shape }).filter(({ isNeeded }) => isNeeded !== 'yes');
    expect(new Set(tunnelled.flatMap(({ undecidedBy }) => undecidedBy))).toEqual(new Set(['tunnel-onward']));
    expect(new Set(tunnelled.map(({ opener }) => opener))).toEqual(new Set(['tunnel-client']));
  }
});

it('while the transport is unknown, what the API server opens to nodes is undecided by it, and what everybody else opens is not, agents aside', () => {
  for (const { settings, shape } of known)
    for (const { id, opener, undecidedBy } of allOf({ settings: { ...settings, transport: 'unknown' }, shape })) {
      const isToNodes = opener === 'kube-apiserver' && !['apiserver-to-etcd', 'apiserver-peers'].includes(id);
      expect([id, undecidedBy.includes('transport')]).toEqual([id, isToNodes || id.endsWith('-to-konnectivity-server')]);
    }
});

it('while nobody named the network plugin, what it sends and what goes to pods is undecided by that, and what goes to hosts is not', () => {
  for (const { settings, shape } of known)
    for (const { id, to, crossing, undecidedBy } of allOf({ settings, shape: { ...shape, podTraffic: [] } }).filter(
      (each) => each.crossing === 'crosses',
    ))
      expect([id, to, crossing, undecidedBy.includes('network-plugin')]).toEqual([
        id,
        to,
        crossing,
        id === 'pod-network' || (to === 'pods' && id !== 'pod-to-dns'),
      ]);
  // What goes to a pod is then let through by itself, and not left to an overlay that may not be there.
  for (const { settings, shape } of known)
    expect(
      allOf({ settings, shape: { ...shape, podTraffic: [] } }).filter(
        ({ id, crossing }) => crossing === 'inside' && id.startsWith('apiserver-to-') && settings.transport === 'direct',
      ),
    ).toEqual([]);
});

it('every connection has a fact, and one that is inside of another names it, which no other does', () => {
  for (const cluster of known)
    for (const { id, facts, crossing, inside } of allOf(cluster)) {
      expect([id, facts.length > 0]).toEqual([id, true]);
      expect([id, inside !== undefined]).toEqual([id, crossing === 'inside']);
    }
});

it('the address of an agent is undecided by each of two things that are unknown of it, and by none where either comes to the address of its node', () => {
  const sources = (podsMasqueraded: 'yes' | 'no' | 'unknown', agentOnHostNetwork: 'yes' | 'no' | 'unknown') =>
    fromAgent({ ...kubeadmShape, kubeletOnControlPlane: 'no', podsMasqueraded, agentOnHostNetwork }).map(({ from, undecidedBy }) =>
      [from, ...undecidedBy].join(' '),
    );
  const both = 'pods-masqueraded agent-on-host-network';
  expect(sources('unknown', 'unknown')).toEqual([`nodes ${both}`, `pods ${both}`]);
  expect(sources('no', 'unknown')).toEqual(['nodes agent-on-host-network', 'pods agent-on-host-network']);
  expect([sources('yes', 'unknown'), sources('unknown', 'yes')]).toEqual([['nodes'], ['nodes']]);
  // For a pod it keeps its own address, whatever the plugin does.
  const toPod = (agentOnHostNetwork: 'yes' | 'no' | 'unknown') =>
    agentToPod({ ...kubeadmShape, kubeletOnControlPlane: 'no', agentOnHostNetwork }).map(({ from, undecidedBy }) =>
      [from, ...undecidedBy].join(' '),
    );
  expect([toPod('yes'), toPod('no')]).toEqual([['nodes'], ['pods']]);
  expect(toPod('unknown')).toEqual(['nodes agent-on-host-network', 'pods agent-on-host-network']);
});

it('the tunnel of a distribution has the port that is known of it, and none where nobody knows it', () => {
  for (const { settings, shape } of known)
    for (const tunnelPort of [6443, undefined]) {
      const tunnels = allOf({ settings: { ...settings, transport: 'other-tunnel' }, shape: { ...shape, tunnelPort } });
      const ports = tunnels.flatMap((each) => (each.id === 'tunnel-client-to-tunnel-server' ? [each.ports.map(({ from }) => from)] : []));
      expect(ports.length).toBeGreaterThan(0);
      for (const found of ports) expect(found).toEqual(tunnelPort === undefined ? [] : [tunnelPort]);
    }
});

it('a pod reaches the API server by its own address or that of its node, as its plugin does, and never leaves a control plane host that runs one', () => {
  for (const { settings, shape } of known) {
    const found = allOf({ settings, shape }).filter(({ id }) => id === 'pod-to-apiserver');
    for (const { from, crossing } of found)
      expect([crossing, from === 'pods']).toEqual([crossing, crossing === 'same-host' || shape.podsMasqueraded === 'no']);
    expect(found.some(({ crossing }) => crossing === 'same-host')).toBe(shape.kubeletOnControlPlane === 'yes');
    const open = {
      settings: { ...settings, transport: 'unknown' as const },
      shape: { ...shape, kubeletOnControlPlane: 'unknown' as const },
    };
    const onOwnHost = allOf(open).filter(({ id, crossing }) => id === 'pod-to-apiserver' && crossing === 'same-host');
    expect(onOwnHost.map(({ undecidedBy }) => undecidedBy)).toEqual([['kubelet-on-control-plane']]);
    expect(allOf(open).some(({ id }) => id === 'agent-to-konnectivity-server')).toBe(true);
  }
});

const tunnelIds: readonly ConnectionId[] = ['apiserver-to-sshd', 'agent-to-konnectivity-server', 'tunnel-client-to-tunnel-server'];
/** The same clusters with what the end of a tunnel of theirs opens, and what the tunnel itself carries. */
const tunnelled = (change: Partial<Settings>) =>
  known.map(({ settings, shape }) => {
    const all = allOf({ settings: { ...settings, egressTypes: 'cluster', webhookReference: 'service', ...change }, shape });
    return {
      shape,
      all,
      carried: all.filter(({ inside }) => inside && tunnelIds.includes(inside)),
      onward: all.filter(({ id }) => id.startsWith('tunnel-end-to-')),
    };
  });
const portOfKubelet = ['apiserver-to-kubelet', 'apiserver-to-node'];

// The API server dialled every node by SSH (facts/ssh-tunnels). k3s dials a kubelet by the tunnel of its node (facts/cluster-network#k3s-tunnel-scope).
it('what a tunnel carries is said once for each path, and so is what ends on the host of the tunnel, however many hosts that may be', () => {
  for (const change of [
    { transport: 'ssh-tunnel' },
    { transport: 'konnectivity' },
    { transport: 'other-tunnel', tunnelScope: 'all' },
    { transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams' },
  ] as const)
    for (const { carried, onward } of tunnelled(change)) {
      const ids = carried.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).toEqual([...new Set(ids)]);
      expect(new Set(onward.map(({ path }) => path))).toEqual(new Set(ids));
      const ends = onward.filter(({ crossing }) => crossing === 'same-host').map(({ id }) => id);
      expect(ends).toEqual([...new Set(ends)]);
    }
});

it('an SSH tunnel ends on the node whose port is asked for, the tunnel of k3s on the node whose kubelet is, and nothing else stays on a host', () => {
  const stay = (change: Partial<Settings>) =>
    tunnelled(change).map(({ onward }) => [
      ...new Set(onward.flatMap(({ path, crossing }) => (crossing === 'same-host' && path !== undefined ? [path] : []))),
    ]);
  for (const found of stay({ transport: 'ssh-tunnel' })) expect(found).toEqual(portOfKubelet);
  for (const nodeProxyPort of ['other', 'kubelet'] as const) {
    for (const found of stay({ transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams', nodeProxyPort }))
      expect(found).toEqual(['apiserver-to-kubelet']);
    for (const change of [
      { transport: 'other-tunnel', tunnelScope: 'all' },
      { transport: 'konnectivity', tunnelScope: 'kubelet-and-streams' },
    ] as const)
      for (const found of stay({ ...change, nodeProxyPort })) expect(found).toEqual([]);
  }
});

// Pods reach each other without a translation of addresses (kubernetes.io/docs/concepts/services-networking).
it('an agent that is a pod opens a port of a pod with its own address, whatever its plugin does, and the end of another tunnel is a program of a host', () => {
  for (const { shape, onward } of tunnelled({ transport: 'konnectivity' })) {
    const isHost = shape.agentOnHostNetwork === 'yes';
    for (const { to, from, onHostNetwork } of onward) {
      const keeps = !isHost && (to === 'pods' || shape.podsMasqueraded === 'no');
      expect([to, from === 'pods', onHostNetwork]).toEqual([to, keeps, shape.agentOnHostNetwork]);
    }
  }
  for (const transport of ['ssh-tunnel', 'other-tunnel'] as const)
    for (const { onward } of tunnelled({ transport }))
      for (const { id, from, onHostNetwork } of onward) expect([id, from === 'pods', onHostNetwork]).toEqual([id, false, 'yes']);
});

it('the API server opens by itself what its egress file or the scope of its tunnel leaves out, and a node is no Service', () => {
  for (const transport of ['konnectivity', 'other-tunnel'] as const)
    for (const { carried, onward } of tunnelled({ transport, egressTypes: 'controlplane' })) expect([carried, onward]).toEqual([[], []]);
  // The ports that a reader names are other ports than the kubelet's, whatever else the node proxy is used for.
  for (const nodeProxyPort of settingValues.nodeProxyPort)
    for (const { carried } of tunnelled({ transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams', nodeProxyPort }))
      expect(carried.map(({ path }) => path)).toEqual(['apiserver-to-kubelet']);
  for (const { all } of tunnelled({ transport: 'direct' }))
    for (const { id, opener, inside } of all.filter(({ id: each }) => portOfKubelet.includes(each)))
      expect([id, opener, inside]).toEqual([id, 'kube-apiserver', undefined]);
});

it('a webhook by URL is undecided by the transport exactly where the egress file may send it through a tunnel, and by the reference where nobody named it', () => {
  const urls = (change: Partial<Settings>) =>
    tunnelled(change).flatMap(({ all }) =>
      all.filter(({ to }) => to === 'webhook-hosts').map(({ facts, undecidedBy }) => [facts.length, ...undecidedBy]),
    );
  for (const webhookReference of ['url', 'unknown'] as const)
    for (const egressTypes of ['cluster', 'controlplane', 'cluster+controlplane'] as const) {
      const found = urls({ transport: 'unknown', egressTypes, webhookReference });
      expect(found).toHaveLength(known.length);
      for (const each of found)
        expect(each).toEqual([
          1,
          ...(egressTypes === 'cluster' ? [] : ['transport']),
          ...(webhookReference === 'unknown' ? ['webhook-reference'] : []),
        ]);
    }
});

it('no connection is said twice, whatever is unknown of the cluster', () => {
  for (const cluster of known)
    for (const [unknown] of Object.values(unknowns).map((of) => of(cluster))) {
      const said = allOf(unknown).map(({ id, from, to, ports, crossing, opener }) =>
        JSON.stringify([id, from, to, ports, crossing, opener]),
      );
      expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
    }
});

it('every connection names the ports that it is opened on, unless its protocol has none', () => {
  for (const cluster of known)
    for (const { id, ports, protocol } of allOf(cluster))
      expect([id, protocol, ports.length > 0]).toEqual([id, protocol, !['any', 'ip-in-ip', 'esp'].includes(protocol)]);
});

it('a balancer stands on the way of agents exactly where there are both, and passes on what comes to it', () => {
  for (const { settings, shape } of known) {
    const ids = allOf({ settings, shape }).flatMap(({ id, from, to }) =>
      from === 'balancer' ? [id] : to === 'balancer' ? [`${id} first`] : [],
    );
    const isBalanced = settings.loadBalancer === 'tcp';
    expect(ids.includes('balancer-to-apiserver')).toBe(isBalanced);
    expect(ids.includes('balancer-to-konnectivity-server')).toBe(isBalanced && settings.transport === 'konnectivity');
    expect(ids.includes('agent-to-konnectivity-server first')).toBe(isBalanced && settings.transport === 'konnectivity');
    expect(ids.includes('kubelet-to-apiserver first')).toBe(isBalanced);
    const open = allOf({ settings: { ...settings, transport: 'unknown' }, shape });
    expect(open.some(({ id }) => id === 'balancer-to-konnectivity-server')).toBe(isBalanced);
  }
});

it('what a reader says that a cluster has is opened where it has that, and nowhere else', () => {
  const opened = {
    nodePorts: 'node-ports',
    serviceHealthChecks: 'service-health-check',
    apiServersArePeers: 'apiserver-peers',
    kubeletsScraped: 'scraper-to-kubelet',
    joinsByKubeadm: 'join-to-apiserver',
  } as const;
  for (const [flag, id] of Object.entries(opened))
    for (const { settings, shape } of known)
      for (const is of [true, false])
        expect([flag, is, allOf({ settings, shape: { ...shape, [flag]: is } }).some((each) => each.id === id)]).toEqual([flag, is, is]);
});

it('an agent needs a policy for each kind of pods that it opens a port of, unless it has the address of its node', () => {
  for (const { settings, shape } of known)
    for (const agentOnHostNetwork of ['yes', 'no', 'unknown'] as const) {
      const cluster = { settings, shape: { ...shape, agentOnHostNetwork } };
      const policies = agentPoliciesOf(connectionsOf(settings, cluster.shape));
      const opened = allOf(cluster).filter(({ opener, to }) => opener === 'konnectivity-agent' && to === 'pods');
      expect(policies.map(({ connection }) => connection)).toEqual(
        agentOnHostNetwork === 'yes' ? [] : [...new Set(opened.map(({ id }) => id))],
      );
      for (const { connection, ports, agentOnHostNetwork: is } of policies)
        expect([ports, is]).toEqual([opened.find(({ id }) => id === connection)?.ports, agentOnHostNetwork]);
      // A port that nobody named is in no policy.
      const unnamed = agentPoliciesOf(
        connectionsOf(settings, { ...cluster.shape, webhookPorts: [], proxiedPodPorts: [], extensionPorts: [] }),
      );
      expect(unnamed).toEqual([]);
    }
});

it('a control plane host asks its DNS server unless a provider has that host, and a node always does', () => {
  for (const { settings, shape } of known)
    for (const etcd of ['stacked', 'external', 'provider'] as const)
      expect(allOf({ settings, shape: { ...shape, etcd } }).flatMap(({ id, from }) => (id === 'node-to-resolver' ? [from] : []))).toEqual(
        etcd === 'provider' ? ['nodes'] : ['nodes', 'control-plane'],
      );
});

it('of a control plane at a provider no connection that stays inside of it is named, nor the metrics of its components', () => {
  for (const { settings, shape } of known) {
    const ids = new Set(allOf({ settings, shape: { ...shape, etcd: 'provider' } }).map(({ id }) => id));
    for (const id of ['apiserver-to-etcd', 'etcd-peers', 'control-plane-to-apiserver', 'metrics-of-components'] as const)
      expect(ids).not.toContain(id);
  }
});

it('metrics of components cross a network where something reads them, stay on their host where they are known to, and are not named elsewhere', () => {
  const crossings = (componentsScraped: boolean, componentsStayOnHost: boolean) => [
    ...new Set(
      known.flatMap(({ settings, shape }) =>
        allOf({ settings, shape: { ...shape, componentsScraped, componentsStayOnHost } }).flatMap(({ id, crossing }) =>
          id === 'metrics-of-components' ? [crossing] : [],
        ),
      ),
    ),
  ];
  expect([crossings(true, true), crossings(true, false)]).toEqual([['crosses'], ['crosses']]);
  expect([crossings(false, true), crossings(false, false)]).toEqual([['same-host'], []]);
});

it('what comes to a NodePort goes on to a pod with the address of the node, which an overlay has inside', () => {
  for (const { settings, shape } of known)
    expect(allOf({ settings, shape }).some(({ id }) => id === 'node-port-to-pod')).toBe(shape.podTraffic.includes('routed'));
});

it('everyConnection() has one connection of each id, as some cluster has it', () => {
  const every = everyConnection();
  expect([...every.keys()]).toEqual(connectionIds);
  for (const [id, connection] of every) expect([id, connection.facts.length > 0]).toEqual([connection.id, true]);
});

it('isControlPlaneInPodNetwork() takes a host with a kubelet for a member where nobody says, and what somebody says for what is so', () => {
  for (const kubeletOnControlPlane of ['yes', 'no', 'unknown'] as const) {
    const is = (controlPlaneInPodNetwork: 'yes' | 'no' | 'unknown') =>
      isControlPlaneInPodNetwork({ controlPlaneInPodNetwork, kubeletOnControlPlane });
    expect([is('yes'), is('no'), is('unknown')]).toEqual(['yes', 'no', kubeletOnControlPlane === 'yes' ? 'yes' : 'unknown']);
  }
});

it('an API server reaches etcd over a network only where etcd has hosts of its own', () => {
  const ways = (etcd: ClusterShape['etcd']) =>
    new Set(
      known.flatMap(({ settings, shape }) =>
        allOf({ settings, shape: { ...shape, etcd } }).flatMap(({ id, to, crossing }) =>
          id === 'apiserver-to-etcd' ? [`${to} ${crossing}`] : [],
        ),
      ),
    );
  expect([ways('stacked'), ways('external')]).toEqual([new Set(['control-plane same-host']), new Set(['etcd crosses'])]);
});

it('hostsOf() has control plane hosts among the nodes exactly where they run a kubelet, and among the workers never', () => {
  const networks = (role: 'control-plane' | 'worker' | 'node', kubeletOnControlPlane: 'yes' | 'no' | 'unknown') =>
    hostsOf(role, { kubeletOnControlPlane }).map(({ network, undecidedBy }) => [network, ...undecidedBy].join(' '));
  for (const is of ['yes', 'no', 'unknown'] as const) {
    expect(networks('control-plane', is)).toEqual(['control-plane']);
    expect(networks('worker', is)).toEqual(['nodes']);
  }
  expect(networks('node', 'yes')).toEqual(['nodes', 'control-plane']);
  expect(networks('node', 'no')).toEqual(['nodes']);
  expect(networks('node', 'unknown')).toEqual(['nodes', 'control-plane kubelet-on-control-plane']);
});
