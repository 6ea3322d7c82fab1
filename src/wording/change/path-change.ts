import { capabilities } from '../../model/answer.ts';
import { changesBetween, type Change } from '../../model/change/change.ts';
import { judge } from '../../model/judge.ts';
import { paths, type PathId } from '../../model/path.ts';
import type { ReasonId } from '../../model/reason.ts';
import { seats } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { reasonTexts } from '../reason.ts';
import { judgementSentence } from '../judgement.ts';
import { seatNames } from '../names.ts';

/** One path that differs between two settings: its weakest verdict before and after, and why, a sentence each. */
export interface LinkChange {
  readonly path: PathId;
  readonly kind: 'verdict' | 'route' | 'answers';
  /** The verdicts of its weakest hop, where the path itself differs. */
  readonly before?: Change['before'];
  readonly after?: Change['after'];
  readonly why: readonly string[];
}

/** Why the hops of a path are now what they are. */
function reasonsOf(path: PathId, before: Settings, after: Settings): readonly string[] {
  const was = judge(path, before, 'nobody').hops.map(({ zone, verdict, reason }) => `${zone} ${verdict} ${reason}`);
  const { present, hops, failures } = judge(path, after, 'nobody');
  if (!present) return [judgementSentence(judge(path, after, 'nobody'))];
  const changed = hops.filter(({ zone, verdict, reason }) => !was.includes(`${zone} ${verdict} ${reason}`));
  return [...new Set([...(changed.length > 0 ? changed : hops).map(({ reason }) => reason), ...failures])].map((id) => reasonTexts[id]);
}

/** Which seats get another answer than before, by the reason of the new one. */
function answersAnew(path: PathId, before: Settings, after: Settings): readonly string[] {
  const byReason = new Map<ReasonId, Set<string>>();
  for (const { id } of seats) {
    const [was, is] = [judge(path, before, id).endToEnd, judge(path, after, id).endToEnd];
    for (const capability of capabilities)
      if (was[capability].value !== is[capability].value) {
        const { reason } = is[capability];
        byReason.set(reason, (byReason.get(reason) ?? new Set()).add(seatNames[id]));
      }
  }
  return [...byReason].map(([reason, names]) => `${[...names].join(', ')}: ${reasonTexts[reason]}`);
}

/** Ways around a path, and reasons why nothing gets through, that came or went. */
function remarksOn(path: PathId, before: Settings, after: Settings): readonly string[] {
  const remarks = (settings: Settings): readonly ReasonId[] => {
    const { bypasses, failures } = judge(path, settings, 'nobody');
    return [...bypasses, ...failures];
  };
  const [was, is] = [remarks(before), remarks(after)];
  return [
    ...is.filter((id) => !was.includes(id)).map((id) => reasonTexts[id]),
    ...was.filter((id) => !is.includes(id)).map((id) => `This is no longer so: ${reasonTexts[id]}`),
  ];
}

/**
 * Every path that differs between two settings, in table order, each with its reasons: those whose verdict or route differs, and those
 * on which some seat gets another answer or a way around came or went. Pure; never throws.
 */
export function linkChanges(before: Settings, after: Settings): readonly LinkChange[] {
  const changes = changesBetween(before, after);
  return paths.flatMap(({ id }): readonly LinkChange[] => {
    const change = changes.find(({ path }) => path === id);
    if (change)
      return [
        {
          path: id,
          kind: change.before === change.after ? 'route' : 'verdict',
          before: change.before,
          after: change.after,
          why: [...new Set([...reasonsOf(id, before, after), ...remarksOn(id, before, after)])],
        },
      ];
    const why = [...new Set([...answersAnew(id, before, after), ...remarksOn(id, before, after)])];
    return why.length > 0 ? [{ path: id, kind: 'answers', why }] : [];
  });
}
