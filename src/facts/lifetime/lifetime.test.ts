import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { cutOffTimeline } from '../../model/lifetime/cut-off-node.ts';
import { deviceIds, needsLimit } from '../../model/lifetime/device.ts';
import { endOf } from '../../model/lifetime/end.ts';
import { routeOf, type Setup } from '../../model/lifetime/route.ts';
import { isCall, sessionIds } from '../../model/lifetime/session.ts';
import type { LimitTable } from '../../model/lifetime/limit.ts';
import { compareMinors, minors } from '../../model/setting/minor.ts';
import { modeIds } from '../../model/setting/mode-id.ts';
import { factOf } from '../fact.ts';
import { changes } from '../timeline/release-change.ts';
import { lifetimeFact, lifetimes, limitTable } from './lifetime.ts';

const plain: Setup = { session: 'exec', mode: 'defaults', minor: '1.36', front: { id: 'none' }, between: { id: 'none' } };
const ends = (setup: Partial<Setup>, silence = Infinity): readonly string[] =>
  endOf(routeOf({ ...plain, ...setup }, limitTable), silence).first.map(
    ({ hop, timer, fate }) => `${hop.id}: ${timer.id} ${fate.after.min}–${fate.after.max}`,
  );

/** What people saw, in public issues that nobody here wrote: who cut the session and when. */
const reported: readonly (readonly [issue: string, setup: Partial<Setup>, end: string])[] = [
  ['kubernetes/client-go#1153', { session: 'logs' }, 'apiserver-to-kubelet: kubelet-server-read-write/write 14400–14400'],
  [
    'kubernetes/kubernetes#115836',
    { session: 'logs', mode: 'konnectivity', between: { id: 'azure' } },
    'agent-to-konnectivity-server: between/azure 240–240',
  ],
  ['kz8s/tack#80', { session: 'exec', minor: '1.20', front: { id: 'aws-classic' } }, 'client-to-apiserver: front/aws-classic 60–60'],
  ['mbert/kubeadm2ha#4', { session: 'controller-watch', front: { id: 'haproxy-20' } }, 'component-to-apiserver: front/haproxy-20 20–20'],
  ['prometheus-operator/runbooks#36', { session: 'request' }, 'client-to-apiserver: apiserver-request-timeout/limit 60–60'],
];

