import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lifetimeFact, limitTable } from '../../../src/facts/lifetime/lifetime.ts';
import { factOf } from '../../../src/facts/fact.ts';
import { lifetimeCases, nodeCases, shortened, type LifetimeCase } from '../../../src/lab/lifetime-cases.ts';
import type { Hop, Keepalive, Timer } from '../../../src/model/lifetime/hop.ts';
import { lasting } from '../../../src/model/lifetime/limit.ts';
import { Room } from '../network/laboratory-room.ts';
import { compare, hopsOf, lengthened, playNodes, playSessions, predict, predictNode, type Compared } from './compare.ts';

// How much longer than the shortened times: a busy machine may be late with a ping, but not by that much.
const factor = 6;
let sessions: readonly Compared[] = [];
let nodes: readonly Compared[] = [];
const room = new Room();

beforeAll(async () => {
  const played = await playSessions(room, factor);
  // A machine that stood still for longer than a ping may be late is asked once more, slower; where the model is wrong, it differs again.
  const again = lifetimeCases.filter(({ id }) => played.some((each) => each.id === id && !each.agrees));
  const second = await playSessions(room, 3 * factor, again);
  sessions = played.map((each) => second.find(({ id }) => id === each.id) ?? each);
  nodes = await playNodes(room, factor);
});
afterAll(() => room.close());

const caseOf = (id: string): LifetimeCase => {
  const found = lifetimeCases.find((each) => each.id === id);
  if (!found) throw new Error(`no such case: ${id}`);
  return found;
};
const differing = (rows: readonly Compared[]): readonly string[] => rows.filter(({ agrees }) => !agrees).map(({ id }) => id);

describe('what the lab plays and the model says', () => {
  it('the timer that cuts first is the one that the model names, and where it names none, none cuts', () => {
    expect(sessions.length).toBeGreaterThanOrEqual(20);
    expect(differing(sessions)).toEqual([]);
    expect(sessions.filter(({ played }) => played.by === undefined).map(({ id }) => id)).toEqual([
      'exec-spdy-classic',
      'forward-long',
      'tunnel',
      'tunnel-nlb-keepalive',
    ]);
  });

  it('no session ends before the model says, and none in more than three times its time', () => {
    for (const { id, ratio } of [...sessions, ...nodes]) {
      if (ratio === undefined) continue;
      expect(ratio, id).toBeGreaterThan(0.9);
      expect(ratio, id).toBeLessThan(3);
    }
  });

  it('the order in which sessions end is that of their predicted times, where those are far apart', () => {
    const ended = sessions.flatMap(({ id, predicted: { after }, played }) => (after && played.by ? [{ id, after, at: played.after }] : []));
    for (const one of ended)
      for (const other of ended)
        if (2 * one.after.max < other.after.min) expect(one.at, `${one.id} and ${other.id}`).toBeLessThan(other.at);
  });

  it('a node is called unknown in the time that follows from where in its interval it was cut off', () => {
    expect(nodes.length).toBe(2 * nodeCases.length);
    for (const { id, ratio } of nodes) expect(ratio, id).toBeGreaterThan(0.95);
  });
});

describe('a model with a rule that is wrong differs from what was played', () => {
  /** The cases that differ where the hops of the model are other ones. */
  const withBroken = (broken: (hop: Hop) => Hop): readonly string[] =>
    differing(sessions.map(({ id, name, played }) => compare(id, name, predict(hopsOf(caseOf(id), factor).map(broken)), played)));
  const timers =
    (change: (timer: Timer) => Timer) =>
    (hop: Hop): Hop => ({ ...hop, timers: hop.timers.map(change) });
  const keepalives =
    (change: (keepalive: Keepalive) => Keepalive) =>
    (hop: Hop): Hop => ({ ...hop, keepalives: hop.keepalives.map(change) });

  it('if a ping counted as a message', () => {
    const counted = withBroken(timers((timer) => (timer.counts === 'messages' ? { ...timer, counts: 'bytes' } : timer)));
    expect(counted).toEqual(expect.arrayContaining(['exec', 'exec-haproxy', 'exec-konnectivity']));
  });

  it('if a proxy saw keepalives of TCP', () => {
    const seen = withBroken(timers((timer) => (timer.counts === 'bytes' ? { ...timer, counts: 'packets' } : timer)));
    expect(seen).toEqual(expect.arrayContaining(['logs-between', 'node-proxy']));
  });

  it('if a ping held what is shorter than its interval', () => {
    const held = withBroken(keepalives((keepalive) => ({ ...keepalive, every: lasting(1) })));
    expect(held).toEqual(expect.arrayContaining(['forward-short', 'logs-haproxy-old', 'logs-tunnel', 'tunnel-nlb']));
  });

  it('if no ping held anything', () => {
    const unheld = withBroken(keepalives((keepalive) => ({ ...keepalive, every: { is: 'none' } })));
    expect(unheld).toEqual(expect.arrayContaining(['exec-haproxy', 'exec-spdy-classic', 'logs-haproxy-new', 'logs-tunnel-keepalive']));
  });

  it('if a node went on renewing for an interval after the cut', () => {
    const table = lengthened(shortened, factor);
    const late = nodeCases.filter(({ phase }) => phase > 0.9);
    expect(late.length).toBeGreaterThan(0);
    for (const each of late) {
      const played = nodes.find(({ id }) => id === `${each.id}-node-unknown`)?.played.after ?? 0;
      expect(played).toBeLessThan(predictNode({ ...each, phase: -1 }, table)['node-unknown'].min);
    }
  });
});

describe('the shortened times', () => {
  it('have each value that the model reads of the facts, and the facts have each row', () => {
    for (const [id, rows] of Object.entries(shortened)) {
      expect(factOf(lifetimeFact(id)).links.length).toBeGreaterThan(0);
      for (const { name } of rows) expect(limitTable[id]?.map((row) => row.name)).toContain(name);
    }
  });
});
