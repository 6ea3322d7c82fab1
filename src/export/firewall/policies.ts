import type { AgentPolicy } from '../../model/reach/agent-policy.ts';
import type { ConnectionId, PortRange } from '../../model/reach/connection.ts';
import type { NetworkId } from '../../model/reach/network.ts';
import { connectionNames } from '../../wording/reach/connection-name.ts';
import { commented, headOf, protocolsOf, type Line, type RuleSet } from './rule-set.ts';

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
    [
      `${connectionNames[connection].replace('→', '->')}: through Konnectivity, the API server comes from the agents and not from its own address.`,
      ...(agentOnHostNetwork === 'unknown'
        ? ['It is unknown whether the agents have the address of their node. If they do, no label matches them: allow the nodes instead.']
        : []),
    ],
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
export function networkPolicies(set: RuleSet): string {
  const lines = set.lines.filter((line) => line.to === 'pods' && hasPorts(line));
  if (lines.length + set.agentPolicies.length === 0)
    return [...commented(headOf(set)), '# No rule here is about a port of pods, so there is no NetworkPolicy to write.', ''].join('\n');
  return [
    ...commented(headOf(set)),
    '# Change namespace and podSelector to those of the pods that serve the port. Each policy drops what it does not list for these pods.',
    ...lines.flatMap((line) =>
      policyOf(
        line.name,
        [line.comment],
        line.sources.flatMap((source) => ['        - ipBlock:', `            cidr: ${source}`]),
        portsOf(protocolsOf(line), line.ports, '        '),
      ),
    ),
    ...set.agentPolicies.flatMap(agentPolicy),
    '',
  ].join('\n');
}

/** What Cilium knows of a source by itself: a prefix does not match nodes and pods that Cilium manages. */
const entities: Readonly<Partial<Record<NetworkId, readonly string[]>>> = {
  nodes: ['remote-node'],
  'control-plane': ['kube-apiserver', 'remote-node'],
};

/** Whether agents of Konnectivity alone open a connection from the addresses of pods. */
const isOfAgent = (id: ConnectionId): boolean => id === 'agent-to-konnectivity-server' || id.startsWith('tunnel-end-to-');

function ciliumSource({ from, sources, connections }: Line): readonly string[] {
  const known = entities[from];
  if (known) return ['    - fromEntities:', ...known.map((entity) => `        - ${entity}`)];
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

/** Policies of Cilium's host firewall for the hosts of the cluster, one for the nodes and one for the control plane. */
export function ciliumHostPolicies(set: RuleSet): string {
  const hosts = (['nodes', 'control-plane'] as const).filter((to) => set.lines.some((line) => line.to === to));
  // Nodes, pods and API servers are matched by what Cilium knows of them, so a line of the second family says nothing new.
  const once = (lines: readonly Line[]): readonly Line[] => [
    ...new Map(lines.map((line) => [ciliumSource(line).join() + line.protocol + JSON.stringify(line.ports), line])).values(),
  ];
  return [
    ...commented(headOf(set)),
    '# It needs the host firewall of Cilium. Try it in the audit mode of Cilium first, because a policy that is too narrow cuts you off.',
    ...set.lines
      .filter((line) => hosts.some((to) => to === line.to) && !hasPorts(line))
      .map((line) => `# It is not written here, because a policy needs ports: ${line.comment}.`),
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
      ...once(set.lines.filter((line) => line.to === to && hasPorts(line))).flatMap((line) => [
        `    # ${line.comment}`,
        ...ciliumSource(line),
        '      toPorts:',
        '        - ports:',
        ...protocolsOf(line).flatMap((protocol) =>
          line.ports.flatMap(({ from, to: end }) => [
            `            - port: "${String(from)}"`,
            ...(end === from ? [] : [`              endPort: ${String(end)}`]),
            `              protocol: ${upper(protocol)}`,
          ]),
        ),
      ]),
    ]),
    '',
  ].join('\n');
}
