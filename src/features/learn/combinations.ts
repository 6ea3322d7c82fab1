import { combinationColumns, routeHead, routeNames } from '../../wording/story/words.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { combinations } from '../../wording/story/answer.ts';
import { hopWords } from '../../wording/story/section.ts';
import { storyPath } from '../../wording/story/state.ts';
import { table } from '../mdx/alternate/markdown-table.ts';

/** The two routes, each with its modes in the order of the columns. */
export const rows = (['direct', 'konnectivity'] as const).map((route) => ({
  name: routeNames[route],
  modes: [combinations[route].unverified, combinations[route].verified] as const,
}));

/** The same as a table in Markdown. */
export const combinationsTable = (): string =>
  table(
    [routeHead, ...combinationColumns],
    rows.map(({ name, modes }) => [name, ...modes.map((mode) => hopWords(storyPath, modeOf(mode).settings))]),
  );
