import type { ComponentId } from '../component.ts';
import type { PathId } from '../path.ts';
import type { FactId } from '../reason.ts';
import type { YesNoUnknown } from '../yes-no-unknown.ts';
import type { NetworkId, PlaceId } from './network.ts';
import type { UnknownConditionId } from './unknown-condition.ts';

/**
 * The connections of a cluster as a firewall between its hosts knows them. A path of the model may need several: with a tunnel, the request
 * of the API server is inside of one connection, and the end of the tunnel opens another. Ids are anchors, so never renamed.
 */
export const connectionIds = [
  'kubelet-to-apiserver',
  'kube-proxy-to-apiserver',
  'join-to-apiserver',
  'pod-to-apiserver',
  'agent-to-konnectivity-server',
  'tunnel-client-to-tunnel-server',
  'apiserver-to-sshd',
  'apiserver-to-kubelet',
  'apiserver-to-node',
  'apiserver-to-pod',
  'apiserver-to-service',
  'apiserver-to-webhook',
  'apiserver-to-extension-apiserver',
  'tunnel-end-to-kubelet',
  'tunnel-end-to-node',
  'tunnel-end-to-pod',
  'tunnel-end-to-service',
  'tunnel-end-to-webhook',
  'tunnel-end-to-extension-apiserver',
  'balancer-to-apiserver',
  'apiserver-to-etcd',
  'etcd-peers',
  'apiserver-peers',
  'control-plane-to-apiserver',
  'scraper-to-kubelet',
  'pod-network',
  'service-health-check',
  'node-ports',
  'metrics-of-components',
  'node-to-supervisor',
  'embedded-registry',
  'etcd-metrics',
  'controller-to-join-api',
  'keepalived-peers',
  'control-plane-to-apid',
  'node-to-trustd',
  'node-to-cluster-agent',
  'dqlite-peers',
  'pod-to-dns',
  'dns-to-resolver',
  'node-to-resolver',
  'node-to-metadata',
  'pod-to-metadata',
  'admin-to-apiserver',
  'admin-to-ssh',
  'admin-to-apid',
  'balancer-to-konnectivity-server',
  'balancer-to-distribution',
  'open-among-nodes',
  'node-port-to-pod',
  'node-to-kops-controller',
  'kops-controller-to-node',
  'etcd-manager-peers',
  'kops-more-etcd-peers',
  'node-to-machine-config-server',
  'openshift-host-services',
  'openshift-node-ports',
  'k8sd-peers',
  'k8s-dqlite-peers',
  'worker-to-oke-endpoint',
  'oke-endpoint-to-worker',
  'oke-endpoint-peers',
  'node-to-gardener-proxy',
  'gardener-vpn',
  'node-to-harvester-address',
  'harvester-control-plane',
  'harvester-hosts',
  'eks-control-plane-to-dns',
  'gke-control-plane-to-node',
  'rke2-node-ports',
] as const;
export type ConnectionId = (typeof connectionIds)[number];

/** Who opens a connection: a component of the model, or something that no path of the model starts at. */
export type OpenerId =
  ComponentId | 'kubeadm-join' | 'network-plugin' | 'service-balancer' | 'service-client' | 'dns-server' | 'host-program' | 'administrator';

/** What a packet filter matches. `protocols` of IP that have no ports stand with their number. */
export type WireProtocol = 'tcp' | 'udp' | 'tcp+udp' | 'ip-in-ip' | 'esp' | 'vrrp' | 'any';

/** A range of ports on the wire, both ends included; `from` equals `to` for one port. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What a firewall has to do with a connection. `crosses`: it needs a rule. `inside`: it travels inside of another connection, which has
 * the rule. `same-host`: nothing of it is on a network. `unreachable`: no rule helps, because the sender has no way to the address. `outside`: it
 * leaves the cluster for servers that only the reader knows. `not-forwarded`: its address is link-local, so no router passes it on.
 */
export type Crossing = 'crosses' | 'inside' | 'same-host' | 'unreachable' | 'outside' | 'not-forwarded';

/** When a cluster needs it: all the time, when a node joins, or only if somebody uses what it is for. */
type Need = 'always' | 'at-join' | 'on-use';

/** How long one connection lasts, where a fact says so. */
type Duration = 'kept-open' | 'as-long-as-used' | 'unknown';

/** One connection from one network to another. */
export interface Connection {
  readonly id: ConnectionId;
  /** The path of the model that it belongs to, where there is one. */
  readonly path?: PathId;
  readonly opener: OpenerId;
  /** Whether the opener has the address of its host. */
  readonly onHostNetwork: YesNoUnknown;
  /** The network of the source address as the firewall sees it. */
  readonly from: NetworkId;
  readonly to: PlaceId;
  readonly protocol: WireProtocol;
  /** The ports on the wire. Empty if the reader has not named any, and for protocols that have no ports. */
  readonly ports: readonly PortRange[];
  readonly crossing: Crossing;
  /** The connection that carries this one, if `crossing` is `inside`. */
  readonly inside?: ConnectionId;
  readonly need: Need;
  readonly duration: Duration;
  /**
   * `yes` where `undecidedBy` is empty, else `unknown`. A connection that may be opened is let through until somebody knows that it is not, so its
   * rule is written, under a comment.
   */
  readonly isNeeded: 'yes' | 'unknown';
  /** What is unknown of the cluster so that it is undecided whether this connection is opened. Empty for one that is. */
  readonly undecidedBy: readonly UnknownConditionId[];
  readonly facts: readonly FactId[];
}

/** A connection before it is known whether it is needed, which `undecidedBy` decides. */
export type ConnectionDraft = Omit<Connection, 'isNeeded'>;

/** One port as a range. */
export const port = (number: number): PortRange => ({ from: number, to: number });

const usual = { protocol: 'tcp', onHostNetwork: 'yes', crossing: 'crosses', undecidedBy: [] } as const;
/** A connection as most are: over TCP, from a process with the address of its host, across a network, and in every cluster. */
export const draft = (
  fields: Omit<ConnectionDraft, keyof typeof usual> & Partial<Pick<ConnectionDraft, keyof typeof usual>>,
): ConnectionDraft => ({ ...usual, ...fields });