describe('the model of lifetimes, with the facts', () => {
  it.each(reported)('ends the session of %s where and when its author saw it end', (_, setup, end) => {
    expect(ends(setup)).toEqual([end]);
  });

  it('an idle exec ends in the WebSocket of the API server, because a ping is no message, and one over SPDY is held everywhere', () => {
    expect(ends({ session: 'exec' })).toEqual(['client-to-apiserver: websocket-idle/idle 14400–14400']);
    for (const minor of ['1.30', '1.33', '1.35'] as const)
      expect(ends({ session: 'exec', minor })).toEqual(['client-to-apiserver: websocket-idle/idle 14400–14400']);
    expect(ends({ session: 'exec', minor: '1.28' })).toEqual([]);
    expect(ends({ session: 'port-forward' })).toEqual([]);
  });

  it('kubectl streams over WebSocket from the minor in which the releases have that on by default, and over SPDY before, and nothing else does', () => {
    const since = (id: string) => changes.find((change) => change.id === id)?.release ?? '1.0';
    const begins = { exec: since('websocket-exec-beta'), 'port-forward': since('websocket-port-forward-beta') } as const;
    const overWebSocket = ['kubectl-exec-websocket-ping/ping', 'port-forward-ping/ping', 'stream-translator/ping'];
    for (const session of sessionIds)
      for (const minor of minors) {
        const pings = routeOf({ ...plain, session, minor }, limitTable).flatMap(({ keepalives }) => keepalives.map(({ id }) => id));
        const expected = session in begins && compareMinors(minor, begins[session as keyof typeof begins]) >= 0;
        expect([session, minor, pings.some((id) => overWebSocket.includes(id))]).toEqual([session, minor, expected]);
        if (!expected && session in begins) expect(pings).toContain('kubectl-exec-spdy-ping/ping');
      }
  });

  it('the ping of kubectl goes on to the runtime, but for that of an exec over WebSocket, which ends where it is translated', () => {
    for (const session of ['exec', 'port-forward'] as const)
      for (const minor of minors) {
        const [first, ...others] = routeOf({ ...plain, session, minor }, limitTable);
        const ping = first?.keepalives[0]?.id;
        const expected = ping === 'kubectl-exec-websocket-ping/ping' ? 'stream-translator/ping' : ping;
        for (const { keepalives } of others) expect([session, minor, keepalives[0]?.id]).toEqual([session, minor, expected]);
      }
  });

  it('an exec that nobody pings is ended by the runtime, of which one limit is known and the other is not', () => {
    const end = endOf(routeOf({ ...plain, minor: '1.20' }, limitTable), Infinity);
    expect(end.first.map(({ timer }) => timer.id)).toEqual(['runtime-stream-idle/idle in containerd']);
    expect(end.all.map(({ timer }) => timer.id)).toContain('runtime-stream-idle/idle in CRI-O');
  });

  it('a device in front of the API server stands once on the way of each session but a tunnel, and one before the nodes on each that crosses to or from them', () => {
    const crossing = ['exec', 'port-forward', 'logs', 'node-proxy', 'controller-watch', 'tunnel'];
    for (const session of sessionIds)
      for (const mode of modeIds) {
        const hops = routeOf({ ...plain, session, mode, front: { id: 'nat' }, between: { id: 'proxy' } }, limitTable);
        const ids = hops.flatMap(({ timers }) => timers.map(({ id }) => id));
        expect([session, mode, ids.filter((id) => id === 'front/nat').length, ids.filter((id) => id === 'between/proxy').length]).toEqual([
          session,
          mode,
          session === 'tunnel' ? 0 : 1,
          crossing.includes(session) ? 1 : 0,
        ]);
      }
  });

  it('of a session through SSH nothing is certain, because no source has the limits and the keepalives of sshd', () => {
    for (const session of ['exec', 'port-forward', 'logs', 'node-proxy'] as const) {
      const setup: Setup = { ...plain, session, minor: '1.20', mode: 'ssh-tunnel', between: { id: 'proxy', idle: 1 } };
      const { earlier, unknown } = endOf(routeOf(setup, limitTable), Infinity);
      expect(unknown.map(({ timer }) => timer.id)).toContain('sshd/idle');
      expect(earlier.map(({ timer, fate }) => `${timer.id} unless ${fate.unless.id}`)).toEqual(['between/proxy unless ssh/keepalive']);
    }
  });

  it('a call is a session that the API server ends after the time that it gives a request, or a write', () => {
    for (const session of sessionIds) {
      const ids = routeOf({ ...plain, session }, limitTable).flatMap(({ timers }) => timers.map(({ id }) => id));
      const isLimited = ids.some((id) => ['apiserver-request-timeout/limit', 'apiserver-write-upper-bound/limit'].includes(id));
      expect([session, isCall(session)]).toEqual([session, isLimited]);
    }
  });

  it('a keepalive of a tunnel that is not set is that of the facts', () => {
    const every = limitTable['konnectivity-agent-keepalive']?.find(({ name }) => name === 'keepalive')?.limit;
    const seconds = every?.is === 'span' ? every.span.max : 0;
    const behind = (idle: number) => ends({ session: 'tunnel', mode: 'konnectivity', between: { id: 'proxy', idle } });
    expect([behind(seconds), behind(seconds + 1)]).toEqual([[`agent-to-konnectivity-server: between/proxy ${seconds}–${seconds}`], []]);
  });

  it('a timer stands on a hop between those that its fact names', () => {
    const between: Readonly<Record<string, RegExp>> = {
      'client-to-apiserver': /(client|kubectl) to API server/,
      'component-to-apiserver': /kubelet.* to API server/,
      'apiserver-to-kubelet': /API server to kubelet/,
      'agent-to-kubelet': /API server to kubelet/,
      'kubelet-to-runtime': /kubelet to containerd or CRI-O/,
      'apiserver-to-webhook': /API server to webhook/,
      'apiserver-to-konnectivity-server': /API server to konnectivity-server/,
      'agent-to-konnectivity-server': /agent to konnectivity-server/,
    };
    const hopOf = (id: string) => lifetimes.find((row) => row.id === id.split('/')[0])?.hop ?? '';
    for (const session of sessionIds)
      for (const mode of modeIds.filter((id) => id !== 'ssh-tunnel'))
        for (const { id, timers, keepalives } of routeOf({ ...plain, session, mode }, limitTable)) {
          for (const timer of timers) expect(hopOf(timer.id), `${timer.id} on ${id}`).toMatch(between[id] ?? 'no fact');
          // What a tunnel sends itself comes after what goes through it.
          if (id.includes('konnectivity')) expect(hopOf(keepalives.at(-1)?.id ?? '')).toMatch(between[id] ?? 'no fact');
        }
  });

  it('no balancer of the table cuts an exec whose client pings every 5 seconds', () => {
    for (const id of deviceIds.filter((each) => !['unknown', 'proxy', 'nat'].includes(each)))
      expect(ends({ session: 'exec', front: { id }, between: { id }, mode: 'konnectivity' }), id).toEqual([
        'client-to-apiserver: websocket-idle/idle 14400–14400',
      ]);
  });

  it('a quiet tunnel is cut by whatever has a limit below its keepalive, and held with a shorter keepalive', () => {
    expect(ends({ session: 'tunnel', mode: 'konnectivity', between: { id: 'aws-nlb' } })).toEqual([
      'agent-to-konnectivity-server: between/aws-nlb 350–350',
    ]);
    expect(ends({ session: 'tunnel', mode: 'konnectivity', between: { id: 'aws-nlb' }, tunnelKeepalive: 300 })).toEqual([]);
    expect(ends({ session: 'tunnel', mode: 'konnectivity', between: { id: 'none' } })).toEqual([]);
  });

  it('keepalives of TCP hold a flow that a NAT follows, and not a connection that a proxy ends', () => {
    const behind = (id: 'nat' | 'proxy') => ends({ session: 'logs', between: { id, idle: 60 } });
    expect(behind('nat')).toEqual(['apiserver-to-kubelet: kubelet-server-read-write/write 14400–14400']);
    expect(behind('proxy')).toEqual(['apiserver-to-kubelet: between/proxy 60–60']);
  });

  it('a ping of HTTP/2 may not hold what passes through a proxy that speaks HTTP, and holds what passes one of TCP with the same limit', () => {
    const before = (id: 'aws-alb' | 'aws-classic') =>
      endOf(routeOf({ ...plain, session: 'logs', front: { id } }, limitTable), Infinity).earlier.map(({ timer }) => timer.id);
    expect(before('aws-alb')).toEqual(['front/aws-alb']);
    expect(before('aws-classic')).toEqual([]);
  });

  it('the reader has to give the limit of the devices of which no source has one, and of no other', () => {
    for (const id of deviceIds.filter((each) => each !== 'none' && each !== 'unknown'))
      expect([
        id,
        endOf(routeOf({ ...plain, session: 'tunnel', mode: 'konnectivity', between: { id } }, limitTable), 0).unknown.length,
      ]).toEqual([id, needsLimit(id) ? 1 : 0]);
  });

  it('a webhook ends before the write that waits for it, unless it is given longer', () => {
    expect(ends({ session: 'webhook' })).toEqual(['apiserver-to-webhook: admission-webhook-timeout/limit 10–10']);
    expect(ends({ session: 'webhook', webhookTimeout: 30 })).toEqual(['apiserver-to-webhook: admission-webhook-timeout/limit 30–30']);
    expect(ends({ session: 'webhook', webhookTimeout: 60 })).toEqual(ends({ session: 'write' }));
    expect(ends({ session: 'aggregated' })).toEqual(ends({ session: 'request' }));
    expect(ends({ session: 'write' })).toEqual(['client-to-apiserver: apiserver-write-upper-bound/limit 34–34']);
  });

  it('a minor that nobody checked has no end that is certain, and says so for each timer of Kubernetes', () => {
    const end = endOf(routeOf({ ...plain, session: 'logs', minor: '1.37' }, limitTable), Infinity);
    expect(end.first).toEqual([]);
    expect(end.unknown.map(({ fate }) => fate.is)).toEqual(['not-checked']);
  });

  it('every session has a route in every mode and minor with every device, and no timer on it is lost', async () => {
    await everyRow(sessionIds, String, (session) => {
      for (const mode of modeIds)
        for (const minor of minors)
          for (const id of deviceIds) {
            const hops = routeOf({ ...plain, session, mode, minor, front: { id }, between: { id } }, limitTable);
            const { all, unknown } = endOf(hops, Infinity);
            expect(all.length).toBe(hops.flatMap(({ timers }) => timers).length);
            for (const { timer } of all.filter(({ timer: { limit } }) => limit.is === 'unknown'))
              expect(unknown.map((each) => each.timer)).toContain(timer);
          }
    });
  });
});

