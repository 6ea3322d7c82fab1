import { judgePath } from './judge-path.ts';
import type { PathJudgement } from './judgement.ts';
import { paths } from './path.ts';
import type { Settings } from './setting/setting.ts';
import type { Verdict } from './verdict.ts';

/** Every path that crosses the untrusted network under these settings, in table order. */
export const crossingsOf = (settings: Settings) =>
  paths.flatMap(({ id }) =>
    judgePath(id, settings)
      .hops.filter((hop) => hop.zone === 'between')
      .map((hop) => ({ path: id, hop })),
  );

/** How many paths there are of each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** How many of some judged paths have each verdict as that of their weakest hop; a path that is not used counts nowhere. */
export function countWeakestHops(judgements: readonly PathJudgement[]): VerdictCounts {
  const count = { authenticated: 0, encrypted: 0, unsafe: 0, unknown: 0, local: 0 };
  for (const { weakestHop } of judgements) if (weakestHop) count[weakestHop.verdict] += 1;
  return count;
}

/** How many paths have each verdict as that of their weakest hop under these settings: the counts that sum a mode or a cluster up. */
export const countPaths = (settings: Settings): VerdictCounts => countWeakestHops(paths.map(({ id }) => judgePath(id, settings)));

/**
 * A count in three numbers that add up to the total: paths that are known to be plaintext or encrypted only on some network, those that are unknown, and those
 * that are authenticated on every network or never leave one machine.
 */
export function strengthOf(counts: VerdictCounts) {
  const [weak, verified] = [counts.unsafe + counts.encrypted, counts.authenticated + counts.local];
  return { weak, unknown: counts.unknown, verified, total: weak + counts.unknown + verified };
}
