import recorded from '../../lab/recorded-lifetimes.json' with { type: 'json' };

/** A case of the lab of lifetimes as the page shows it. Times are milliseconds of the shortened run. */
interface ShownLifetimeCase {
  readonly id: string;
  readonly name: string;
  readonly predicted: string;
  readonly played: string;
  readonly agrees: boolean;
}

const times = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? `${Math.round(min)} ms` : `${Math.round(min)} to ${Math.round(max)} ms`;

/** Every case of the recorded run. */
export const lifetimeTable: readonly ShownLifetimeCase[] = recorded.cases.map(({ id, name, predicted, played, agrees }) => ({
  id,
  name,
  predicted: predicted.after ? times(predicted.after) : 'nothing cuts it',
  played: played.by === null ? 'nothing cut it' : `${played.after} ms`,
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
