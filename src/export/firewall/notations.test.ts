import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import { agentPoliciesOf } from '../../model/reach/agent-policy.ts';
import { connectionIds } from '../../model/reach/connection.ts';
import { networkIds, type NetworkId } from '../../model/reach/network.ts';
import { pluginTrafficIds } from '../../model/reach/plugin-traffic-id.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf } from '../../model/reach/rule.ts';
import { modeIds, modeOf, type ModeId } from '../../model/setting/mode.ts';
import { connectionWords } from '../../wording/reach/connection.ts';
import { notations } from './notations.ts';
import { prefixesFrom } from './prefix.ts';
import { portText, ruleSetOf, type Addresses, type RuleSet } from './rule-set.ts';

const fields: Readonly<Record<NetworkId, string>> = {
  'control-plane': '10.0.0.0/24 fd00:0:0:1::/64',
  nodes: '10.0.1.0/24 10.0.2.0/24 fd00:0:0:2::/64',
  pods: '10.244.0.0/16',
  etcd: '10.0.3.0/24',
  balancer: '10.0.4.4',
  'webhook-hosts': '203.0.113.0/24',
  probes: '198.51.100.0/24',
  clients: '192.0.2.0/24 2001:db8::/32',
  admin: '10.0.5.0/24',
};
const addresses: Addresses = Object.fromEntries(networkIds.map((id) => [id, prefixesFrom(fields[id]).prefixes]));
const everything: ClusterShape = {
  ...kubeadmShape,
  etcd: 'external',
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
const routed: ClusterShape = { ...everything, podTraffic: ['routed'], controlPlaneInPodNetwork: 'no' };
const sets: readonly (readonly [string, RuleSet])[] = modeIds.flatMap((mode) =>
  [everything, routed].map(
    (shape, index) =>
      [
        `${mode}, ${index === 0 ? 'overlay' : 'routed'}`,
        ruleSetOf(rulesOf(connectionsOf({ ...modeOf(mode).settings, loadBalancer: 'tcp' }, shape)), addresses),
      ] as const,
  ),
);
const textIn = (id: string, set: RuleSet): string => notations.find((notation) => notation.id === id)?.write(set) ?? '';

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

describe('the rules in each notation', () => {
  it.each(notations.map(({ id }) => id).filter((id) => id !== 'cilium'))(
    '%s names every port and every source of each line that it can say',
    (id) => {
      for (const [name, set] of sets) {
        const text = textIn(id, set);
        const isSaid = (line: RuleSet['lines'][number]): boolean => {
          if (id === 'iptables') return line.family === 4;
          if (id === 'ip6tables') return line.family === 6;
          if (id === 'firewalld') return line.to !== 'pods';
          if (id === 'network-policy') return line.to === 'pods' && line.ports.length > 0;
          if (id === 'terraform-azure') return line.protocol !== 'ip-in-ip';
          return true;
        };
        const lines = set.lines.filter(isSaid);
        expect(lines.length > 0 || id === 'network-policy', name).toBe(true);
        for (const line of lines) {
          for (const source of line.sources) expect(text, `${name}: ${line.name}`).toContain(source);
          for (const range of line.ports) expect(text, `${name}: ${line.name}`).toContain(String(range.from));
        }
      }
    },
  );

  it('the policies of Cilium name every port of hosts, and say which lines they cannot hold', () => {
    for (const [name, set] of sets) {
      const text = textIn('cilium', set);
      const ofHosts = set.lines.filter(({ to }) => to === 'nodes' || to === 'control-plane');
      for (const line of ofHosts)
        for (const range of line.ports) expect(text, `${name}: ${line.name}`).toContain(`port: "${String(range.from)}"`);
      for (const { comment } of ofHosts.filter(({ ports }) => ports.length === 0))
        expect(text).toContain(`# It is not written here, because a policy needs ports: ${comment}.`);
    }
  });

  it('no notation lets the whole internet in, since no network here is one', () => {
    for (const [, set] of sets) for (const { write } of notations) expect(write(set)).not.toMatch(/0\.0\.0\.0\/0|"::\/0"/);
  });

  it('each line has a name of its own, and a comment that every notation can hold', () => {
    for (const [, { lines }] of sets) {
      expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
      for (const { name, comment } of lines) {
        expect(name).toMatch(/^[a-z][a-z0-9-]{0,59}$/);
        expect(comment).toMatch(/^[ !#-~]{1,120}$/);
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

  it('a network without addresses has no rules, and the head names it', () => {
    const { mode, left } = { mode: 'defaults' as ModeId, left: 'pods' as NetworkId };
    const set = ruleSetOf(rulesOf(connectionsOf(modeOf(mode).settings, routed)), { ...addresses, [left]: [] });
    expect(set.lines.filter(({ from, to }) => from === left || to === left)).toEqual([]);
    expect(set.withoutAddresses).toEqual([left]);
    for (const { id, write } of notations.filter((notation) => notation.id !== 'csv'))
      expect(write(set), id).toContain('because they have no addresses here: pods.');
  });

  it('what is not known to be needed is proposed in the head and lets nothing through', () => {
    const set = ruleSetOf(rulesOf(connectionsOf(modeOf('defaults').settings, { ...routed, podsMasqueraded: 'unknown' })), addresses);
    expect(set.proposed.map(({ connections }) => connections)).toContainEqual(['pod-to-apiserver']);
    expect(
      set.lines.filter(({ from, to, ports }) => from === 'pods' && to === 'control-plane' && ports.some(({ from: port }) => port === 6443)),
    ).toEqual([]);
    expect(textIn('nftables', set)).toMatch(/^# It is unknown whether you need this one: pods to control plane hosts, tcp 6443/m);
  });

  it('through Konnectivity, a policy lets the agents in to webhooks and extension API servers, whatever carries their packets', () => {
    const { settings } = modeOf('konnectivity');
    for (const shape of [everything, routed]) {
      const connections = connectionsOf(settings, shape);
      const set = ruleSetOf(rulesOf(connections), addresses, agentPoliciesOf(connections));
      const policies = policiesIn(textIn('network-policy', set));
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
    for (const [settings, shape] of [
      [modeOf('defaults').settings, routed],
      [modeOf('konnectivity').settings, { ...routed, agentOnHostNetwork: 'yes' }],
    ] as const) {
      const connections = connectionsOf(settings, shape);
      expect(agentPoliciesOf(connections)).toEqual([]);
      expect(textIn('network-policy', ruleSetOf(rulesOf(connections), addresses))).not.toContain('konnectivity-agent');
    }
    const unknown = connectionsOf(modeOf('konnectivity').settings, { ...routed, agentOnHostNetwork: 'unknown' });
    expect(textIn('network-policy', ruleSetOf(rulesOf(unknown), addresses, agentPoliciesOf(unknown)))).toContain(
      '# It is unknown whether the agents have the address of their node.',
    );
  });

  it('the policies of Cilium let agents alone in where only agents come from pods, and all pods where others do', () => {
    const ingress = (kubeletsScraped: boolean): string => {
      const set = ruleSetOf(
        rulesOf(connectionsOf(modeOf('konnectivity').settings, { ...routed, kubeletsScraped, podsMasqueraded: 'no' })),
        addresses,
      );
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

  it('a set of rules in nftables replaces itself, and drops what it does not list', () => {
    const text = textIn('nftables', sets[0]?.[1] ?? { lines: [], proposed: [], withoutAddresses: [], agentPolicies: [] });
    expect(text).toContain('table inet hub_spoke\ndelete table inet hub_spoke\ntable inet hub_spoke {');
    expect(text).toContain('policy drop;');
  });

  it('every connection has words, and no sentence of them stands twice', () => {
    const sentences = connectionIds.map((id) => connectionWords[id].why);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const id of connectionIds) expect(connectionWords[id].blocked).toMatch(/[.”]$/);
  });

  it('a range of ports is written with both of its ends', () => {
    expect([portText({ from: 22, to: 22 }), portText({ from: 2379, to: 2380 }), portText({ from: 2379, to: 2380 }, ':')]).toEqual([
      '22',
      '2379-2380',
      '2379:2380',
    ]);
  });
});
