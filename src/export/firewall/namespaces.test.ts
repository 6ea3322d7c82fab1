import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distributionOf } from '../../facts/distribution/distribution.ts';
import { shapeOfDistribution } from '../../model/reach/distribution-shape.ts';
import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import type { Connection } from '../../model/reach/connection.ts';
import { networkIds } from '../../model/reach/network.ts';
import { connectionsOf, reachDirections } from '../../model/reach/reach.ts';
import { rulesOf } from '../../model/reach/rule.ts';
import { modeIds, modeOf, type ModeId } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { nftables } from './nftables.ts';
import { clusterNetworks, ruleSetOf, type Addresses } from './rule-set.ts';
import { NetworkLab, whyNoLab, type Try } from './test/network-lab.ts';

/** A cluster in which everything that decides about a rule is known and every kind of rule is there. */
const shape: ClusterShape = {
  ...kubeadmShape,
  balancerPort: 443,
  etcd: 'external',
  podTraffic: ['calico-bgp', 'cilium-health'],
  controlPlaneInPodNetwork: 'no',
  podsMasqueraded: 'no',
  agentOnHostNetwork: 'no',
  webhookPorts: [8443, 9443],
  nodeProxyPorts: [9100],
  proxiedPodPorts: [8080],
  apiServersArePeers: true,
  nodePorts: true,
  serviceHealthChecks: true,
};
/** The same cluster with an overlay, whose packets carry those of pods, and with a control plane that belongs to it. */
const overlay: ClusterShape = {
  ...shape,
  podTraffic: ['flannel-vxlan'],
  controlPlaneInPodNetwork: 'yes',
  podsMasqueraded: 'yes',
  agentOnHostNetwork: 'yes',
};

/** A cluster of a distribution in which everything is known that decides about a rule. */
const ofDistribution = (id: string, known: Partial<ClusterShape>): { readonly settings: Settings; readonly shape: ClusterShape } => ({
  settings: distributionOf(id).settings,
  shape: { ...shapeOfDistribution(id), webhookPorts: [8443], ...known },
});
/** The distributions whose rules are tried, each as its own documentation has it. */
const distributionCases = {
  'k3s with embedded etcd and the embedded registry': ofDistribution('k3s', {
    etcd: 'stacked',
    ownTraffic: ['k3s-supervisor', 'k3s-embedded-registry'],
  }),
  RKE2: ofDistribution('rke2', {}),
  k0s: ofDistribution('k0s', { podsMasqueraded: 'no' }),
  Talos: ofDistribution('talos', { podTraffic: ['flannel-vxlan'], controlPlaneInPodNetwork: 'yes', podsMasqueraded: 'yes' }),
  MicroK8s: ofDistribution('microk8s', { podTraffic: ['calico-vxlan'], controlPlaneInPodNetwork: 'yes', podsMasqueraded: 'yes' }),
  EKS: ofDistribution('eks', { podsMasqueraded: 'no' }),
  'EKS with another plugin in overlay mode': ofDistribution('eks', {
    podTraffic: ['calico-vxlan'],
    podsMasqueraded: 'yes',
    extensionsOnHostNetwork: true,
    extensionPorts: [10260],
  }),
} as const;

/** Ports that some rule lists, their neighbours in a range, and ports that no rule lists. */
const ports = {
  tcp: [
    ...[22, 179, 443, 2379, 2380, 4240, 6443, 8080, 8132, 8443, 9100, 9443, 10250, 10256, 30000, 31000, 32767, 9, 10255, 32768],
    ...[2381, 5001, 9099, 9345, 10260, 16443, 19001, 25000, 50000, 50001],
  ],
  udp: [4789, 8472, 30000, 9],
};
const patience = 20_000;

const settingsOf = (mode: ModeId): Settings => ({ ...modeOf(mode).settings, loadBalancer: 'tcp' });
const allOf = (settings: Settings, cluster: ClusterShape): readonly Connection[] =>
  reachDirections.flatMap((direction) => connectionsOf(settings, cluster)[direction]);
const connectionsIn = (mode: ModeId, cluster: ClusterShape): readonly Connection[] => allOf(settingsOf(mode), cluster);

/** Whether the table of connections, from which no rule was made here, lists what is tried. */
const isListed =
  (connections: readonly Connection[]) =>
  ({ from, to, protocol, port }: Try): boolean =>
    connections.some(
      (each) =>
        each.crossing === 'crosses' &&
        each.isNeeded === 'yes' &&
        each.from === from.network &&
        each.to === to.network &&
        (each.protocol === 'any' ||
          (each.protocol.split('+').includes(protocol) && each.ports.some((range) => range.from <= port && port <= range.to))),
    );

