import { lasting, type LimitTable } from '../model/lifetime/limit.ts';
import type { Setup } from '../model/lifetime/route.ts';
import { lifetimeCaseNames, nodeCaseName } from '../wording/lab/case.ts';

/**
 * The timers of `src/facts/lifetimes.yaml`, shortened so that a run takes seconds: the order of those on one way is kept, the lengths are not. The unit is
 * milliseconds, before a run makes all of them longer by the same factor.
 */
export const shortened: LimitTable = {
  'websocket-idle': [{ name: 'idle', from: '1.30', limit: lasting(1200) }],
  'runtime-stream-idle': [
    { name: 'idle in containerd', limit: lasting(1300) },
    { name: 'idle in CRI-O', limit: { is: 'unknown' } },
  ],
  'kubelet-server-read-write': [{ name: 'write', limit: lasting(1100) }],
  'watch-lifetime-server': [{ name: 'lifetime', limit: lasting(700, 1000) }],
  'watch-lifetime-client': [{ name: 'lifetime', limit: lasting(300, 600) }],
  'apiserver-request-timeout': [{ name: 'limit', limit: lasting(300) }],
  'apiserver-write-upper-bound': [{ name: 'limit', limit: lasting(200) }],
  'admission-webhook-timeout': [{ name: 'limit', limit: lasting(100) }],
  'http2-health-check': [
    { name: 'ping after silence', limit: lasting(120) },
    { name: 'answer to a ping', limit: lasting(60) },
  ],
  'client-dial-and-tls': [{ name: 'TCP keepalive', limit: lasting(120) }],
  'kubectl-exec-websocket-ping': [{ name: 'ping', limit: lasting(40) }],
  'kubectl-exec-spdy-ping': [
    { name: 'ping', from: '1.20', to: '1.20', limit: { is: 'none' } },
    { name: 'ping', from: '1.21', limit: lasting(40) },
  ],
  'port-forward-ping': [{ name: 'ping', limit: lasting(60) }],
  'stream-translator': [{ name: 'ping', limit: lasting(40) }],
  'konnectivity-agent-keepalive': [{ name: 'keepalive', limit: lasting(1000) }],
  'konnectivity-frontend-keepalive': [{ name: 'keepalive', limit: lasting(1000) }],
  'lb-aws-nlb': [{ name: 'idle', limit: lasting(440) }],
  'lb-aws-classic': [{ name: 'idle', limit: lasting(260) }],
  'lb-aws-alb': [{ name: 'idle', limit: lasting(260) }],
  'lb-azure': [{ name: 'idle', limit: lasting(360) }],
  'lb-azure-aks-outbound': [{ name: 'idle', limit: lasting(760) }],
  'lb-gcp-internal': [{ name: 'idle', limit: lasting(560) }],
  'lb-gcp-external': [{ name: 'idle', limit: lasting(260) }],
  'lb-haproxy-kubeadm-guide': [
    { name: 'idle in the older guide', limit: lasting(90) },
    { name: 'idle in newer copies', limit: lasting(200) },
  ],
  'lb-kubespray-nginx': [{ name: 'idle', limit: lasting(560) }],
  'lb-kubespray-haproxy': [{ name: 'idle', limit: lasting(400) }],
  'node-lease': [{ name: 'renewal', limit: lasting(100) }],
  'node-monitor-grace-period': [
    { name: 'grace', from: '1.25', to: '1.31', limit: lasting(400) },
    { name: 'grace', from: '1.32', limit: lasting(500) },
    { name: 'period', limit: lasting(50) },
  ],
  'heartbeat-client-timeout': [{ name: 'limit', limit: lasting(100) }],
  'kubelet-auth-cache': [
    { name: 'token', limit: lasting(1200) },
    { name: 'allowed', limit: lasting(3000) },
  ],
  'pod-eviction-tolerations': [{ name: 'toleration', limit: lasting(300) }],
};