describe('the node that is cut off', () => {
  const spans = (minor: '1.31' | '1.36') =>
    Object.fromEntries(cutOffTimeline(limitTable, minor).map(({ id, after }) => [id, after.is === 'span' ? after.span : after.is]));

  it('is called unknown 40 to 60 seconds after the cut from 1.32, and 30 to 50 seconds before', () => {
    expect(spans('1.36')['node-unknown']).toEqual({ min: 40, max: 60 });
    expect(spans('1.31')['node-unknown']).toEqual({ min: 30, max: 50 });
  });

  it('notices itself no later than 45 seconds after the cut, which from 1.32 is within the grace period', () => {
    expect(spans('1.36')['connection-given-up']).toEqual({ min: 35, max: 45 });
  });

  it('loses its pods five minutes after it is called unknown, or later', () => {
    const deleted = cutOffTimeline(limitTable, '1.36').find(({ id }) => id === 'pods-deleted');
    expect(deleted).toMatchObject({ after: { is: 'span', span: { min: 340, max: 360 } }, orLater: true });
  });
});

describe('an event of a node that is cut off', () => {
  const eventsNow = () => cutOffTimeline(limitTable, '1.36');

  it('is unknown exactly where a length of one of its rows is, or comes later by a delay that no source has', () => {
    for (const { id, rows, orLater } of eventsNow()) {
      const deciding = Object.keys(limitTable).filter((row) => {
        const without: LimitTable = {
          ...limitTable,
          [row]: (limitTable[row] ?? []).map((each) => ({ ...each, limit: { is: 'unknown' } })),
        };
        return cutOffTimeline(without, '1.36').find((event) => event.id === id)?.after.is === 'unknown';
      });
      const delays = rows.filter((row) => limitTable[row]?.some(({ limit }) => limit.is === 'unknown'));
      expect([id, ...rows.toSorted()]).toEqual([id, ...[...deciding, ...delays].toSorted()]);
      expect([id, orLater]).toEqual([id, delays.length > 0]);
    }
  });

  it('comes at most as late as the documentation of the kubelet says: a renewal and its client give up after 10 seconds each, tokens count for two minutes and permissions for five', () => {
    const spans = Object.fromEntries(eventsNow().map(({ id, after }) => [id, after.is === 'span' ? after.span : after.is]));
    expect(spans).toMatchObject({
      'renewal-fails': { min: 0, max: 20 },
      'token-answers-end': { min: 0, max: 120 },
      'allowed-answers-end': { min: 0, max: 300 },
    });
    expect(spans['node-tainted']).toEqual(spans['node-unknown']);
  });
});

it('every timer has a source that a reader can follow, and its statement has each of its values', async () => {
  await everyRow(
    lifetimes,
    ({ id }) => id,
    ({ id, values }) => {
      const { links, text } = factOf(lifetimeFact(id));
      expect(links.length).toBeGreaterThan(0);
      for (const { name } of values) expect(text).toContain(name);
    },
  );
});
