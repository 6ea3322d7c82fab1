import { capabilities } from '../../model/answer.ts';
import { judge } from '../../model/judge.ts';
import { paths, type PathId } from '../../model/path.ts';
import { seatIds, type SeatId } from '../../model/seat/seat.ts';
import { ofNoMinor } from '../../model/setting/no-minor.ts';
import { settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import type { Decided } from './combine.ts';

/** The verdicts and answers of one path for one seat, as one text. */
function judged(path: PathId, seat: SeatId, settings: Settings): string {
  // What would tell a setting is the same in a minor that nobody checked.
  const { hops, endToEnd, bypasses, failures } = judge(path, ofNoMinor(settings), seat);
  return [...hops.map(({ verdict }) => verdict), ...capabilities.map((one) => endToEnd[one].value), ...bypasses, ...failures].join();
}

/** Whether some value of a setting would change a verdict or an answer, the others being as they are; `now` keeps what was judged already. */
function wouldMatter(id: SettingId, settings: Settings, now: Map<string, string>): boolean {
  const { values } = settingOf(id);
  return paths
    .filter(({ decidedBy }) => decidedBy.includes(id))
    .some((path) =>
      seatIds.some((seat) => {
        const key = `${path.id} ${seat}`;
        const before = now.get(key) ?? judged(path.id, seat, settings);
        now.set(key, before);
        return values.some((value) => judged(path.id, seat, { ...settings, [id]: value }) !== before);
      }),
    );
}

/** The settings that nothing in the inputs tells and that would change something, in the order of the model. */
export function openQuestions({
  settings,
  decided,
}: {
  readonly settings: Settings;
  readonly decided: readonly Decided[];
}): readonly Decided[] {
  const now = new Map<string, string>();
  return decided.filter(({ id, origin }) => origin.kind === 'unknown' && wouldMatter(id, settings, now));
}
