import { modeOf, type ModeId } from '../setting/mode.ts';
import { compareMinors, type KubernetesMinor } from '../setting/minor.ts';
import { timerOfDevice, type Device, type DevicePlace } from './device.ts';
import type { Hop, Keepalive, Timer } from './hop.ts';
import { lasting, limitIn, type Limit, type LimitTable } from './limit.ts';
import type { SessionId } from './session.ts';

/** A session in a cluster: what is opened, how the control plane reaches the nodes, in which minor, and which devices stand on the way. */
export interface Setup {
  readonly session: SessionId;
  readonly mode: ModeId;
  readonly minor: KubernetesMinor;
  /** In front of the API server. */
  readonly front: Device;
  /** Between the control plane and the nodes. */
  readonly between: Device;
  /** `--keepalive-time` of the agents and servers of Konnectivity in seconds, if it is not the default. */
  readonly tunnelKeepalive?: number | undefined;
  /** `timeoutSeconds` of the webhook, if it is not the default. */
  readonly webhookTimeout?: number | undefined;
}

/** The hops of all sessions. */
export type HopId =
  | 'client-to-apiserver'
  | 'component-to-apiserver'
  | 'apiserver-to-kubelet'
  | 'apiserver-to-sshd'
  | 'apiserver-to-konnectivity-server'
  | 'agent-to-konnectivity-server'
  | 'agent-to-kubelet'
  | 'kubelet-to-runtime'
  | 'apiserver-to-webhook'
  | 'apiserver-to-extension-apiserver';

/** Whether kubectl streams over WebSocket unless it is told otherwise: exec and attach from 1.30, port-forward from 1.31 (facts/releases#websocket-exec-beta, facts/releases#websocket-port-forward-beta). */
const speaksWebSocket = (session: SessionId, minor: KubernetesMinor): boolean =>
  compareMinors(minor, session === 'exec' ? '1.30' : '1.31') >= 0;

const unknown: Limit = { is: 'unknown' };

