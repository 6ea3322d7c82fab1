import { judge } from '../../model/judge.ts';
import { pathIds, type PathId } from '../../model/path.ts';
import { factsOfVerdict } from '../../model/facts/judgement-facts.ts';
import type { FactId, ReasonId } from '../../model/reason.ts';
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
        facts: factsOfVerdict(path, hop),
      })),
    ),
  ));