/** A session that is opened and then silent. */
export interface LifetimeCase {
  readonly id: string;
  readonly name: string;
  readonly setup: Setup;
}

const nothing = { id: 'none' } as const;
const plain = { mode: 'defaults', minor: '1.36', front: nothing, between: nothing } as const;
const one = (id: keyof typeof lifetimeCaseNames, session: Setup['session'], setup: Partial<Setup> = {}): LifetimeCase => ({
  id,
  name: lifetimeCaseNames[id],
  setup: { ...plain, session, ...setup },
});

/** Sessions of every kind, with and without something that cuts them. */
export const lifetimeCases: readonly LifetimeCase[] = [
  one('exec', 'exec'),
  one('exec-haproxy', 'exec', { front: { id: 'haproxy-20' } }),
  one('exec-spdy-classic', 'exec', { minor: '1.28', front: { id: 'aws-classic' } }),
  one('exec-old-haproxy', 'exec', { minor: '1.20', front: { id: 'haproxy-20' } }),
  one('exec-old-between', 'exec', { minor: '1.20', between: { id: 'proxy', idle: 300 } }),
  one('exec-konnectivity', 'exec', { mode: 'konnectivity', between: { id: 'aws-nlb' } }),
  one('forward-short', 'port-forward', { front: { id: 'proxy', idle: 50 } }),
  one('forward-long', 'port-forward', { front: { id: 'proxy', idle: 160 } }),
  one('logs', 'logs'),
  one('logs-haproxy-old', 'logs', { front: { id: 'haproxy-20' } }),
  one('logs-haproxy-new', 'logs', { front: { id: 'haproxy-35' } }),
  one('logs-between', 'logs', { between: { id: 'proxy', idle: 300 } }),
  one('logs-tunnel', 'logs', { mode: 'konnectivity', between: { id: 'azure' } }),
  one('logs-tunnel-keepalive', 'logs', { mode: 'konnectivity', between: { id: 'azure' }, tunnelKeepalive: 150 }),
  one('watch', 'kubectl-watch'),
  one('watch-haproxy', 'kubectl-watch', { front: { id: 'haproxy-20' } }),
  one('controller', 'controller-watch'),
  one('controller-nginx', 'controller-watch', { front: { id: 'kubespray-nginx' } }),
  one('controller-haproxy', 'controller-watch', { front: { id: 'haproxy-20' } }),
  one('node-proxy', 'node-proxy', { between: { id: 'proxy', idle: 500 } }),
  one('tunnel', 'tunnel', { mode: 'konnectivity' }),
  one('tunnel-nlb', 'tunnel', { mode: 'konnectivity', between: { id: 'aws-nlb' } }),
  one('tunnel-nlb-keepalive', 'tunnel', { mode: 'konnectivity', between: { id: 'aws-nlb' }, tunnelKeepalive: 200 }),
  one('tunnel-aks', 'tunnel', { mode: 'konnectivity', between: { id: 'aks-outbound' } }),
  one('request', 'request'),
  one('request-proxy', 'request', { front: { id: 'proxy', idle: 100 } }),
  one('write', 'write'),
  one('webhook', 'webhook'),
];

/** A node that is cut off: at which part of its interval between two renewals, and in which minor. */
export interface NodeCase {
  readonly id: string;
  readonly name: string;
  readonly minor: '1.31' | '1.36';
  /** From 0, just after a renewal, to 1, just before the next one. */
  readonly phase: number;
}

/** The same cut at four points of the interval, with both grace periods. */
export const nodeCases: readonly NodeCase[] = (['1.31', '1.36'] as const).flatMap((minor) =>
  [0.05, 0.35, 0.65, 0.95].map((phase) => ({
    id: `node-${minor.replace('.', '-')}-${String(phase).slice(2)}`,
    name: nodeCaseName(minor, Math.round(phase * 100)),
    minor,
    phase,
  })),
);
