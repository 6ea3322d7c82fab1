import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import { connectionIds } from '../../model/reach/connection.ts';
import { pluginTrafficIds } from '../../model/reach/pod-network.ts';
import { modeIds, modeOf, type ModeId } from '../../model/setting/mode.ts';
import { blockedWords, connectionWords } from '../../wording/reach/connection.ts';
import { wordsOfCondition } from '../../wording/reach/unknown-condition.ts';
import { rulesOfCluster } from './cluster-rules.ts';
import { hostRoleIds, linesOfHost, type HostRoleId } from './host-role.ts';
import { notations, offerOf } from './notations.ts';
import { addressesFrom, linesBetween, portText, type AddressFieldId, type Line, type RuleSet } from './rule-set.ts';

const fields: Readonly<Record<AddressFieldId, string>> = {
  'control-plane': '10.0.0.0/24 fd00:0:0:1::/64',
  nodes: '10.0.1.0/24 10.0.2.0/24 fd00:0:0:2::/64',
  pods: '10.244.0.0/16',
  etcd: '10.0.3.0/24',
  balancer: '10.0.4.4',
  'webhook-hosts': '203.0.113.0/24',
  probes: '198.51.100.0/24',
  clients: '192.0.2.0/24 2001:db8::/32',
  admin: '10.0.9.0/24 fd00:0:0:9::/64',
  services: '10.96.0.0/12',
};
const everything: ClusterShape = {
  ...kubeadmShape,
  etcd: 'external',
  kubeletOnControlPlane: 'yes',
  podTraffic: [...pluginTrafficIds],
  controlPlaneInPodNetwork: 'yes',
  podsMasqueraded: 'no',
  agentOnHostNetwork: 'no',
  webhookPorts: [9443, 8443],
  nodeProxyPorts: [9100],
  proxiedPodPorts: [8080],
  apiServersArePeers: true,
  nodePorts: true,
  serviceHealthChecks: true,
};
const routed: ClusterShape = { ...everything, podTraffic: ['routed'] };
const undecided: ClusterShape = {
  ...routed,
  podTraffic: [],
  podsMasqueraded: 'unknown',
  kubeletOnControlPlane: 'unknown',
  etcd: 'unknown',
};
const setOf = (mode: ModeId, shape: ClusterShape, changed: Partial<Record<AddressFieldId, string>> = {}): RuleSet =>
  rulesOfCluster({ ...modeOf(mode).settings, loadBalancer: 'tcp' }, shape, addressesFrom({ ...fields, ...changed }));
const sets: readonly (readonly [string, RuleSet])[] = modeIds.flatMap((mode) =>
  Object.entries({ everything, routed, undecided }).map(([name, shape]) => [`${mode}, ${name}`, setOf(mode, shape)] as const),
);
/** Every file that can be written of a set: its notation, the role of its host, and its text. */
const filesOf = (
  set: RuleSet,
): readonly { readonly id: string; readonly role: HostRoleId; readonly text: string; readonly target: string }[] =>
  notations.flatMap((notation) =>
    (notation.target === 'host' ? hostRoleIds : (['node'] as const)).flatMap((role) => {
      const { text } = offerOf(notation, set, role);
      return text === undefined ? [] : [{ id: notation.id, role, text, target: notation.target }];
    }),
  );
const textIn = (id: string, set: RuleSet, role: HostRoleId = 'node'): string =>
  filesOf(set).find((file) => file.id === id && file.role === role)?.text ?? '';
/** The lines that a notation can say. */
function linesFor(id: string, target: string, set: RuleSet, role: HostRoleId): readonly Line[] {
  const lines = target === 'host' ? linesOfHost(set, role) : linesBetween(set);
  return lines.filter((line) => {
    if (id.endsWith('ip6tables')) return line.family === 6;
    if (id.endsWith('iptables')) return line.family === 4;
    if (id === 'network-policy') return line.to === 'pods' && line.ports.length > 0;
    if (id === 'terraform-azure') return line.protocol !== 'ip-in-ip';
    return true;
  });
}

/** A NetworkPolicy, as far as these tests read it. */
interface Policy {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly ingress: readonly {
      readonly from: readonly {
        readonly podSelector?: { readonly matchLabels: Readonly<Record<string, string>> };
        readonly namespaceSelector?: { readonly matchLabels: Readonly<Record<string, string>> };
      }[];
      readonly ports: readonly { readonly port: number }[];
    }[];
  };
}
const policiesIn = (text: string): readonly Policy[] => {
  const documents = parseAllDocuments(text);
  return (Array.isArray(documents) ? documents : []).flatMap((document) => (document.contents === null ? [] : [document.toJS() as Policy]));
};

