import { describe, expect, it } from 'vitest';
import { factOf } from '../../facts/fact.ts';
import { hopsOf } from '../hop.ts';
import { paths } from '../path.ts';
import { modeOf, modes } from '../setting/mode.ts';
import { settingIds, type Settings } from '../setting/setting.ts';
import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import type { Connection, ConnectionId } from './connection.ts';
import { pluginTrafficIds } from './pod-network.ts';
import { connectionsOf, reachDirections } from './reach.ts';
import { differenceOf, rulesOf, type Rule } from './rule.ts';

const { settings: defaults } = modeOf('defaults');
const { settings: konnectivity } = modeOf('konnectivity');
const routed: ClusterShape = {
  ...kubeadmShape,
  podTraffic: ['routed'],
  podsMasqueraded: 'no',
  agentOnHostNetwork: 'no',
  controlPlaneInPodNetwork: 'no',
  webhookPorts: [9443],
};
const overlay: ClusterShape = { ...routed, podTraffic: ['flannel-vxlan'], controlPlaneInPodNetwork: 'yes' };

const allOf = (settings: Settings, shape: ClusterShape): readonly Connection[] =>
  reachDirections.flatMap((direction) => connectionsOf(settings, shape)[direction]);
const withId = (id: ConnectionId, settings: Settings, shape: ClusterShape): readonly Connection[] =>
  allOf(settings, shape).filter((connection) => connection.id === id);
const rules = (settings: Settings, shape: ClusterShape = routed): readonly Rule[] => rulesOf(connectionsOf(settings, shape));
const inShort = ({ from, to, protocol, ports }: Rule): string =>
  `${from} → ${to} ${protocol} ${ports.map((range) => (range.from === range.to ? String(range.from) : `${String(range.from)}-${String(range.to)}`)).join(',')}`;

/** Shapes that differ in everything that decides about a connection. */
const shapes: readonly ClusterShape[] = (['yes', 'no', 'unknown'] as const).flatMap((answer) =>
  [[], ...pluginTrafficIds.map((id) => [id])].flatMap((podTraffic) =>
    (['stacked', 'external', 'provider'] as const).map((etcd) => ({
      ...routed,
      podTraffic,
      etcd,
      podsMasqueraded: answer,
      agentOnHostNetwork: answer,
      controlPlaneInPodNetwork: answer,
      nodeProxyPorts: [9100],
      proxiedPodPorts: [8080],
      nodePorts: true,
      serviceHealthChecks: true,
      apiServersArePeers: true,
    })),
  ),
);

