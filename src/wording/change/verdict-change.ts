import type { Change } from '../../model/change/change.ts';
import { judge } from '../../model/judge.ts';
import { grouped, namesOf } from '../path-names.ts';
import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { Verdict } from '../../model/verdict.ts';
import { verdictWords, notUsed } from '../verdict.ts';

/** The verdicts of a path between, and on the node network past it; a direct hop is on both. */
function verdictsAt(path: PathId, settings: Settings): readonly [between: Verdict | undefined, past: Verdict | undefined] {
  const { hops } = judge(path, settings, 'nobody');
  const between = hops.find(({ zone }) => zone === 'between')?.verdict ?? hops[0]?.verdict;
  return [between, hops.find(({ zone }) => zone === 'node-network')?.verdict ?? between];
}

const wordOf = (verdict: Verdict | undefined): string => (verdict ? verdictWords[verdict] : notUsed);

/** What changed in the verdicts, in one clause for every group of paths that it is the same for. */
export function verdictsSaid(changes: readonly Change[], before: Settings, after: Settings): readonly string[] {
  const judged = changes
    .filter((change) => !change.appeared && !change.disappeared)
    .map(({ path }) => {
      const [[between, past], [betweenNow, pastNow]] = [verdictsAt(path, before), verdictsAt(path, after)];
      return { path, between: [between, betweenNow], past: [past, pastNow] };
    });
  const differing = judged.filter(({ between, past }) => between[0] !== between[1] || past[0] !== past[1]);
  return grouped(differing, ({ between, past }) => [...between, ...past].join()).map((group) => {
    const [between, past] = [group[0].between.map(wordOf), group[0].past.map(wordOf)];
    const who = namesOf(group.map(({ path }) => path));
    const stays = group.length === 1 ? 'stays' : 'stay';
    if (between.join() === past.join()) return `${who} went from ${between[0]} to ${between[1]}`;
    if (between[0] === between[1]) return `${who} went from ${past[0]} to ${past[1]} on the node network`;
    const beyond =
      past[0] !== past[1]
        ? `, and from ${past[0]} to ${past[1]} on the node network`
        : past[1] !== between[1]
          ? `, and ${stays} ${past[1]} on the node network`
          : '';
    return `${who} went from ${between[0]} to ${between[1]} on the untrusted network${beyond}`;
  });
}
