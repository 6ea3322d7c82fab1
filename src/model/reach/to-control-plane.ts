import type { FactId } from '../reason.ts';
import type { Settings } from '../setting/setting.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { port, type Connection } from './connection.ts';
import { fromNode, fromPod } from './source.ts';

type Draft = Omit<Connection, 'to' | 'ports' | 'isNeeded' | 'facts' | 'from' | 'translation' | 'protocol' | 'crossing'>;

/**
 * The connections of a client on a node that uses the published address of the API servers: to the hosts themselves, or to the load balancer
 * before them. Where nobody knows whether there is one, both are proposed.
 */
function toPublishedAddress(
  draft: Draft,
  { loadBalancer }: Settings,
  shape: ClusterShape,
  facts: readonly FactId[],
): readonly Connection[] {
  const isNeeded = loadBalancer === 'unknown' ? 'unknown' : 'yes';
  const common = { ...draft, from: 'nodes', translation: 'none', protocol: 'tcp', crossing: 'crosses', isNeeded, facts } as const;
  const direct: Connection = { ...common, to: 'control-plane', ports: [port(shape.apiServerPort)] };
  const balanced: Connection = { ...common, to: 'balancer', ports: [port(shape.balancerPort)] };
  if (loadBalancer === 'none') return [direct];
  return loadBalancer === 'unknown' ? [direct, balanced] : [balanced];
}

/** The agents of Konnectivity open their connection to the control plane, and the tunnel then works in both directions. */
function agents({ transport, loadBalancer }: Settings, shape: ClusterShape): readonly Connection[] {
  if (transport !== 'konnectivity' && transport !== 'unknown') return [];
  const sources = { yes: fromNode, no: fromPod(shape), unknown: fromPod({ ...shape, podsMasqueraded: 'unknown' }) }[
    shape.agentOnHostNetwork
  ];
  const behind = loadBalancer === 'none' || loadBalancer === 'unknown' ? 'control-plane' : 'balancer';
  return sources.map(({ from, translation, isNeeded }) => ({
    id: 'agent-to-konnectivity-server',
    path: 'agent-to-konnectivity-server',
    opener: 'konnectivity-agent',
    onHostNetwork: shape.agentOnHostNetwork,
    from,
    to: behind,
    protocol: 'tcp',
    ports: [port(shape.agentPort)],
    crossing: 'crosses',
    translation,
    need: 'always',
    duration: 'kept-open',
    isNeeded: transport === 'unknown' || loadBalancer === 'unknown' ? 'unknown' : isNeeded,
    facts: ['facts/reachability#agent-to-konnectivity-server', 'obs/K-conn-direction'],
  }));
}

/** The tunnel of a distribution, whose port only some distributions tell. */
function otherTunnel({ transport }: Settings, { tunnelPort }: ClusterShape): readonly Connection[] {
  if (transport !== 'other-tunnel') return [];
  return [
    {
      id: 'tunnel-client-to-tunnel-server',
      opener: 'tunnel-client',
      onHostNetwork: 'unknown',
      from: 'nodes',
      to: 'control-plane',
      protocol: 'tcp',
      ports: tunnelPort === undefined ? [] : [port(tunnelPort)],
      crossing: 'crosses',
      translation: 'none',
      need: 'always',
      duration: 'kept-open',
      isNeeded: tunnelPort === undefined ? 'unknown' : 'yes',
      facts: ['facts/distributions#k3s', 'facts/reachability#k3s'],
    },
  ];
}

/** What nodes and pods open towards the control plane. */
export function toControlPlane(settings: Settings, shape: ClusterShape): readonly Connection[] {
  const onNode = { onHostNetwork: 'yes' } as const;
  return [
    ...toPublishedAddress(
      { id: 'kubelet-to-apiserver', path: 'kubelet-to-apiserver', opener: 'kubelet', ...onNode, need: 'always', duration: 'kept-open' },
      settings,
      shape,
      ['facts/reachability#kubelet-to-apiserver', 'facts/added#streams-per-connection'],
    ),
    ...toPublishedAddress(
      {
        id: 'kube-proxy-to-apiserver',
        path: 'kube-proxy-to-apiserver',
        opener: 'kube-proxy',
        ...onNode,
        need: 'always',
        duration: 'kept-open',
      },
      settings,
      shape,
      ['facts/reachability#kube-proxy-to-apiserver', 'facts/added#kube-proxy-one-client'],
    ),
    ...(shape.joinsByKubeadm
      ? toPublishedAddress(
          {
            id: 'join-to-apiserver',
            path: 'kubelet-to-apiserver',
            opener: 'kubeadm-join',
            ...onNode,
            need: 'at-join',
            duration: 'as-long-as-used',
          },
          settings,
          shape,
          ['facts/reachability#bootstrap-discovery'],
        )
      : []),
    // kube-proxy rewrites the Service's address on the pod's node, so the balancer is never on this way.
    ...fromPod(shape).map(({ from, translation, isNeeded }): Connection => ({
      id: 'pod-to-apiserver',
      path: 'pod-to-apiserver',
      opener: 'pod',
      onHostNetwork: 'no',
      from,
      to: 'control-plane',
      protocol: 'tcp',
      ports: [port(shape.apiServerPort)],
      crossing: 'crosses',
      translation: translation === 'none' ? 'service' : translation,
      need: 'always',
      duration: 'unknown',
      isNeeded,
      facts: ['facts/reachability#pod-to-apiserver'],
    })),
    ...agents(settings, shape),
    ...otherTunnel(settings, shape),
  ];
}
