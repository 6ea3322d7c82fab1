import type { ClusterShape } from './cluster-shape.ts';
import { port, type ConnectionDraft } from './connection.ts';
import { fromPod } from './source.ts';

const dns = {
  protocol: 'tcp+udp',
  ports: [port(53)],
  to: 'resolvers',
  crossing: 'outside',
  need: 'on-use',
  duration: 'as-long-as-used',
} as const;
const metadata = {
  protocol: 'tcp',
  ports: [port(80)],
  to: 'metadata-service',
  crossing: 'not-forwarded',
  need: 'on-use',
  duration: 'unknown',
  undecidedBy: [],
} as const;

/**
 * What nodes and pods open to servers that are no part of the cluster: DNS servers and, in a cloud, its metadata service. No rule is written for
 * them, because only the reader knows those servers, and no router forwards packets to a link-local address.
 */
export const toOutside = (shape: ClusterShape): readonly ConnectionDraft[] => [
  ...fromPod(shape).map((source): ConnectionDraft => ({
    id: 'dns-to-resolver',
    opener: 'dns-server',
    onHostNetwork: 'no',
    ...source,
    ...dns,
    facts: ['facts/reachability#dns-to-resolver'],
  })),
  ...(shape.etcd === 'provider' ? (['nodes'] as const) : (['nodes', 'control-plane'] as const)).map((from): ConnectionDraft => ({
    id: 'node-to-resolver',
    opener: 'host-program',
    onHostNetwork: 'yes',
    from,
    ...dns,
    undecidedBy: [],
    facts: ['facts/reachability#node-to-resolver'],
  })),
  {
    id: 'node-to-metadata',
    opener: 'host-program',
    onHostNetwork: 'yes',
    from: 'nodes',
    ...metadata,
    facts: ['facts/reachability#node-to-metadata'],
  },
  {
    id: 'pod-to-metadata',
    opener: 'pod',
    onHostNetwork: 'no',
    from: 'pods',
    ...metadata,
    facts: ['facts/reachability#pod-to-metadata'],
  },
];
