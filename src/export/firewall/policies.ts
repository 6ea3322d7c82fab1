import type { AgentPolicy } from '../../model/reach/agent-policy.ts';
import type { ConnectionId, PortRange } from '../../model/reach/connection.ts';
import {
  agentAddressUnknown,
  changeSelector,
  forCilium,
  forPods,
  fromAgents,
  noPortOfPods,
  notForCilium,
} from '../../wording/firewall/purpose.ts';
import { connectionNames } from '../../wording/reach/connection-name.ts';
import { commented, headOf, stopUndo, undecidedComment, undo, type Steps } from './file-head.ts';
import { protocolsOf, type Line, type RuleSet } from './rule-set.ts';

const upper = (protocol: string): string => protocol.toUpperCase();
const hasPorts = ({ ports }: Line): boolean => ports.length > 0;

/** The ports of a policy of Kubernetes: a range has an `endPort`. */
const portsOf = (protocols: readonly string[], ports: readonly PortRange[], indent: string): readonly string[] =>
  protocols.flatMap((protocol) =>
    ports.flatMap(({ from, to }) => [
      `${indent}- protocol: ${upper(protocol)}`,
      `${indent}  port: ${String(from)}`,
      ...(to === from ? [] : [`${indent}  endPort: ${String(to)}`]),
    ]),
  );

/** The labels of the agents’ pods, all in kube-system: the manifests of Kubernetes, k0s and GKE, and AKS (facts/reachability#konnectivity-agent-labels). */
const agentLabels = ['k8s-app', 'app'] as const;

/** A policy up to its ports. The pods that it is for are the reader’s to name. */
const policyOf = (name: string, comments: readonly string[], from: readonly string[], ports: readonly string[]): readonly string[] => [
  '---',
  ...comments.map((comment) => `# ${comment}`),
  'apiVersion: networking.k8s.io/v1',
  'kind: NetworkPolicy',
  'metadata:',
  `  name: ${name}`,
  '  namespace: change-me',
  'spec:',
  '  podSelector:',
  '    matchLabels:',
  '      app: change-me',
  '  policyTypes:',
  '    - Ingress',
  '  ingress:',
  '    - from:',
  ...from,
  '      ports:',
  ...ports,
];

/** The calls of the API server come from agents of Konnectivity, so a policy that lets its address in refuses them. */
const agentPolicy = ({ connection, ports, agentOnHostNetwork }: AgentPolicy): readonly string[] =>
  policyOf(
    `from-konnectivity-agent-${connection.replace('tunnel-end-to-', 'to-')}`,
    [fromAgents(connectionNames[connection].replace('→', '->')), ...(agentOnHostNetwork === 'unknown' ? [agentAddressUnknown] : [])],
    agentLabels.flatMap((label) => [
      '        - namespaceSelector:',
      '            matchLabels:',
      '              kubernetes.io/metadata.name: kube-system',
      '          podSelector:',
      '            matchLabels:',
      `              ${label}: konnectivity-agent`,
    ]),
    portsOf(['tcp'], ports, '        '),
  );

/**
 * A NetworkPolicy of Kubernetes for each line that lets something in to pods on named ports, and for each target that the API server reaches through
 * the agents of Konnectivity. Which pods they are, only the reader knows, so the selector is theirs to write. Connections between pods on any port
 * have none: a policy for them would allow everything.
 */
export function networkPolicies(set: RuleSet, file: string): string {
  const lines = set.lines.filter((line) => line.to === 'pods' && hasPorts(line));
  const head = headOf(set, {
    purpose: [forPods],
    lines,
    steps: kubectl(file),
  });
  if (lines.length + set.agentPolicies.length === 0) return [...commented([...head, noPortOfPods]), ''].join('\n');
  return [
    ...commented([...head, changeSelector]),
    ...lines.flatMap((line) =>
      policyOf(
        line.name,
        [line.comment, ...undecidedComment(line)],
        line.sources.flatMap((source) => ['        - ipBlock:', `            cidr: ${source}`]),
        portsOf(protocolsOf(line), line.ports, '        '),
      ),
    ),
    ...set.agentPolicies.flatMap(agentPolicy),
    '',
  ].join('\n');
}

const kubectl = (file: string): Steps => ({
  check: `kubectl apply --dry-run=server --filename ${file}`,
  try: [`${undo(`kubectl delete --ignore-not-found --filename $PWD/${file}`)} && kubectl apply --filename ${file}`],
  keep: [stopUndo],
});

/** Whether agents of Konnectivity alone open a connection from the addresses of pods. */
const isOfAgent = (id: ConnectionId): boolean => id === 'agent-to-konnectivity-server' || id.startsWith('tunnel-end-to-');

