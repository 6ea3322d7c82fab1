import { milliseconds, nothingCut, nothingCuts } from '../../wording/lab/tables.ts';
import recorded from '../../lab/recorded-lifetimes.json' with { type: 'json' };

/** A case of the lab of lifetimes as the page shows it. Times are milliseconds of the shortened run. */
interface ShownLifetimeCase {
  readonly id: string;
  readonly name: string;
  readonly predicted: string;
  readonly played: string;
  readonly agrees: boolean;
}

/** Every case of the recorded run. */
export const lifetimeTable: readonly ShownLifetimeCase[] = recorded.cases.map(({ id, name, predicted, played, agrees }) => ({
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
