import { describe, expect, it } from 'vitest';
import { endOf } from './end.ts';
import { fateOf, type Hop, type Keepalive, type Timer } from './hop.ts';
import { lasting, limitIn, type LimitTable } from './limit.ts';

const timer = (counts: Timer['counts'], min: number, max = min): Timer => ({ id: 'timer', counts, limit: lasting(min, max) });
const ping = (every: number): Keepalive => ({ id: 'ping', sends: 'bytes', every: lasting(every) });
const tcp = (every: number): Keepalive => ({ id: 'tcp', sends: 'packets', every: lasting(every) });

describe('fateOf()', () => {
  it('what counts packets is held by packets and by bytes, what counts bytes by bytes alone, and what counts messages or age by neither', () => {
    const fates = (counts: Timer['counts']): readonly string[] => [tcp(5), ping(5)].map((each) => fateOf(timer(counts, 60), [each]).is);
    expect(fates('packets')).toEqual(['held', 'held']);
    expect(fates('bytes')).toEqual(['cuts', 'held']);
    expect(fates('messages')).toEqual(['cuts', 'cuts']);
    expect(fates('age')).toEqual(['cuts', 'cuts']);
  });

  it('a keepalive holds only what is longer than its interval', () => {
    expect(fateOf(timer('bytes', 35), [ping(30)]).is).toBe('held');
    expect(fateOf(timer('bytes', 30), [ping(30)])).toEqual({ is: 'cuts', after: { min: 30, max: 30 } });
    expect(fateOf(timer('bytes', 20), [ping(30)])).toEqual({ is: 'cuts', after: { min: 20, max: 20 } });
    expect(fateOf(timer('bytes', 20, 40), [ping(30)]).is).toBe('may-cut');
  });

  it('a keepalive of which nothing is known neither holds a connection nor leaves it cut for certain', () => {
    const unknown: Keepalive = { id: 'ping', sends: 'bytes', every: { is: 'unknown' } };
    for (const each of [unknown, { ...unknown, every: { is: 'not-checked' } } as const])
      expect(fateOf(timer('bytes', 60), [each])).toEqual({ is: 'may-cut', after: { min: 60, max: 60 }, unless: each });
    expect(fateOf(timer('bytes', 60), [unknown, ping(5)]).is).toBe('held');
    expect(fateOf(timer('bytes', 60), [{ ...unknown, every: { is: 'none' } }]).is).toBe('cuts');
  });

  it('a ping of HTTP/2 does not count for certain at a proxy that speaks HTTP', () => {
    const http2: Keepalive = { ...ping(30), endsAtHttp: true };
    expect(fateOf({ ...timer('bytes', 60), speaksHttp: true }, [http2]).is).toBe('may-cut');
    expect(fateOf(timer('bytes', 60), [http2]).is).toBe('held');
    expect(fateOf({ ...timer('bytes', 60), speaksHttp: true }, [ping(30)]).is).toBe('held');
  });

  it('a timer of unknown length is unknown, whatever keepalives run', () => {
    for (const is of ['unknown', 'not-checked'] as const)
      expect(fateOf({ id: 'timer', counts: 'bytes', limit: { is } }, [ping(5)]).is).toBe(is);
  });
});

describe('endOf()', () => {
  const hop = (id: string, ...timers: readonly Timer[]): Hop => ({ id, timers, keepalives: [] });

  it('the shortest timer is the first, on whichever hop it stands', () => {
    const end = endOf([hop('a', timer('bytes', 350)), hop('b', timer('age', 60)), hop('c', timer('bytes', 240))], Infinity);
    expect(end.first.map((each) => each.hop.id)).toEqual(['b']);
    expect(end.isWithin).toBe('yes');
  });

  it('where random times overlap, each of them can be the first, and what can cut earliest comes first', () => {
    const hops = [hop('a', timer('bytes', 350)), hop('b', timer('age', 300, 600)), hop('c', timer('bytes', 601))];
    expect(endOf(hops, Infinity).first.map((each) => each.hop.id)).toEqual(['b', 'a']);
    expect([299, 300, 349, 350].map((silence) => endOf(hops, silence).isWithin)).toEqual(['no', 'maybe', 'maybe', 'yes']);
  });

  it('a timer that a keepalive may hold is named beside the first one only if it would cut before it, or if nothing else cuts', () => {
    const doubtful = (min: number): Hop => ({
      id: `${min}`,
      timers: [timer('bytes', min)],
      keepalives: [{ id: 'ping', sends: 'bytes', every: { is: 'unknown' } }],
    });
    const earlier = (...hops: readonly Hop[]): readonly string[] => endOf(hops, Infinity).earlier.map((each) => each.hop.id);
    expect(earlier(doubtful(59), doubtful(60), doubtful(61), hop('first', timer('age', 60)))).toEqual(['59', '60']);
    expect(earlier(doubtful(61))).toEqual(['61']);
  });

  it('a session that is silent for less than the first timer stays, and within a random one it is left to chance', () => {
    const hops = [hop('a', timer('age', 300, 600))];
    expect([299, 300, 599, 600].map((silence) => endOf(hops, silence).isWithin)).toEqual(['no', 'maybe', 'maybe', 'yes']);
    expect(endOf([], Infinity)).toMatchObject({ first: [], isWithin: 'no' });
  });

  it('an unknown timer never counts as one that does not cut: it is named beside the answer', () => {
    const end = endOf([hop('a', { id: 'x', counts: 'bytes', limit: { is: 'unknown' } }), hop('b', timer('age', 60))], Infinity);
    expect(end.unknown.map(({ timer: { id } }) => id)).toEqual(['x']);
    expect(end.first.map((each) => each.hop.id)).toEqual(['b']);
  });
});

describe('limitIn()', () => {
  const table: LimitTable = {
    grace: [
      { name: 'grace', from: '1.25', to: '1.31', limit: lasting(40) },
      { name: 'grace', from: '1.32', to: '1.36', limit: lasting(50) },
    ],
  };

  it('a minor that the table does not reach was not checked, and a name that it lacks is an error', () => {
    expect((['1.24', '1.25', '1.31', '1.32', '1.37'] as const).map((minor) => limitIn(table, 'grace', 'grace', minor))).toEqual([
      { is: 'not-checked' },
      lasting(40),
      lasting(40),
      lasting(50),
      { is: 'not-checked' },
    ]);
    expect(() => limitIn(table, 'lease', 'grace', '1.36')).toThrow('no value of the timers has this name: lease, grace');
    expect(() => limitIn(table, 'grace', 'period', '1.36')).toThrow('no value of the timers has this name: grace, period');
  });
});
