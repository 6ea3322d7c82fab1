import type { ClusterShape } from './cluster-shape.ts';
import { draft, port, type ConnectionDraft } from './connection.ts';
import { hostsOf, isControlPlaneInPodNetwork, type Hosts } from './host-role.ts';
import { fromHosts, fromPod, isOverlay, waysToNodes } from './source.ts';
import { everyPluginNeed, pluginTrafficOf } from './pod-network.ts';
import { conditionsOf } from './unknown-condition.ts';

/**
 * metrics-server and Prometheus read the kubelet of every node, control plane hosts that are nodes included, from whichever node they run on. A
 * scraper reads the kubelet of its own host too, with its own address, which only a filter of that host sees.
 */
function scrapers(shape: ClusterShape): readonly ConnectionDraft[] {
  if (!shape.kubeletsScraped) return [];
  const common = {
    id: 'scraper-to-kubelet',
    path: 'scraper-to-kubelet',
    opener: 'scraper',
    onHostNetwork: 'no',
    ports: [port(shape.kubeletPort)],
    need: 'on-use',
    duration: 'unknown',
    facts: ['facts/reachability#scrape-kubelet'],
  } as const;
  const ways = waysToNodes(shape);
  return [
    ...fromPod(shape).flatMap((source) =>
      ways.map((way) => draft({ ...common, ...way, from: source.from, undecidedBy: conditionsOf(source.undecidedBy, way.undecidedBy) })),
    ),
    ...ways.map((way) => draft({ ...common, ...way, from: 'pods', crossing: 'same-host' })),
  ];
}

/** The hosts that are members of the network of the pods: every node, and the control plane hosts where they belong to it. */
function membersOf(shape: ClusterShape): readonly Hosts[] {
  const controlPlane = isControlPlaneInPodNetwork(shape);
  if (controlPlane === 'no') return hostsOf('worker', shape);
  return [
    ...hostsOf('worker', shape),
    { network: 'control-plane', undecidedBy: controlPlane === 'yes' ? [] : ['control-plane-in-pod-network'] },
  ];
}

/**
 * What carries the packets of pods between hosts: the plugin’s own traffic and, without an overlay, the packets of the pods themselves. Where nobody
 * named the plugin, all that the plugins of the table send is let through, because without it no pod reaches one on another host.
 */
function podNetwork(shape: ClusterShape): readonly ConnectionDraft[] {
  const common = {
    id: 'pod-network',
    opener: 'network-plugin',
    need: 'always',
    duration: 'unknown',
  } as const;
  const isNamed = shape.podTraffic.length > 0;
  const members = membersOf(shape);
  const needs = isNamed ? shape.podTraffic.map((id) => pluginTrafficOf(id)) : [everyPluginNeed];
  const own = needs.flatMap(({ needs: each, facts }) =>
    each.flatMap(({ protocol, ports }) =>
      members.flatMap((from) =>
        members.map((to) =>
          draft({
            ...common,
            ...{ from: from.network, to: to.network, protocol, ports },
            undecidedBy: conditionsOf(from.undecidedBy, to.undecidedBy, isNamed ? [] : ['network-plugin']),
            facts: ['facts/reachability#pod-network', ...facts],
          }),
        ),
      ),
    ),
  );
  const pods = draft({
    ...common,
    opener: 'pod',
    onHostNetwork: 'no',
    ...{ from: 'pods', to: 'pods', protocol: 'any', ports: [] },
    undecidedBy: isNamed ? [] : ['network-plugin'],
    facts: ['facts/reachability#pod-network'],
  });
  return isOverlay(shape) === 'yes' ? own : [...own, pods];
}

/**
 * What a distribution asks to be let through whole: everything between its nodes and their pods, or among its nodes too. It never includes what comes
 * to control plane hosts.
 */
