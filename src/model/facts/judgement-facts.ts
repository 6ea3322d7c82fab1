import { capabilities } from '../answer.ts';
import type { HopJudgement, Judgement } from '../judgement.ts';
import type { PathId } from '../path.ts';
import type { FactId } from './fact-id.ts';
import { factsOfHop } from './hop-facts.ts';
import { pathFacts } from './path-facts.ts';
import { factsOf } from './reason-facts.ts';
import { unlessFacts } from './unless-facts.ts';

/** What the verdict of a hop stands on: the facts of the hop, and those of the reason that decides. */
export const factsOfVerdict = (path: PathId, hop: Pick<HopJudgement, 'from' | 'to' | 'reason'>): readonly FactId[] => [
  ...new Set<FactId>([...factsOfHop(path, hop), ...factsOf(hop.reason)]),
];

/** Every fact that a judgement stands on. */
export function factsOfJudgement({ path, layers, hops, endToEnd, bypasses, failures }: Judgement): readonly FactId[] {
  const reasons = [
    ...layers.map(({ reason }) => reason),
    ...hops.map(({ reason }) => reason),
    ...capabilities.map((capability) => endToEnd[capability].reason),
    ...bypasses,
    ...failures,
  ];
  return [
    ...new Set<FactId>([
      ...pathFacts[path],
      ...hops.flatMap((hop) => factsOfHop(path, hop)),
      ...reasons.flatMap((reason) => factsOf(reason)),
      ...hops.flatMap(({ unless }) => unless.flatMap((id) => unlessFacts[id])),
    ]),
  ];
}
