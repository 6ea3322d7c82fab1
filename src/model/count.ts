import { judge } from './judge.ts';
import type { HopJudgement } from './judgement.ts';
import { paths, type PathId } from './path.ts';
import type { Settings } from './setting.ts';
import type { Verdict } from './verdict.ts';

/** A path that crosses the network between, with the hop that does. */
export interface Crossing {
  readonly path: PathId;
  readonly hop: HopJudgement;
}

/** Every path that crosses the network between under these settings, in table order. */
export const crossingsOf = (settings: Settings): readonly Crossing[] =>
  paths.flatMap(({ id }) =>
    judge(id, settings, 'nobody')
      .hops.filter((hop) => hop.zone === 'between')
      .map((hop) => ({ path: id, hop })),
  );

/** How many of those crossings have each verdict. */
export function countVerdicts(crossings: readonly Crossing[]): Readonly<Record<Verdict, number>> {
  const count = { authenticated: 0, encrypted: 0, unsafe: 0, unknown: 0, local: 0 };
  for (const { hop } of crossings) count[hop.verdict] += 1;
  return count;
}
