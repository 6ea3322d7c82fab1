import { all, worst } from './answer.ts';
import { uncheckedAnswers } from './evidence/not-checked.ts';
import { judgePath } from './judge-path.ts';
import type { HopJudgement, Judgement } from './judgement.ts';
import type { Layer } from './layer.ts';
import { answersOffPath } from './off-path-capabilities.ts';
import { answersOnHop } from './on-hop-capabilities.ts';
import type { PathId } from './path.ts';
import type { SeatId } from './seat/seat.ts';
import { ofNoMinor } from './setting/no-minor.ts';
import type { Settings } from './setting/setting.ts';

/** What was judged under some settings, for as long as those are held: a switch of the mode asks the same of each path a dozen times. */
const known = new WeakMap<Settings, Map<string, Judgement>>();

/**
 * Judges one path for one attacker's position: what `judgePath` answers, and what the attacker can do on each hop and end to end. Pure; never throws.
 */
export function judge(path: PathId, settings: Settings, seat: SeatId): Judgement {
  const ofSettings = known.get(settings) ?? new Map<string, Judgement>();
  known.set(settings, ofSettings);
  const asked = `${path} ${seat}`;
  const judgement = ofSettings.get(asked) ?? judgeAnew(path, settings, seat);
  ofSettings.set(asked, judgement);
  return judgement;
}

function judgeAnew(path: PathId, settings: Settings, seat: SeatId): Judgement {
  const { checked, ...judged } = judgePath(path, settings);
  // The last layer is the one that the two ends agreed on.
  const inner = judged.layers.at(-1) as Layer;
  const hops = judged.hops.map((hop): HopJudgement => {
    const answers = answersOnHop(path, settings, seat, hop, hop.layers, inner);
    return { ...hop, answers: hop.notChecked && hop.verdict === 'unknown' ? uncheckedAnswers(answers, hop.notChecked.minor) : answers };
  });
  const endToEnd = judged.absence
    ? all(judged.absence.value, judged.absence.reason)
    : worst(
        hops.map(({ answers }) => answers),
        answersOffPath(path, settings, seat, inner),
      );
  return { ...judged, seat, hops, endToEnd, ...(checked ? { checked: judge(path, ofNoMinor(settings), seat) } : {}) };
}
