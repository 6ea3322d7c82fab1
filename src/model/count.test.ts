import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countPaths, crossingsOf, strengthOf } from './count.ts';
import { judge } from './judge.ts';
import { pathIds } from './path.ts';
import { modes } from './setting/mode.ts';
import type { Settings } from './setting/setting.ts';

const transports = ['direct', 'konnectivity', 'ssh-tunnel', 'other-tunnel', 'unknown'] as const satisfies readonly Settings['transport'][];
const clusters: readonly Settings[] = modes.flatMap(({ settings }) => transports.map((transport) => ({ ...settings, transport })));

it('countPaths() counts each path that is used once, under a word that one of its hops has', () => {
  for (const settings of clusters) {
    const used = pathIds.map((path) => judge(path, settings, 'nobody')).filter(({ present }) => present);
    const counts = countPaths(settings);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(used.length);
    for (const [verdict, count] of Object.entries(counts))
      expect(count).toBe(used.filter(({ weakestHop }) => weakestHop?.verdict === verdict).length);
  }
});

it('strengthOf() calls plaintext and encrypted only weak, what is verified or stays on one machine verified, and leaves no path out', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat(), (unsafe, encrypted, unknown, authenticated, local) => {
      expect(strengthOf({ unsafe, encrypted, unknown, authenticated, local })).toEqual({
        weak: unsafe + encrypted,
        unknown,
        verified: authenticated + local,
        total: unsafe + encrypted + unknown + authenticated + local,
      });
    }),
  );
});

it('crossingsOf() has each hop over the untrusted network with its path, and no other hop', () => {
  for (const settings of clusters) {
    const found = crossingsOf(settings);
    for (const { path, hop } of found)
      expect(judge(path, settings, 'nobody').hops.find(({ zone }) => zone === hop.zone)).toMatchObject(hop);
    const crossing = pathIds.filter((path) => judge(path, settings, 'nobody').hops.some(({ crosses }) => crosses.includes('between')));
    expect(found.map(({ path }) => path)).toEqual(crossing);
    expect(found.filter(({ hop }) => !hop.crosses.includes('between'))).toEqual([]);
  }
});