describe('the connections of a cluster', () => {
  it.each(modes.map(({ id }) => id))(
    'in the mode %s, each hop between hosts is opened by the component and on the port that the model says',
    (id) => {
      const { settings } = modeOf(id);
      const connections = allOf(settings, { ...routed, nodeProxyPorts: [9100], proxiedPodPorts: [8080] });
      const missing = paths.flatMap((path) =>
        hopsOf(path.id, settings)
          .filter(({ zone }) => zone !== 'host' && zone !== 'control-plane')
          .filter(
            (hop) =>
              !connections.some(
                ({ opener, ports }) =>
                  opener === hop.dialledBy &&
                  (!/^\d+$/.test(hop.port) || ports.some(({ from, to }) => from <= Number(hop.port) && Number(hop.port) <= to)),
              ),
          )
          .map((hop) => `${path.id}: ${hop.dialledBy} on ${hop.port}`),
      );
      expect(missing).toEqual([]);
    },
  );

  it('with Konnectivity, no rule lets a control plane host open a connection to a node or a pod, unless it is a node itself', () => {
    const opened = shapes.flatMap((shape) =>
      rules(konnectivity, { ...shape, kubeletOnControlPlane: 'no', podTraffic: ['routed'] }).filter(
        ({ from, to }) => from === 'control-plane' && (to === 'nodes' || to === 'pods'),
      ),
    );
    expect(opened).toEqual([]);
    expect(rules(konnectivity).map(inShort)).toContain('pods → control-plane tcp 8132');
  });

  it('an egress file without the type of webhooks by URL leaves them a way out of the control plane', () => {
    expect(rules({ ...konnectivity, webhookReference: 'url' }).map(inShort)).toContain('control-plane → webhook-hosts tcp 443');
    expect(rules({ ...konnectivity, webhookReference: 'service' }).map(inShort)).not.toContain('control-plane → webhook-hosts tcp 443');
  });

  it('in an overlay that the control plane belongs to, a firewall sees the port of the overlay and no port of a webhook', () => {
    expect(rules(defaults, overlay).map(inShort)).toContain('control-plane → nodes udp 8472');
    expect(rules(defaults, overlay).filter(({ to }) => to === 'pods')).toEqual([]);
    expect(withId('apiserver-to-webhook', defaults, overlay)).toMatchObject([{ crossing: 'inside', inside: 'pod-network' }]);
  });

  it('a control plane outside of the overlay cannot reach a webhook, unless that is on the host network', () => {
    const outside: ClusterShape = { ...overlay, controlPlaneInPodNetwork: 'no' };
    expect(withId('apiserver-to-webhook', defaults, outside)).toMatchObject([{ crossing: 'unreachable' }]);
    expect(rules(defaults, { ...outside, extensionsOnHostNetwork: true }).map(inShort)).toContain('control-plane → nodes tcp 9443');
  });

  it('without addresses of pods that are routed, a pod reaches the API server with the address of its node', () => {
    const across = (podsMasqueraded: ClusterShape['podsMasqueraded'], kubeletOnControlPlane: ClusterShape['kubeletOnControlPlane']) =>
      withId('pod-to-apiserver', defaults, { ...routed, podsMasqueraded, kubeletOnControlPlane })
        .filter(({ crossing }) => crossing === 'crosses')
        .map(({ from, undecidedBy }) => [from, ...undecidedBy].join(' '));
    expect(across('yes', 'no')).toEqual(['nodes']);
    expect(across('yes', 'yes')).toEqual(['nodes', 'control-plane']);
    expect(across('no', 'yes')).toEqual(['pods']);
    expect(across('unknown', 'no')).toEqual(['nodes pods-masqueraded', 'pods pods-masqueraded']);
    expect(across('yes', 'unknown')).toEqual(['nodes', 'control-plane kubelet-on-control-plane']);
  });

  it('a load balancer stands between the nodes and the API servers, but not between pods and API servers', () => {
    const balanced = rules({ ...defaults, loadBalancer: 'tcp' }, { ...routed, balancerPort: 443 }).map(inShort);
    expect(balanced).toContain('nodes → balancer tcp 443');
    expect(balanced).toContain('balancer → control-plane tcp 6443');
    expect(balanced).toContain('pods → control-plane tcp 6443');
    expect(balanced).not.toContain('nodes → control-plane tcp 6443');
  });

  it('where nobody knows the transport, no rule for the API server’s way to nodes is called needed', () => {
    for (const shape of shapes) {
      const certain = rules({ ...defaults, transport: 'unknown' }, shape).filter(
        ({ connections, isNeeded }) =>
          isNeeded === 'yes' && connections.every((id) => id.startsWith('apiserver-to-') && id !== 'apiserver-to-etcd'),
      );
      expect(certain).toEqual([]);
    }
  });

  it('where no setting is known, only what every cluster needs is certain', () => {
    const unknown = Object.fromEntries(settingIds.map((id) => [id, 'unknown'])) as unknown as Settings;
    const certain = new Set(
      rules(unknown, kubeadmShape)
        .filter(({ isNeeded }) => isNeeded === 'yes')
        .flatMap(({ connections }) => connections),
    );
    expect([...certain]).toEqual(['etcd-peers', 'admin-to-ssh']);
  });

  it('every connection stands on facts that exist', () => {
    const facts = new Set(
      modes.flatMap(({ settings }) => shapes.flatMap((shape) => allOf(settings, shape).flatMap(({ facts: ids }) => ids))),
    );
    for (const id of facts) expect(factOf(id).text, id).not.toBe('');
    expect(facts.size).toBeGreaterThan(20);
  });

  it('what travels inside of another connection names one that crosses the network', () => {
    for (const { settings } of modes)
      for (const shape of shapes) {
        const connections = allOf(settings, shape);
        for (const { inside, id } of connections.filter(({ crossing }) => crossing === 'inside'))
          expect(
            connections.some((carrier) => carrier.id === inside && carrier.crossing === 'crosses'),
            `${id} in ${String(inside)}`,
          ).toBe(true);
      }
  });
});