function openNodes(shape: ClusterShape): readonly ConnectionDraft[] {
  if (shape.openAmongNodes === 'no') return [];
  const common = {
    id: 'open-among-nodes',
    opener: 'host-program',
    onHostNetwork: 'unknown',
    protocol: 'any',
    ports: [],
    need: 'always',
    duration: 'unknown',
    facts: ['facts/reachability#open-among-nodes'],
  } as const;
  const toPods = fromHosts('node', shape).map((source) => draft({ ...common, ...source, to: 'pods' }));
  const fromPods = draft({ ...common, from: 'pods', to: 'nodes' });
  const among = draft({ ...common, from: 'nodes', to: 'nodes' });
  const amongPods = draft({ ...common, from: 'pods', to: 'pods' });
  // In an overlay, what goes to pods and comes from them is inside of the packets between nodes.
  const ofPods = isOverlay(shape) === 'yes' ? [] : [...toPods, fromPods, amongPods];
  return [...ofPods, ...(shape.openAmongNodes === 'all' ? [among] : [])];
}

/**
 * What comes from outside of the cluster to Services on nodes. A node that has no pod of the Service passes the connection on with its own address,
 * which without an overlay is a packet from a node to a pod (facts/reachability#node-ports).
 */
function services(shape: ClusterShape): readonly ConnectionDraft[] {
  const toNodes = { onHostNetwork: 'unknown', need: 'on-use', duration: 'unknown' } as const;
  const client = { ...toNodes, opener: 'service-client', facts: ['facts/reachability#node-ports'] } as const;
  const nodes = waysToNodes(shape);
  const checks = nodes.map((way) =>
    draft({
      id: 'service-health-check',
      opener: 'service-balancer',
      ...toNodes,
      ...way,
      from: 'probes',
      ports: [port(10256)],
      facts: ['facts/reachability#kube-proxy-health'],
    }),
  );
  const clients = nodes.map((way) =>
    draft({ id: 'node-ports', ...client, ...way, from: 'clients', protocol: 'tcp+udp', ports: [{ from: 30000, to: 32767 }] }),
  );
  const onward = fromHosts('node', shape).map((source) =>
    draft({
      id: 'node-port-to-pod',
      ...client,
      ...{ from: source.from, to: 'pods', protocol: 'any', ports: [] },
      undecidedBy: conditionsOf(source.undecidedBy, isOverlay(shape) === 'no' ? [] : ['network-plugin']),
    }),
  );
  return [
    ...(shape.serviceHealthChecks ? checks : []),
    ...(shape.nodePorts ? [...clients, ...(isOverlay(shape) === 'yes' ? [] : onward)] : []),
  ];
}

/**
 * The metrics of components listen on the loopback address under kubeadm, so that nothing of them is on a network. Elsewhere there is a rule where the
 * reader says that something reads them.
 */
function componentMetrics(shape: ClusterShape): readonly ConnectionDraft[] {
  if (shape.etcd === 'provider' || (!shape.componentsStayOnHost && !shape.componentsScraped)) return [];
  const common = {
    id: 'metrics-of-components',
    opener: 'scraper',
    onHostNetwork: 'unknown',
    to: 'control-plane',
    ports: [10257, 10259, 10249, 2381].map(port),
    need: 'on-use',
    duration: 'unknown',
    facts: ['facts/reachability#metrics-of-components'],
  } as const;
  if (!shape.componentsScraped) return [draft({ ...common, from: 'pods', crossing: 'same-host' })];
  return fromPod(shape).map((source) => draft({ ...common, ...source }));
}

/** Pods look names up at pods: no rule of a firewall between hosts is about that, because the packets travel in the network of the pods. */
const podsToDns: ConnectionDraft = {
  id: 'pod-to-dns',
  opener: 'pod',
  onHostNetwork: 'no',
  from: 'pods',
  to: 'pods',
  protocol: 'tcp+udp',
  ports: [port(53)],
  crossing: 'inside',
  inside: 'pod-network',
  need: 'always',
  duration: 'as-long-as-used',
  undecidedBy: [],
  facts: ['facts/reachability#pod-to-dns'],
};

/** What nodes and pods open to each other, and what comes to nodes from outside. */
export const betweenNodes = (shape: ClusterShape): readonly ConnectionDraft[] => [
  ...scrapers(shape),
  ...podNetwork(shape),
  ...openNodes(shape),
  podsToDns,
  ...services(shape),
  ...componentMetrics(shape),
];
