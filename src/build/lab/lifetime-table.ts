import { milliseconds, nothingCut, nothingCuts } from '../../wording/lab/tables.ts';
import recorded from '../../lab/recorded-lifetimes.json' with { type: 'json' };

/** Every case of the recorded run as the page shows it. Times are milliseconds of the shortened run. */
export const lifetimeTable = recorded.cases.map(({ id, name, predicted, played, agrees }) => ({
  id,
  name,
  predicted: predicted.after ? milliseconds(Math.round(predicted.after.min), Math.round(predicted.after.max)) : nothingCuts,
  played: played.by === null ? nothingCut : milliseconds(played.after),
  agrees,
}));

const ratios = recorded.cases.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));

/** What the recorded run came to. */
export const lifetimeRun = {
  date: recorded.date,
  node: recorded.node,
  count: recorded.cases.length,
  agreeing: recorded.cases.filter(({ agrees }) => agrees).length,
  /** How far played and predicted times are apart at most, in percent. */
  most: Math.ceil(100 * Math.max(...ratios.map((ratio) => Math.abs(ratio - 1)))),
};
