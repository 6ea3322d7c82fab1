import type { ClusterShape } from './cluster-shape.ts';
import { port, type Connection } from './connection.ts';
import { fromPod, isOverlay } from './source.ts';
import { pluginTrafficOf } from './pod-network.ts';

/** metrics-server and Prometheus read the kubelet of every node, those of the control plane included. */
function scrapers(shape: ClusterShape): readonly Connection[] {
  if (!shape.kubeletsScraped) return [];
  const targets = shape.etcd === 'provider' ? (['nodes'] as const) : (['nodes', 'control-plane'] as const);
  return fromPod(shape).flatMap(({ from, translation, isNeeded }) =>
    targets.map((to): Connection => ({
      id: 'scraper-to-kubelet',
      path: 'scraper-to-kubelet',
      opener: 'scraper',
      onHostNetwork: 'no',
      from,
      to,
      protocol: 'tcp',
      ports: [port(shape.kubeletPort)],
      crossing: 'crosses',
      translation,
      need: 'on-use',
      duration: 'unknown',
      isNeeded,
      facts: ['facts/reachability#scrape-kubelet'],
    })),
  );
}

/** What carries the packets of pods between hosts: the plugin's own traffic and, without an overlay, the packets of the pods themselves. */
function podNetwork(shape: ClusterShape): readonly Connection[] {
  const common = {
    id: 'pod-network',
    opener: 'network-plugin',
    onHostNetwork: 'yes',
    crossing: 'crosses',
    translation: 'none',
    need: 'always',
    duration: 'unknown',
  } as const;
  const members = { yes: ['control-plane', 'nodes'], no: ['nodes'], unknown: ['nodes', 'control-plane'] }[
    shape.controlPlaneInPodNetwork
  ] as readonly ('control-plane' | 'nodes')[];
  const isMemberKnown = (id: string): boolean => id === 'nodes' || shape.controlPlaneInPodNetwork === 'yes';
  const own = shape.podTraffic.flatMap((id) => {
    const { needs, facts } = pluginTrafficOf(id);
    return needs.flatMap(({ protocol, ports }) =>
      members.flatMap((from) =>
        members.map((to): Connection => ({
          ...common,
          from,
          to,
          protocol,
          ports,
          isNeeded: isMemberKnown(from) && isMemberKnown(to) ? 'yes' : 'unknown',
          facts: ['facts/reachability#pod-network', ...facts],
        })),
      ),
    );
  });
  if (shape.podTraffic.length === 0)
    return [
      { ...common, from: 'nodes', to: 'nodes', protocol: 'any', ports: [], isNeeded: 'unknown', facts: ['facts/reachability#pod-network'] },
    ];
  const pods: Connection = {
    ...common,
    opener: 'pod',
    onHostNetwork: 'no',
    from: 'pods',
    to: 'pods',
    protocol: 'any',
    ports: [],
    isNeeded: 'yes',
    facts: ['facts/reachability#pod-network'],
  };
  return isOverlay(shape) === 'no' ? [...own, pods] : own;
}

/** What comes from outside of the cluster to Services on nodes. */
function services({ nodePorts, serviceHealthChecks }: ClusterShape): readonly Connection[] {
  const toNodes = {
    onHostNetwork: 'unknown',
    to: 'nodes',
    crossing: 'crosses',
    need: 'on-use',
    duration: 'unknown',
    isNeeded: 'yes',
  } as const;
  const rows: readonly (Connection | false)[] = [
    serviceHealthChecks && {
      id: 'service-health-check',
      opener: 'service-balancer',
      ...toNodes,
      from: 'probes',
      protocol: 'tcp',
      ports: [port(10256)],
      translation: 'none',
      facts: ['facts/reachability#kube-proxy-health'],
    },
    nodePorts && {
      id: 'node-ports',
      opener: 'service-client',
      ...toNodes,
      from: 'clients',
      protocol: 'tcp+udp',
      ports: [{ from: 30000, to: 32767 }],
      translation: 'service',
      facts: ['facts/reachability#node-ports'],
    },
  ];
  return rows.filter((row): row is Connection => row !== false);
}

/** The metrics of components listen on the loopback address under kubeadm, so that nothing of them is on a network. Elsewhere nobody knows. */
const componentMetrics = ({ componentsStayOnHost }: ClusterShape): Connection => ({
  id: 'metrics-of-components',
  opener: 'scraper',
  onHostNetwork: 'unknown',
  from: 'pods',
  to: 'control-plane',
  protocol: 'tcp',
  ports: [10257, 10259, 10249, 2381].map(port),
  crossing: componentsStayOnHost ? 'same-host' : 'crosses',
  translation: 'none',
  need: 'on-use',
  duration: 'unknown',
  isNeeded: componentsStayOnHost ? 'yes' : 'unknown',
  facts: ['facts/reachability#metrics-of-components'],
});

/** Pods look names up at pods: no rule of a firewall between hosts is about that, because the packets travel in the network of the pods. */
const podsToDns: Connection = {
  id: 'pod-to-dns',
  opener: 'pod',
  onHostNetwork: 'no',
  from: 'pods',
  to: 'pods',
  protocol: 'tcp+udp',
  ports: [port(53)],
  crossing: 'inside',
  inside: 'pod-network',
  translation: 'service',
  need: 'always',
  duration: 'as-long-as-used',
  isNeeded: 'yes',
  facts: ['facts/reachability#pod-to-dns'],
};

/** What nodes and pods open to each other, and what comes to nodes from outside. */
export const betweenNodes = (shape: ClusterShape): readonly Connection[] => [
  ...scrapers(shape),
  ...podNetwork(shape),
  podsToDns,
  ...services(shape),
  ...(shape.etcd === 'provider' ? [] : [componentMetrics(shape)]),
];
