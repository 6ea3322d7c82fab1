import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { cutOffTimeline } from '../../model/lifetime/cut-off-node.ts';
import { deviceIds } from '../../model/lifetime/device.ts';
import { endOf } from '../../model/lifetime/end.ts';
import { routeOf, type Setup } from '../../model/lifetime/route.ts';
import { sessionIds } from '../../model/lifetime/session.ts';
import { minors } from '../../model/setting/minor.ts';
import { modeIds } from '../../model/setting/mode-id.ts';
import { factOf } from '../fact.ts';
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

  it('a webhook ends before the write that waits for it, unless it is given longer', () => {
    expect(ends({ session: 'webhook' })).toEqual(['apiserver-to-webhook: admission-webhook-timeout/limit 10–10']);
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