/**
 * What Cilium knows of a source by itself, since a prefix does not match nodes and pods that Cilium manages. `kube-apiserver` stands for the hosts of
 * API servers alone, and `remote-node` for every node, so that it is in no rule for etcd or for the API server's own calls. What the network plugin
 * sends comes from every host that has one.
 */
function ciliumSource({ from, sources, connections, isFromAnyone }: Line): readonly string[] {
  const entities = (...names: readonly string[]): readonly string[] => ['    - fromEntities:', ...names.map((name) => `        - ${name}`)];
  if (isFromAnyone) return entities('all');
  if (from === 'nodes') return entities('remote-node');
  if (from === 'control-plane')
    return entities('kube-apiserver', ...(connections.every((id) => id === 'pod-network') ? ['remote-node'] : []));
  if (from === 'pods' && connections.every(isOfAgent))
    return [
      '    - fromEndpoints:',
      ...agentLabels.flatMap((label) => [
        '        - matchLabels:',
        '            k8s:io.kubernetes.pod.namespace: kube-system',
        `            k8s:${label}: konnectivity-agent`,
      ]),
    ];
  if (from === 'pods') return ['    - fromEndpoints:', '        - {}'];
  return ['    - fromCIDR:', ...sources.map((source) => `        - ${source}`)];
}

/** Whether pods open a connection, so that it has the address of a host only where that host masquerades. */
const isOfPod = (id: ConnectionId): boolean =>
  isOfAgent(id) || id === 'pod-to-apiserver' || id === 'scraper-to-kubelet' || id === 'metrics-of-components';

/**
 * The lines as Cilium sees them. It gives a packet of a pod to a host of the cluster no other address, and knows the pod by its identity
 * (cilium/cilium#16603), so that a line for what hosts open for their pods is one for the pods as well.
 */
const withPods = (lines: readonly Line[]): readonly Line[] => [
  ...lines,
  ...lines
    .filter(({ from }) => from === 'nodes' || from === 'control-plane')
    .map((line): Line => ({ ...line, from: 'pods', connections: line.connections.filter(isOfPod) }))
    .filter(({ connections }) => connections.length > 0),
];

/** IP-in-IP and ESP have no name in a policy. Anything else has ports, or is all that a source sends. */
const isForCilium = ({ protocol }: Line): boolean => protocol !== 'ip-in-ip' && protocol !== 'esp';

const ciliumPorts = (line: Line): readonly string[] =>
  hasPorts(line)
    ? [
        '      toPorts:',
        '        - ports:',
        ...protocolsOf(line).flatMap((protocol) =>
          line.ports.flatMap(({ from, to: end }) => [
            `            - port: "${String(from)}"`,
            ...(end === from ? [] : [`              endPort: ${String(end)}`]),
            `              protocol: ${upper(protocol)}`,
          ]),
        ),
      ]
    : [];

/** Policies of Cilium's host firewall for the hosts of the cluster, one for the nodes and one for the control plane. */
export function ciliumHostPolicies(set: RuleSet, file: string): string {
  const hosts = (['nodes', 'control-plane'] as const).filter((to) => set.lines.some((line) => line.to === to));
  const lines = set.lines.filter((line) => hosts.some((to) => to === line.to));
  // Nodes, pods and API servers are matched by what Cilium knows of them, so a line of the second family says nothing new.
  const once = (some: readonly Line[]): readonly Line[] => [
    ...new Map(some.map((line) => [ciliumSource(line).join() + line.protocol + JSON.stringify(line.ports), line])).values(),
  ];
  return [
    ...commented(
      headOf(set, {
        purpose: forCilium,
        lines,
        steps: kubectl(file),
        isClosing: true,
      }),
    ),
    ...commented(lines.filter((line) => !isForCilium(line)).map(({ comment, protocol }) => notForCilium(comment, protocol))),
    ...hosts.flatMap((to) => [
      '---',
      'apiVersion: cilium.io/v2',
      'kind: CiliumClusterwideNetworkPolicy',
      'metadata:',
      `  name: hub-spoke-${to}`,
      'spec:',
      '  nodeSelector:',
      '    matchExpressions:',
      '      - key: node-role.kubernetes.io/control-plane',
      `        operator: ${to === 'nodes' ? 'DoesNotExist' : 'Exists'}`,
      '  ingress:',
      ...once(withPods(lines.filter((line) => line.to === to && isForCilium(line)))).flatMap((line) => [
        ...[line.comment, ...undecidedComment(line)].map((comment) => `    # ${comment}`),
        ...ciliumSource(line),
        ...ciliumPorts(line),
      ]),
    ]),
    '',
  ].join('\n');
}