/** A policy of Cilium, as far as these tests read it. */
interface CiliumPolicy {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly ingress: readonly {
      readonly fromEntities?: readonly string[];
      readonly toPorts?: readonly { readonly ports: readonly { readonly port: string; readonly endPort?: number }[] }[];
    }[];
  };
}

describe('the rules in each notation', () => {
  it('each file names every port and every source of each line that its notation can say, those that are undecided included', () => {
    const missing: string[] = [];
    let count = 0;
    for (const [name, set] of sets)
      for (const { id, role, text, target } of filesOf(set).filter((file) => file.id !== 'cilium')) {
        const lines = linesFor(id, target, set, role);
        count += lines.length;
        for (const line of lines)
          for (const part of [...line.sources, ...line.ports.map(({ from }) => String(from))])
            if (!text.includes(part)) missing.push(`${name}: ${id} ${role} lacks ${part} of ${line.name}`);
      }
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it('the policies of Cilium name every port of hosts, and say which protocols they have no name for', () => {
    for (const [name, set] of sets) {
      const text = textIn('cilium', set);
      const ofHosts = linesBetween(set).filter(({ to }) => to === 'nodes' || to === 'control-plane');
      for (const line of ofHosts)
        for (const range of line.ports) expect(text, `${name}: ${line.name}`).toContain(`port: "${String(range.from)}"`);
      for (const { comment, protocol } of ofHosts.filter((line) => line.protocol === 'ip-in-ip' || line.protocol === 'esp'))
        expect(text).toContain(`# A policy has no name for this protocol, so this rule is not here: ${comment}, ${protocol}.`);
    }
  });

  it('Cilium lets etcd and the API server’s own calls come from hosts of API servers alone, and never from every node', () => {
    const wrong: string[] = [];
    for (const [name, set] of [...sets, ['stacked etcd', setOf('defaults', { ...routed, etcd: 'stacked' })] as const])
      for (const { metadata, spec } of parseAllDocuments(textIn('cilium', set))
        .map((document) => document.toJS() as CiliumPolicy | null)
        .filter((each) => each !== null))
        for (const { fromEntities = [], toPorts = [] } of spec.ingress)
          for (const { port, endPort } of toPorts.flatMap(({ ports }) => ports)) {
            const isEtcd = Number(port) <= 2380 && (endPort ?? Number(port)) >= 2379;
            if (isEtcd && fromEntities.join() !== 'kube-apiserver')
              wrong.push(`${name}: ${metadata.name} opens ${port} to ${fromEntities.join()}`);
            if (fromEntities.includes('kube-apiserver') && fromEntities.includes('remote-node') && port === '10250')
              wrong.push(`${name}: ${metadata.name} opens ${port} to every node with the API server`);
          }
    expect(wrong).toEqual([]);
    expect(textIn('cilium', setOf('defaults', { ...routed, etcd: 'stacked' }))).toContain('port: "2379"');
  });

  it('no notation lets the whole internet in to a port of the cluster, since no network here is one', () => {
    for (const [, set] of sets) for (const { text } of filesOf(set)) expect(text).not.toMatch(/0\.0\.0\.0\/0|"::\/0"/);
  });

  it('each line has a name of its own, and a comment that every notation can hold', () => {
    for (const [, { lines, hostLines }] of sets)
      for (const some of [lines, hostLines]) {
        expect(new Set(some.map(({ name }) => name)).size).toBe(some.length);
        for (const { name, comment } of some) {
          expect(name).toMatch(/^[a-z][a-z0-9-]{0,59}$/);
          expect(comment).toMatch(/^[ !#-&(-~]{1,120}$/);
        }
      }
  });

  it('YAML of Kubernetes and Cilium can be read, and a port is a number there and a string here', () => {
    for (const [, set] of sets)
      for (const id of ['network-policy', 'cilium']) {
        const documents = parseAllDocuments(textIn(id, set));
        for (const document of Array.isArray(documents) ? documents : []) {
          expect(document.errors).toEqual([]);
          if (document.contents === null) continue;
          const { spec } = document.toJS() as {
            spec: { ingress: { ports?: { port: unknown }[]; toPorts?: { ports: { port: unknown }[] }[] }[] };
          };
          for (const { ports = [], toPorts = [] } of spec.ingress) {
            for (const { port } of ports) expect(typeof port).toBe('number');
            for (const { port } of toPorts.flatMap(({ ports: listed }) => listed)) expect(typeof port).toBe('string');
          }
        }
      }
  });

  it('a rule that is undecided is in every file, under a comment that says what is unknown and what lets the reader remove it', () => {
    const set = setOf('konnectivity', { ...routed, podsMasqueraded: 'unknown' });
    const { unknown, removable } = wordsOfCondition('pods-masqueraded');
    for (const { id, text } of filesOf(set).filter((file) => file.role === 'node' || file.role === 'control-plane')) {
      if (id === 'network-policy' || id.endsWith('ip6tables')) continue;
      expect(text, id).toContain(unknown);
      expect(text, id).toContain(removable);
    }
    // In a filter, what is known stands in front of what is not.
    const rules = textIn('nftables', set);
    const isBehind = ({ from, to, ports, family }: Line): boolean =>
      rules.indexOf(
        `saddr @${`${from}_v${String(family)}`.replaceAll('-', '_')} ${family === 4 ? 'ip' : 'ip6'} daddr @${`${to}_v${String(family)}`.replaceAll('-', '_')} tcp dport { ${ports.map((range) => portText(range)).join(', ')} }`,
      ) > rules.indexOf('# Undecided');
    const tcp = linesBetween(set).filter(({ protocol }) => protocol === 'tcp');
    expect(tcp.filter((line) => isBehind(line) !== line.undecidedBy.length > 0).map(({ name }) => name)).toEqual([]);
    const text = textIn('host-nftables', set, 'control-plane');
    expect(text).toMatch(
      /# Undecided, the next \d+ rules: .*\n {4}ip saddr @pods_v4 tcp dport \{ 6443 \} accept|# \d+ rules? (is|are) undecided/,
    );
    const count = linesOfHost(set, 'control-plane').filter(({ undecidedBy }) => undecidedBy.length > 0).length;
    expect(text).toContain(count === 1 ? '# 1 rule is undecided.' : `# ${String(count)} rules are undecided.`);
    expect(textIn('nftables', set)).toMatch(/^# \d+ rules are undecided\. The comment above each says what lets you remove it\.$/m);
  });

  it('each file says what it is for and how many rules it has, and each that can be loaded how to try it and get rid of it again', () => {
    const wrong: string[] = [];
    for (const [name, set] of sets)
      for (const { id, text, target } of filesOf(set)) {
        if (id === 'csv') continue;
        const head = text.split('\n').slice(0, 16).join('\n');
        if (!/This (file|script) |These are the connections/.test(head)) wrong.push(`${name}: ${id} does not say what it is for`);
        if (!/It has \d+ rules?\./.test(head)) wrong.push(`${name}: ${id} does not say how many rules it has`);
        if (target === 'table') continue;
        if (!/Check: {2}\S/.test(head) || !/Try: {4}\S/.test(head) || !/Keep: {3}\S/.test(head))
          wrong.push(`${name}: ${id} has no way back`);
        if (target !== 'cloud' && !head.includes('systemd-run --unit=hub-spoke-undo --on-active=5min '))
          wrong.push(`${name}: ${id} has no timer`);
      }
    expect(wrong).toEqual([]);
  });

  it('what a host forwards is left alone, and what its pods open to it comes in, but not to the ports of etcd', () => {
    const set = setOf('defaults', { ...routed, etcd: 'stacked' });
    const nft = textIn('host-nftables', set, 'control-plane');
    expect(nft).toContain('hook input');
    expect(nft).not.toContain('hook forward');

    expect(nft.indexOf('ip saddr @pods_v4 tcp dport { 6443 } accept')).toBeGreaterThan(0);
    expect(nft.indexOf('ip saddr @pods_v4 tcp dport { 2379-2380')).toBeGreaterThan(0);
    expect(nft.indexOf('ip saddr @pods_v4 accept')).toBeGreaterThan(nft.indexOf('ip saddr @pods_v4 tcp dport { 2379-2380'));
    expect(textIn('host-iptables', set, 'control-plane')).not.toContain(':FORWARD');
    expect(textIn('host-ufw', set, 'control-plane')).toMatch(/^\$UFW default allow routed$/m);
    const firewalld = textIn('firewalld', set, 'control-plane');
    for (const range of ['10.244.0.0/16', '10.96.0.0/12']) expect(firewalld).toContain(`--zone=trusted --add-source=${range}`);
    expect(firewalld).toContain('--zone=trusted --add-rich-rule=\'rule port port="2379-2380" protocol="tcp" drop\'');
    // firewalld rejects what it forwards unless a policy lets it through, which pods need that other hosts reach by their own addresses.
    for (const role of ['control-plane', 'node'] as const) expect(textIn('firewalld', set, role)).toContain('--policy=hub-spoke-pods');
    expect(textIn('firewalld', setOf('defaults', { ...routed, podTraffic: ['flannel-vxlan'] }), 'node')).not.toContain('--policy=');
    // etcd hosts and balancers run no pods.
    for (const role of ['etcd', 'balancer'] as const)
      expect(textIn('firewalld', setOf('defaults', routed), role)).not.toContain('--policy=');
    expect(textIn('host-nftables', setOf('defaults', routed), 'etcd')).not.toMatch(/saddr @pods_v4 accept/);
  });

  it('a host that is control plane and worker has the rules of both, and every host has the line for SSH', () => {
    const set = setOf('defaults', { ...routed, kubeletOnControlPlane: 'no', etcd: 'external' });
    const ports = (role: HostRoleId): ReadonlySet<string> =>
      new Set(linesOfHost(set, role).flatMap(({ from, ports: some }) => some.map((range) => `${from} ${portText(range)}`)));
    const both = ports('control-plane-node');
    for (const role of ['control-plane', 'node'] as const) for (const port of ports(role)) expect(both).toContain(port);
    expect(both.size).toBeGreaterThan(ports('control-plane').size);
    for (const role of hostRoleIds) expect([...ports(role)], role).toContain('admin 22');
  });

  it('through Konnectivity, a policy lets the agents in to webhooks and extension API servers, whatever carries their packets', () => {
    for (const shape of [everything, routed]) {
      const policies = policiesIn(textIn('network-policy', setOf('konnectivity', shape)));
      const portsFrom = (label: string): readonly number[] =>
        policies
          .filter(({ spec }) => spec.ingress[0]?.from.some((peer) => peer.podSelector?.matchLabels[label] === 'konnectivity-agent'))
          .flatMap(({ spec }) => spec.ingress.flatMap(({ ports }) => ports.map(({ port }) => port)));
      for (const label of ['k8s-app', 'app']) expect([...portsFrom(label)].sort()).toEqual([8443, 9443, 10250, 8080, 8080].sort());
      for (const { spec } of policies.filter(({ metadata }) => metadata.name.startsWith('from-konnectivity-agent')))
        expect(spec.ingress[0]?.from.map((peer) => peer.namespaceSelector?.matchLabels)).toEqual([
          { 'kubernetes.io/metadata.name': 'kube-system' },
          { 'kubernetes.io/metadata.name': 'kube-system' },
        ]);
    }
  });

  it('without Konnectivity, and where agents have the address of their node, no policy is about agents', () => {
    for (const [mode, shape] of [
      ['defaults', routed],
      ['konnectivity', { ...routed, agentOnHostNetwork: 'yes' }],
    ] as const) {
      const set = setOf(mode, shape);
      expect(set.agentPolicies).toEqual([]);
      expect(textIn('network-policy', set)).not.toContain('konnectivity-agent');
    }
    expect(textIn('network-policy', setOf('konnectivity', { ...routed, agentOnHostNetwork: 'unknown' }))).toContain(
      '# It is unknown whether the agents have the address of their node.',
    );
  });

  it('the policies of Cilium let agents alone in where only agents come from pods, and all pods where others do', () => {
    const ingress = (kubeletsScraped: boolean): string => {
      const set = setOf('konnectivity', { ...routed, kubeletsScraped, podsMasqueraded: 'no' });
      const nodes =
        textIn('cilium', set)
          .split('---')
          .find((each) => each.includes('name: hub-spoke-nodes')) ?? '';
      return nodes.slice(0, nodes.indexOf('port: "10250"')).split('- fromEndpoints:').at(-1) ?? '';
    };
    expect(ingress(false)).toContain('k8s:k8s-app: konnectivity-agent');
    expect(ingress(true)).toContain('- {}');
    expect(ingress(true)).not.toContain('konnectivity-agent');
  });

  it('every connection has words, and no sentence of them stands twice', () => {
    const sentences = connectionIds.map((id) => connectionWords[id].why);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const id of connectionIds) expect(blockedWords(id)).toMatch(/[.”]$/);
  });

  it('a range of ports is written with both of its ends', () => {
    expect([portText({ from: 22, to: 22 }), portText({ from: 2379, to: 2380 }), portText({ from: 2379, to: 2380 }, ':')]).toEqual([
      '22',
      '2379-2380',
      '2379:2380',
    ]);
  });
});
