import { capabilities } from '../../model/answer.ts';
import { judge } from '../../model/judge.ts';
import { paths } from '../../model/path.ts';
import { seatIds } from '../../model/seat.ts';
import { settingOf, type SettingId, type Settings } from '../../model/setting.ts';
import type { Decided } from './combine.ts';

/** Verdicts and answers of the paths that a setting decides, as one text. */
const judged = (id: SettingId, settings: Settings): string =>
  paths
    .filter(({ decidedBy }) => decidedBy.includes(id))
    .flatMap((path) =>
      seatIds.map((seat) => {
        const { hops, endToEnd, exposures, breaks } = judge(path.id, settings, seat);
        return [...hops.map(({ verdict }) => verdict), ...capabilities.map((one) => endToEnd[one].value), ...exposures, ...breaks].join();
      }),
    )
    .join(';');

/** Whether some value of an unknown setting would change a verdict or an answer, the others being as they are. */
export function wouldMatter(id: SettingId, settings: Settings): boolean {
  const now = judged(id, settings);
  return settingOf(id).values.some((value) => judged(id, { ...settings, [id]: value }) !== now);
}

/** The settings that nothing in the inputs tells and that would change something, in the order of the model. */
export const openQuestions = ({
  settings,
  decided,
}: {
  readonly settings: Settings;
  readonly decided: readonly Decided[];
}): readonly Decided[] => decided.filter(({ id, origin }) => origin.kind === 'unknown' && wouldMatter(id, settings));
