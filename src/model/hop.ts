import type { ComponentId } from './component.ts';
import { pathOf, type PathId } from './path.ts';
import { settingValues } from './setting/setting-values.ts';
import type { Settings } from './setting/setting.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';
import type { ZoneId } from './zone.ts';

/**
 * One part of a path, between two components. The request travels `from` → `to`. `dialledBy` is the component that opens the connection,
 * which is the other one where an agent dials into the control plane.
 */
export interface Hop {
  readonly from: ComponentId;
  readonly to: ComponentId;
  /** The zone that names the hop; unique within a path. */
  readonly zone: ZoneId;
  readonly dialledBy: ComponentId;
  readonly port: string;
  /** Every network the bytes are on. A direct connection crosses the untrusted network and ends on the node network. */
  readonly crosses: readonly ZoneId[];
}

const konnectivityPort = '8132';

/** The settings that tell whether a tunnel carries a path. */
const telling = ['transport', 'egressTypes', 'webhookReference', 'tunnelScope', 'nodeProxyPort'] as const;

/** The egress type under which the API server opens the connections of a path, or none (facts/konnectivity#egress_selector_configuration). */
function egressTypeOf(path: PathId, { webhookReference }: Settings): 'cluster' | 'controlplane' | undefined {
  const { egress } = pathOf(path);
  return egress === 'by-webhook-reference' ? (webhookReference === 'url' ? 'controlplane' : 'cluster') : egress;
}

/** Whether a tunnel carries a path where everything that tells is known. An egress type that the file leaves out takes no tunnel. */
function isCarried(path: PathId, settings: Settings): boolean {
  const { transport, egressTypes, tunnelScope, nodeProxyPort } = settings;
  const type = egressTypeOf(path, settings);
  if (!type || transport === 'direct') return false;
  // Service webhooks used the tunnel's dialler, URL webhooks did not (facts/added#ssh-service-webhooks).
  if (transport === 'ssh-tunnel') return type === 'cluster';
  if (!egressTypes.split('+').includes(type)) return false;
  // The tunnel of a distribution may carry the kubelet's port and the ports of streams only.
  const isToKubelet = path === 'apiserver-to-kubelet' || (path === 'apiserver-to-node' && nodeProxyPort === 'kubelet');
  return transport === 'konnectivity' || tunnelScope === 'all' || isToKubelet;
}

/** Whether a path crosses inside the tunnel that the settings choose: unknown where that hangs on what is unknown. */
export function isTunnelled(path: PathId, settings: Settings): YesNoUnknown {
  const unknown = telling.find((id) => settings[id] === 'unknown' && pathOf(path).decidedBy.includes(id));
  if (!unknown) return isCarried(path, settings) ? 'yes' : 'no';
  const [first = 'unknown', ...others] = settingValues[unknown].map((value) => isTunnelled(path, { ...settings, [unknown]: value }));
  return others.every((other) => other === first) ? first : 'unknown';
}

/** Whether the client reaches a load balancer that ends its TLS. Only clients that use the published address do. */
export const endsAtBalancer = (path: PathId, { loadBalancer }: Settings): boolean =>
  loadBalancer === 'tls-terminating' && usesPublishedAddress(path);

/** Whether the client of a path reaches the API server by its published address: pods and the control plane's own clients do not. */
export const usesPublishedAddress = (path: PathId): boolean => pathOf(path).decidedBy.includes('loadBalancer');

/** A hop over a network, which its client opens unless another end of it dials. What crosses the untrusted network ends on the node network. */
const hop = (from: ComponentId, to: ComponentId, zone: ZoneId, port: string, dialledBy = from): Hop => ({
  ...{ from, to, zone, dialledBy, port },
  crosses: zone === 'between' ? ['between', 'node-network'] : [zone],
});

/**
 * The hops of a path under these settings, in the order the request travels. Empty when the path does not exist
 * (an agent without Konnectivity).
 */
export function hopsOf(path: PathId, settings: Settings): readonly Hop[] {
  const { client, server, port, direction } = pathOf(path);
  if (path === 'agent-to-konnectivity-server')
    return settings.transport === 'konnectivity' ? [hop(client, server, 'between', konnectivityPort)] : [];
  if (direction === 'inside-control-plane') return [hop(client, server, 'control-plane', port)];
  if (direction === 'between-nodes') return [hop(client, server, 'node-network', port)];
  if (endsAtBalancer(path, settings))
    return [hop(client, 'load-balancer', 'between', port), hop('load-balancer', server, 'control-plane', port)];
  const dialledPort = path === 'apiserver-to-node' && settings.nodeProxyPort === 'kubelet' ? '10250' : port;
  if (isTunnelled(path, settings) !== 'yes') return [hop(client, server, 'between', dialledPort)];
  const last = (exit: ComponentId): Hop => hop(exit, server, 'node-network', dialledPort);
  if (settings.transport === 'ssh-tunnel') return [hop(client, 'sshd', 'between', '22'), last('sshd')];
  if (settings.transport === 'other-tunnel')
    return [
      hop(client, 'tunnel-server', 'control-plane', 'varies'),
      hop('tunnel-server', 'tunnel-client', 'between', 'varies', 'tunnel-client'),
      last('tunnel-client'),
    ];
  const frontendPort = { 'unix-socket': 'Unix socket', 'mutual-tls': '8131', unknown: 'varies' }[settings.konnectivityFrontend];
  return [
    hop(client, 'konnectivity-server', settings.konnectivityFrontend === 'unix-socket' ? 'host' : 'control-plane', frontendPort),
    hop('konnectivity-server', 'konnectivity-agent', 'between', konnectivityPort, 'konnectivity-agent'),
    last('konnectivity-agent'),
  ];
}
