import { judge } from '../../model/judge.ts';
import type { HopJudgement } from '../../model/judgement.ts';
import { pathIds, type PathId } from '../../model/path.ts';
import { factsOf, type FactId, type ReasonId } from '../../model/reason.ts';
import { modeIds, modeOf, type ModeId } from '../../model/setting/mode.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ZoneId } from '../../model/zone.ts';

/** The verdict of one hop of a path in one mode, with the reason that decides it and the facts that both stand on. */
export interface HopVerdict {
  readonly path: PathId;
  readonly mode: ModeId;
  readonly zone: ZoneId;
  readonly verdict: Verdict;
  readonly reason: ReasonId;
  readonly facts: readonly FactId[];
}

/** What the verdict of a hop stands on, as `/data/matrix.json` has it: the facts of the hop, and those of the reason. */
export const factsBehind = ({ facts, reason }: Pick<HopJudgement, 'facts' | 'reason'>): readonly FactId[] => [
  ...new Set<FactId>([...facts, ...factsOf(reason)]),
];

let known: readonly HopVerdict[] | undefined;

/** The verdict of every hop of every path in every mode that has it. */
export const everyVerdict = (): readonly HopVerdict[] =>
  (known ??= pathIds.flatMap((path) =>
    modeIds.flatMap((mode) =>
      judge(path, modeOf(mode).settings, 'nobody').hops.map((hop): HopVerdict => ({
        path,
        mode,
        zone: hop.zone,
        verdict: hop.verdict,
        reason: hop.reason,
        facts: factsBehind(hop),
      })),
    ),
  ));