/** The way of a session, hop by hop, with every timer and keepalive on it that a source has. Throws where the table lacks a value. */
export function routeOf(setup: Setup, table: LimitTable): readonly Hop[] {
  const { session, mode, minor } = setup;
  const { transport } = modeOf(mode).settings;
  const limit = (row: string, value: string): Limit => limitIn(table, row, value, minor);
  const timer = (row: string, value: string, counts: Timer['counts'], own?: number): Timer => ({
    id: `${row}/${value}`,
    counts,
    limit: own === undefined ? limit(row, value) : lasting(own),
  });
  const device = (place: DevicePlace): readonly Timer[] => timerOfDevice(place, setup[place], table, minor);
  const keepalive = (row: string, value: string, sends: Keepalive['sends'], every = limit(row, value)): Keepalive => ({
    id: `${row}/${value}`,
    sends,
    every,
  });

  // Clients of client-go: a ping of HTTP/2 goes as far as the next end that speaks HTTP, keepalives of TCP as far as the next end of the connection.
  const http2: Keepalive = { ...keepalive('http2-health-check', 'ping after silence', 'bytes'), endsAtHttp: true };
  const tcp = keepalive('client-dial-and-tls', 'TCP keepalive', 'packets');
  const http = [http2, tcp];

  // What kubectl sends itself while nobody types. SPDY goes through to the runtime, also inside the WebSocket of port-forward.
  const isWebSocket = speaksWebSocket(session, minor);
  const overWebSocket = session === 'exec' ? 'kubectl-exec-websocket-ping' : 'port-forward-ping';
  const fromKubectl = keepalive(isWebSocket ? overWebSocket : 'kubectl-exec-spdy-ping', 'ping', 'bytes');
  const toRuntime = session === 'exec' && isWebSocket ? keepalive('stream-translator', 'ping', 'bytes') : fromKubectl;

  const fromClient = (id: HopId, timers: readonly Timer[], keepalives: readonly Keepalive[]): Hop => ({
    id,
    timers: [...device('front'), ...timers],
    keepalives,
  });

  /** The way from the API server to a kubelet, by the mode. `ends` are the timers of the kubelet. */
  const toKubelet = (ends: readonly Timer[], inside: readonly Keepalive[]): readonly Hop[] => {
    if (transport === 'direct')
      return [{ id: 'apiserver-to-kubelet', timers: [...device('between'), ...ends], keepalives: [...inside, tcp] }];
    if (transport === 'ssh-tunnel')
      return [
        {
          id: 'apiserver-to-sshd',
          timers: [...device('between'), { id: 'sshd/idle', counts: 'bytes', limit: unknown }],
          keepalives: [...inside, { id: 'ssh/keepalive', sends: 'bytes', every: unknown }],
        },
        { id: 'apiserver-to-kubelet', timers: ends, keepalives: inside },
      ];
    return [
      {
        id: 'apiserver-to-konnectivity-server',
        timers: [],
        keepalives: [...inside, keepalive('konnectivity-frontend-keepalive', 'keepalive', 'bytes')],
      },
      tunnel(inside),
      { id: 'agent-to-kubelet', timers: ends, keepalives: inside },
    ];
  };
  const tunnel = (inside: readonly Keepalive[]): Hop => ({
    id: 'agent-to-konnectivity-server',
    timers: device('between'),
    keepalives: [
      ...inside,
      keepalive(
        'konnectivity-agent-keepalive',
        'keepalive',
        'bytes',
        setup.tunnelKeepalive === undefined ? undefined : lasting(setup.tunnelKeepalive),
      ),
    ],
  });

  switch (session) {
    case 'exec':
    case 'port-forward': {
      const translator = session === 'exec' && isWebSocket ? [timer('websocket-idle', 'idle', 'messages')] : [];
      return [
        // Whether the dialer of kubectl for streams sends keepalives of TCP is in no source.
        fromClient('client-to-apiserver', translator, [fromKubectl, { id: 'kubectl/tcp', sends: 'packets', every: unknown }]),
        ...toKubelet([], [toRuntime]),
        {
          id: 'kubelet-to-runtime',
          timers: [timer('runtime-stream-idle', 'idle in containerd', 'bytes'), timer('runtime-stream-idle', 'idle in CRI-O', 'bytes')],
          keepalives: [toRuntime],
        },
      ];
    }
    case 'logs':
    case 'node-proxy':
      return [fromClient('client-to-apiserver', [], http), ...toKubelet([timer('kubelet-server-read-write', 'write', 'age')], [])];
    case 'kubectl-watch':
      return [fromClient('client-to-apiserver', [timer('watch-lifetime-server', 'lifetime', 'age')], http)];
    case 'controller-watch':
      return [fromClient('component-to-apiserver', [...device('between'), timer('watch-lifetime-client', 'lifetime', 'age')], http)];
    case 'tunnel':
      return [tunnel([])];
    case 'request':
      return [fromClient('client-to-apiserver', [timer('apiserver-request-timeout', 'limit', 'age')], http)];
    case 'write':
      return [
        fromClient(
          'client-to-apiserver',
          [timer('apiserver-write-upper-bound', 'limit', 'age'), timer('apiserver-request-timeout', 'limit', 'age')],
          http,
        ),
      ];
    case 'webhook':
      return [
        fromClient('client-to-apiserver', [timer('apiserver-write-upper-bound', 'limit', 'age')], http),
        {
          id: 'apiserver-to-webhook',
          timers: [timer('admission-webhook-timeout', 'limit', 'age', setup.webhookTimeout)],
          keepalives: http,
        },
      ];
    case 'aggregated':
      return [
        fromClient('client-to-apiserver', [timer('apiserver-request-timeout', 'limit', 'age')], http),
        { id: 'apiserver-to-extension-apiserver', timers: [], keepalives: [] },
      ];
  }
}