describe('the rules of a firewall', () => {
  it('no two rules are the same, and none is covered by a rule for any port', () => {
    for (const { settings } of modes)
      for (const shape of shapes) {
        const found = rules(settings, shape);
        expect(new Set(found.map(inShort)).size).toBe(found.length);
        for (const wide of found.filter(({ protocol, isNeeded }) => protocol === 'any' && isNeeded === 'yes'))
          expect(found.filter(({ from, to }) => from === wide.from && to === wide.to)).toEqual([wide]);
      }
  });

  it('a connection whose ports nobody named has no rule', () => {
    expect(rules(defaults, { ...routed, webhookPorts: [] }).flatMap(({ connections }) => connections)).not.toContain(
      'apiserver-to-webhook',
    );
    expect(rules({ ...defaults, transport: 'other-tunnel' }).flatMap(({ connections }) => connections)).not.toContain(
      'tunnel-client-to-tunnel-server',
    );
  });

  it('Konnectivity takes the rules of the control plane away and brings the agents’ port and the way behind them', () => {
    const { added, removed } = differenceOf(rules(defaults), rules(konnectivity));
    expect(removed.map(inShort)).toEqual([
      'control-plane → nodes tcp 10250',
      'control-plane → control-plane tcp 10250',
      'control-plane → pods tcp 9443',
      'control-plane → pods tcp 10250',
    ]);
    // The kubelets were open to scrapers with addresses of pods already, and the agents need the same rules for another reason.
    expect(added.map((rule) => `${inShort(rule)} for ${rule.connections.join(', ')}`)).toEqual([
      'pods → control-plane tcp 8132 for agent-to-konnectivity-server',
      'pods → nodes tcp 10250 for tunnel-end-to-kubelet',
      'pods → control-plane tcp 10250 for tunnel-end-to-kubelet',
      'pods → pods any  for tunnel-end-to-webhook, tunnel-end-to-extension-apiserver',
    ]);
  });

  it('a rule that another connection keeps is not said to go away, and the connection that is gone is named', () => {
    const masqueraded: ClusterShape = { ...routed, podsMasqueraded: 'yes' };
    const { removed, released } = differenceOf(rules(defaults, masqueraded), rules(konnectivity, masqueraded));
    expect(removed.map(inShort)).not.toContain('control-plane → nodes tcp 10250');
    expect(released.map((rule) => `${inShort(rule)} for ${rule.connections.join(', ')}`)).toContain(
      'control-plane → nodes tcp 10250 for apiserver-to-kubelet',
    );
  });

  it('a rule is undecided exactly where something is named that is unknown, whatever the cluster', () => {
    for (const { settings } of modes)
      for (const shape of shapes)
        for (const kubeletOnControlPlane of ['yes', 'no', 'unknown'] as const)
          for (const { isNeeded, undecidedBy } of rules(settings, { ...shape, kubeletOnControlPlane }))
            expect(isNeeded).toBe(undecidedBy.length === 0 ? 'yes' : 'unknown');
  });

  it('what is unknown closes nothing: each rule of a cluster of which all is known stands in the set of one that forgot to say so', () => {
    const answers = ['yes', 'no'] as const;
    const contains = (wide: Rule, rule: Rule): boolean =>
      wide.from === rule.from &&
      wide.to === rule.to &&
      (wide.protocol === 'any' ||
        (wide.protocol === rule.protocol &&
          rule.ports.every(({ from, to }) => wide.ports.some((range) => range.from <= from && to <= range.to))));
    const missing = modes.flatMap(({ settings }) =>
      answers.flatMap((kubeletOnControlPlane) =>
        answers.flatMap((podsMasqueraded) =>
          answers.flatMap((agentOnHostNetwork) =>
            [...pluginTrafficIds.filter((id) => id !== 'routed').map((id) => [id]), ['routed'] as const].flatMap((podTraffic) => {
              const known: ClusterShape = {
                ...kubeadmShape,
                kubeletOnControlPlane,
                controlPlaneInPodNetwork: kubeletOnControlPlane,
                podsMasqueraded,
                agentOnHostNetwork,
                podTraffic,
                webhookPorts: [9443],
              };
              const unknown: ClusterShape = {
                ...known,
                kubeletOnControlPlane: 'unknown',
                controlPlaneInPodNetwork: 'unknown',
                podsMasqueraded: 'unknown',
                agentOnHostNetwork: 'unknown',
                podTraffic: [],
                etcd: 'unknown',
              };
              const found = rules(settings, unknown);
              return rules(settings, known)
                .filter((rule) => !found.some((wide) => contains(wide, rule)))
                .map((rule) => `${podTraffic.join()} ${kubeletOnControlPlane} ${podsMasqueraded}: ${inShort(rule)}`);
            }),
          ),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('what is unknown opens etcd to nobody but the control plane and the members', () => {
    const open = modes.flatMap(({ settings }) =>
      [...shapes, kubeadmShape].flatMap((shape) =>
        rules(settings, { ...shape, etcd: 'unknown', kubeletOnControlPlane: 'unknown', podTraffic: [] }).filter(
          ({ from, to, protocol, ports }) =>
            (to === 'control-plane' || to === 'etcd') &&
            !['control-plane', 'etcd'].includes(from) &&
            (protocol === 'any' || ports.some((range) => range.from <= 2380 && 2379 <= range.to)),
        ),
      ),
    );
    expect(open).toEqual([]);
  });
});