const why = whyNoLab();
const inShort = ({ from, to, family, protocol, port }: Try): string =>
  `${from.name} → ${to.name} ${protocol} ${String(port)} over IPv${String(family)}`;

describe.skipIf(why !== undefined)(`on a router between network namespaces${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  const lab = new NetworkLab();
  beforeAll(async () => {
    try {
      await lab.build(ports);
    } catch (error) {
      lab.remove();
      throw error;
    }
  }, 60_000);
  afterAll(() => lab.remove());

  const addresses = (): Addresses => Object.fromEntries(networkIds.map((id) => [id, lab.prefixes(id)]));
  const rulesFor = (settings: Settings, cluster: ClusterShape): string =>
    nftables(ruleSetOf(rulesOf(connectionsOf(settings, cluster)), addresses()), 'hub-spoke.nft');
  const rules = (mode: ModeId, cluster: ClusterShape): string => rulesFor(settingsOf(mode), cluster);
  /** Loads rules, tries every pair, and holds what is reached against the table. */
  const holds = async (name: string, settings: Settings, cluster: ClusterShape, family: 4 | 6): Promise<void> => {
    const expected = isListed(allOf(settings, cluster));
    const all = tries(family);
    lab.load(rulesFor(settings, cluster));
    const reached = await lab.reached(all, expected, patience);
    console.log(
      `${name}, IPv${String(family)}: ${String(all.length)} tried, ${String(reached.size)} connect, ${String(all.length - reached.size)} are dropped`,
    );
    expect(all.filter((each) => expected(each) && !reached.has(each)).map(inShort)).toEqual([]);
    expect([...reached].filter((each) => !expected(each)).map(inShort)).toEqual([]);
    expect(reached.size).toBeGreaterThan(15);
  };
  const tries = (family: 4 | 6): readonly Try[] =>
    lab.hosts.flatMap((from) =>
      lab.hosts
        // A router leaves what is not for the cluster alone.
        .filter((to) => to !== from && clusterNetworks.some((id) => id === to.network))
        .flatMap((to) =>
          (['tcp', 'udp'] as const).flatMap((protocol) => ports[protocol].map((port) => ({ from, to, family, protocol, port }))),
        ),
    );

  describe.each([4, 6] as const)('over IPv%d', (family) => {
    it.each(modeIds)('in the mode %s, what the table lists connects and everything else is dropped', { timeout: 120_000 }, async (mode) => {
      for (const cluster of [shape, overlay]) await holds(mode, settingsOf(mode), cluster, family);
    });

    it.each(Object.entries(distributionCases))(
      'for %s, what the table lists connects and everything else is dropped',
      { timeout: 120_000 },
      (name, { settings, shape: cluster }) => holds(name, settings, cluster, family),
    );
  });

  it('without rules every pair connects, so that what is dropped is dropped by the rules', { timeout: 120_000 }, async () => {
    const all = tries(4);
    lab.load('');
    const reached = await lab.reached(all, () => true, patience);
    expect(all.filter((each) => !reached.has(each)).map(inShort)).toEqual([]);
  });

  it.each([
    {
      fault: 'a rule is missing',
      broken: (text: string): string => text.replace(/^.*@control_plane_v4 ip daddr @nodes_v4 tcp dport \{ 10250 \}.*\n/m, ''),
      lost: [10250],
      won: [],
    },
    {
      fault: 'a port is another',
      broken: (text: string): string =>
        text.replace(
          '@control_plane_v4 ip daddr @nodes_v4 tcp dport { 10250 }',
          '@control_plane_v4 ip daddr @nodes_v4 tcp dport { 10255 }',
        ),
      lost: [10250],
      won: [10255],
    },
  ])('a generator in which $fault is found out', { timeout: 120_000 }, async ({ broken, lost, won }) => {
    const listed = isListed(connectionsIn('defaults', shape));
    const isTouched = ({ from, to }: Try): boolean => from.network === 'control-plane' && to.network === 'nodes';
    const text = rules('defaults', shape);
    expect(broken(text)).not.toBe(text);
    lab.load(broken(text));
    const all = tries(4);
    const reached = await lab.reached(all, (each) => listed(each) && !(isTouched(each) && lost.includes(each.port)), patience);
    const wrong = all.filter((each) => listed(each) !== reached.has(each));
    expect(wrong.every(isTouched)).toBe(true);
    expect(new Set(wrong.map(({ port }) => port))).toEqual(new Set([...lost, ...won]));
  });
});
