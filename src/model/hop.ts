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

/**
 * The hops of a path under these settings, in the order the request travels. Empty when the path does not exist
 * (an agent without Konnectivity).
 */
export function hopsOf(path: PathId, settings: Settings): readonly Hop[] {
  const { client, server, port, direction } = pathOf(path);
  if (path === 'agent-to-konnectivity-server') {
    if (settings.transport !== 'konnectivity') return [];
    return [
      {
        from: client,
        to: server,
        zone: 'between',
        dialledBy: client,
        port: konnectivityPort,
        crosses: ['between', 'node-network'],
      },
    ];
  }
  if (direction === 'inside-control-plane' || direction === 'between-nodes') {
    const zone = direction === 'between-nodes' ? 'node-network' : 'control-plane';
    return [{ from: client, to: server, zone, dialledBy: client, port, crosses: [zone] }];
  }
  if (endsAtBalancer(path, settings)) {
    return [
      {
        from: client,
        to: 'load-balancer',
        zone: 'between',
        dialledBy: client,
        port,
        crosses: ['between', 'node-network'],
      },
      {
        from: 'load-balancer',
        to: server,
        zone: 'control-plane',
        dialledBy: 'load-balancer',
        port,
        crosses: ['control-plane'],
      },
    ];
  }
  const dialledPort = path === 'apiserver-to-node' && settings.nodeProxyPort === 'kubelet' ? '10250' : port;
  if (isTunnelled(path, settings) !== 'yes') {
    return [
      {
        from: client,
        to: server,
        zone: 'between',
        dialledBy: client,
        port: dialledPort,
        crosses: ['between', 'node-network'],
      },
    ];
  }
  const last = (exit: ComponentId): Hop => ({
    from: exit,
    to: server,
    zone: 'node-network',
    dialledBy: exit,
    port: dialledPort,
    crosses: ['node-network'],
  });
  if (settings.transport === 'ssh-tunnel') {
    return [
      {
        from: client,
        to: 'sshd',
        zone: 'between',
        dialledBy: client,
        port: '22',
        crosses: ['between', 'node-network'],
      },
      last('sshd'),
    ];
  }
  if (settings.transport === 'other-tunnel') {
    return [
      {
        from: client,
        to: 'tunnel-server',
        zone: 'control-plane',
        dialledBy: client,
        port: 'varies',
        crosses: ['control-plane'],
      },
      {
        from: 'tunnel-server',
        to: 'tunnel-client',
        zone: 'between',
        dialledBy: 'tunnel-client',
        port: 'varies',
        crosses: ['between', 'node-network'],
      },
      last('tunnel-client'),
    ];
  }
  const socket = settings.konnectivityFrontend === 'unix-socket';
  return [
    {
      from: client,
      to: 'konnectivity-server',
      zone: socket ? 'host' : 'control-plane',
      dialledBy: client,
      port: { 'unix-socket': 'Unix socket', 'mutual-tls': '8131', unknown: 'varies' }[settings.konnectivityFrontend],
      crosses: [socket ? 'host' : 'control-plane'],
    },
    {
      from: 'konnectivity-server',
      to: 'konnectivity-agent',
      zone: 'between',
      dialledBy: 'konnectivity-agent',
      port: konnectivityPort,
      crosses: ['between', 'node-network'],
    },
    last('konnectivity-agent'),
  ];
}
