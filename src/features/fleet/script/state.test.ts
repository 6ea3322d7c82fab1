import { describe, expect, it } from 'vitest';
import { formatFleet, nodesAtStep, parseFleet, stepOfNodes, usualFleet } from './state.ts';

describe('parseFleet()', () => {
  it('parseFleet() of nothing is the usual fleet, with nothing ignored', () => {
    expect(parseFleet('')).toEqual({ state: { size: { nodes: 100, servers: 3 }, mode: 'defaults' }, ignored: undefined });
  });

  it('parseFleet() reads a size and a mode', () => {
    expect(parseFleet('?nodes=500&servers=5&mode=konnectivity')).toEqual({
      state: { size: { nodes: 500, servers: 5 }, mode: 'konnectivity' },
      ignored: undefined,
    });
  });

  it('parseFleet() answers several bad values in one sentence and keeps the good ones', () => {
    const { state, ignored } = parseFleet('?nodes=9000&servers=2&mode=vpn');
    expect(state).toEqual({ size: { nodes: 100, servers: 2 }, mode: 'defaults' });
    expect(ignored).toBe(
      'nodes=“9000” was ignored: the number of nodes is a whole number from 1 to 5,000; mode=“vpn” was ignored: mode can be defaults, tls-verification, ssh-tunnel, konnectivity, konnectivity-tls.',
    );
  });

  it('parseFleet() shortens what is long, and takes no inherited name for a mode', () => {
    expect(parseFleet(`?nodes=${'x'.repeat(5000)}`).ignored?.length).toBeLessThan(200);
    expect(parseFleet('?mode=constructor').state.mode).toBe('defaults');
  });
});

describe('formatFleet()', () => {
  it('formatFleet() leaves out what is usual and keeps keys of others', () => {
    expect(formatFleet(usualFleet)).toBe('');
    expect(formatFleet({ size: { nodes: 5000, servers: 3 }, mode: 'ssh-tunnel' }, '?theme=dark&nodes=2')).toBe(
      '?theme=dark&nodes=5000&mode=ssh-tunnel',
    );
  });

  it('formatFleet() is read back as it was', () => {
    const state = { size: { nodes: 77, servers: 1 }, mode: 'konnectivity-tls' } as const;
    expect(parseFleet(formatFleet(state)).state).toEqual(state);
  });
});

it('the slider reaches 1 and 5,000 nodes, never falls back, and stands where the number is', () => {
  expect([nodesAtStep(0, 5000), nodesAtStep(100, 5000)]).toEqual([1, 5000]);
  for (let step = 0; step < 100; step += 1) expect(nodesAtStep(step + 1, 5000)).toBeGreaterThanOrEqual(nodesAtStep(step, 5000));
  for (const nodes of [1, 12, 100, 431, 5000]) expect(Math.abs(nodesAtStep(stepOfNodes(nodes, 5000), 5000) / nodes - 1)).toBeLessThan(0.06);
});
