import type { ComponentId } from './component.ts';
import type { FactId } from './reason.ts';
import { pathOf, type PathId } from './path.ts';
import type { Settings } from './setting.ts';
import type { ZoneId } from './zone.ts';

/** One stretch of a path, between two components. Bytes of the request flow `from` → `to`; `dialledBy` opened the connection. */
export interface Hop {
  readonly from: ComponentId;
  readonly to: ComponentId;
  /** The zone that names the hop; unique within a path. */
  readonly zone: ZoneId;
  readonly dialledBy: ComponentId;
  readonly port: string;
  /** Every network the bytes are on. A direct link crosses the network between and ends on the node network. */
  readonly crosses: readonly ZoneId[];
  readonly facts: readonly FactId[];
}

const konnectivityPort = '8132';

/** The egress type that the API server dials a path under, or none (facts/konnectivity#egress_selector_configuration). */
function egressTypeOf(path: PathId, settings: Settings): 'cluster' | 'controlplane' | 'unknown' | undefined {
  switch (path) {
    case 'apiserver-to-kubelet':
    case 'apiserver-to-node':
    case 'apiserver-to-pod':
    case 'apiserver-to-service':
    case 'apiserver-to-extension-apiserver':
      return 'cluster';
    case 'apiserver-to-webhook':
      if (settings.webhookReference === 'unknown') return 'unknown';
      return settings.webhookReference === 'service' ? 'cluster' : 'controlplane';
    default:
      return undefined;
  }
}

/** Whether a path crosses inside the tunnel that the settings choose. An egress type that the file leaves out is dialled directly. */
export function isTunnelled(path: PathId, settings: Settings): 'yes' | 'no' | 'unknown' {
  const type = egressTypeOf(path, settings);
  if (type === undefined || settings.transport === 'direct') return 'no';
  if (settings.transport === 'unknown') return 'unknown';
  if (settings.transport === 'ssh-tunnel') {
    // Service webhooks used the tunnel's dialler, URL webhooks did not (facts/added#ssh-service-webhooks).
    return type === 'unknown' ? 'unknown' : type === 'cluster' ? 'yes' : 'no';
  }
  if (type === 'unknown' || settings.egressTypes === 'unknown') return 'unknown';
  return settings.egressTypes.split('+').includes(type) ? 'yes' : 'no';
}

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
        facts: ['obs/K-conn-direction', 'facts/konnectivity#commonly_seen_ports'],
      },
    ];
  }
  if (direction === 'inside-control-plane') {
    return [
      { from: client, to: server, zone: 'control-plane', dialledBy: client, port, crosses: ['control-plane'], facts: pathOf(path).facts },
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
        facts: pathOf(path).facts,
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
    facts: ['facts/konnectivity#encryption_per_hop', 'facts/seed-corrections#7'],
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
        facts: ['facts/ssh-tunnels#behaviour_when_it_existed', 'obs/S121-flags'],
      },
      { ...last('sshd'), facts: ['facts/ssh-tunnels#behaviour_when_it_existed', 'obs/S121-pod-http'] },
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
        facts: ['facts/distributions#k3s'],
      },
      {
        from: 'tunnel-server',
        to: 'tunnel-client',
        zone: 'between',
        dialledBy: 'tunnel-client',
        port: 'varies',
        crosses: ['between', 'node-network'],
        facts: ['facts/distributions#k3s'],
      },
      { ...last('tunnel-client'), facts: ['facts/distributions#k3s'] },
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
      facts: ['facts/links#api-konnectivity-server', 'facts/konnectivity#encryption_per_hop'],
    },
    {
      from: 'konnectivity-server',
      to: 'konnectivity-agent',
      zone: 'between',
      dialledBy: 'konnectivity-agent',
      port: konnectivityPort,
      crosses: ['between', 'node-network'],
      facts: ['obs/K-conn-direction', 'facts/konnectivity#commonly_seen_ports'],
    },
    last('konnectivity-agent'),
  ];
}
