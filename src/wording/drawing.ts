import type { ZoneId } from '../model/zone.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { PathId } from '../model/path.ts';
import type { Verdict } from '../model/verdict.ts';
import { verdictWords } from './verdict.ts';
import { zoneNames } from './zone.ts';

// A drawing gives some of these a length in its own units. Another language has lengths of its own there.

/** What a drawing calls each network. */
export const networkTitles: Readonly<Record<Exclude<ZoneId, 'host'>, string>> = {
  'control-plane': 'Control plane network',
  between: 'Untrusted network',
  'node-network': 'Node network',
};

/** The same on two lines, where there is no room for one. */
export const networkLines = {
  'control-plane': ['Control', 'plane network'],
  between: ['Untrusted', 'network'],
} as const;

/** The same in two lines between others. */
export const asideLines = { between: ['untrusted', 'network'], 'node-network': ['node', 'network'] } as const;

/** What a drawing says beside its components. */
export const drawingWords = {
  node: 'Node',
  nodes: '× N nodes',
  'one-node': 'A node',
  'every-node': 'Every node',
  times: '× N',
  pods: 'Pods',
  'several-pods': 'several on a node',
  'hub-port': 'HTTPS :6443',
  'some-paths': 'only some of the paths',
  absent: 'not used in this mode',
} as const;

/** What a drawing says of an attacker, and of a compromised node beside the first one. */
export const attackerWords = {
  seat: 'attacker sits here',
  short: 'attacker',
  asks: 'asks the API server',
  node: 'Compromised node',
  agent: 'its konnectivity-agent',
  carries: 'carries a share of the first node’s traffic',
  'carries-lines': ['carries a share of', 'the first node’s traffic'],
  label: 'Compromised node: its agent connects to the server too, and carries a share of the first node’s traffic',
  marks: 'What the attacker gets',
} as const;

/** Who dials a tunnel, as its tube says it. */
export const tunnelDials: Readonly<Record<Exclude<Settings['transport'], 'direct' | 'unknown'>, string>> = {
  'ssh-tunnel': 'API server dials :22',
  konnectivity: 'agent dials :8132',
  'other-tunnel': 'tunnel client dials',
};

/** The connection from the API server into a tunnel, on two lines. */
export const tunnelEntry = (zone: ZoneId, port: string, verdict: Verdict): readonly string[] =>
  zone === 'host'
    ? [`${port},`, zoneNames.host]
    : [/^\d/.test(port) ? `port ${port},` : `${zoneNames['control-plane']},`, verdictWords[verdict]];

/** What the line of each path is for, as its row says it while it does not say a verdict. */
export const linePurposes: Readonly<Partial<Record<PathId, string>>> = {
  'kube-proxy-to-apiserver': 'client only',
  'kubelet-to-apiserver': 'watch, status',
  'apiserver-to-kubelet': 'logs, exec, forward',
  'apiserver-to-node': 'any other port',
  'apiserver-to-service': '→ one pod',
  'apiserver-to-pod': 'any port, proxied',
  'apiserver-to-extension-apiserver': 'target port',
  'apiserver-to-webhook': 'target port',
  'pod-to-apiserver': 'API requests',
  'scraper-to-kubelet': 'metrics',
};

/** The same where the row is short. */
export const shortPurposes: typeof linePurposes = {
  ...linePurposes,
  'apiserver-to-kubelet': 'logs, exec',
  'apiserver-to-node': 'other ports',
  'apiserver-to-pod': 'proxied',
};

const places = { hub: 'the hub', 'control-plane': 'in the control plane', node: 'on the node' } as const;
/** What a screen reader says for a component: what its box says, then where it is. "kubelet :10250 watch, status, on the node". */
export const componentLabel = (said: string, place: keyof typeof places): string => `${said}, ${places[place]}`;

/** Where a focused drawing leads, as the words after the name of its path. */
export const drawnWhere = {
  node: 'drawn from the control plane to the node',
  tunnel: 'drawn from the control plane to the node',
  'control-plane': 'drawn inside the control plane',
  'among-nodes': 'drawn from one node to every node',
} as const;
