import type { NetworkId } from '../../model/reach/network.ts';
import { commented, headOf, protocolsOf, type Line, type RuleSet } from './rule-set.ts';

const upper = (protocol: string): string => protocol.toUpperCase();
const hasPorts = ({ ports }: Line): boolean => ports.length > 0;

/** The ports of a policy of Kubernetes: a range has an `endPort`. */
const portsOf = (line: Line, indent: string): readonly string[] =>
  protocolsOf(line).flatMap((protocol) =>
    line.ports.flatMap(({ from, to }) => [
      `${indent}- protocol: ${upper(protocol)}`,
      `${indent}  port: ${String(from)}`,
      ...(to === from ? [] : [`${indent}  endPort: ${String(to)}`]),
    ]),
  );

/**
 * A NetworkPolicy of Kubernetes for each line that lets something in to pods on named ports. Which pods they are, only the reader knows, so the
 * selector is theirs to write. Connections between pods on any port have none: a policy for them would allow everything.
 */
export function networkPolicies(set: RuleSet): string {
  const lines = set.lines.filter((line) => line.to === 'pods' && hasPorts(line));
  if (lines.length === 0)
    return [...commented(headOf(set)), '# No rule here is about a port of pods, so there is no NetworkPolicy to write.', ''].join('\n');
  return [
    ...commented(headOf(set)),
    '# Change namespace and podSelector to those of the pods that serve the port. Each policy drops what it does not list for these pods.',
    ...lines.flatMap((line) => [
      '---',
      `# ${line.comment}`,
      'apiVersion: networking.k8s.io/v1',
      'kind: NetworkPolicy',
      'metadata:',
      `  name: ${line.name}`,
      '  namespace: change-me',
      'spec:',
      '  podSelector:',
      '    matchLabels:',
      '      app: change-me',
      '  policyTypes:',
      '    - Ingress',
      '  ingress:',
      '    - from:',
      ...line.sources.flatMap((source) => ['        - ipBlock:', `            cidr: ${source}`]),
      '      ports:',
      ...portsOf(line, '        '),
    ]),
    '',
  ].join('\n');
}

/** What Cilium knows of a source by itself: a prefix does not match nodes and pods that Cilium manages. */
const entities: Readonly<Partial<Record<NetworkId, readonly string[]>>> = {
  nodes: ['remote-node'],
  'control-plane': ['kube-apiserver', 'remote-node'],
};

function ciliumSource({ from, sources }: Line): readonly string[] {
  const known = entities[from];
  if (known) return ['    - fromEntities:', ...known.map((entity) => `        - ${entity}`)];
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
