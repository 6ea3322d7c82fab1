import type { PracticeData } from '../../../practice/data.ts';
import { worksheetOf } from '../../../practice/generate.ts';
import { pathIds } from '../../../model/path.ts';
import { modeIds, modeOf } from '../../../model/setting/mode.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { choicesOf, levels, outcomeOf, type Level } from '../../../practice/level.ts';
import { formatOwnLevel, ownLevel, readOwnLevel } from './own-level.ts';
import { provide } from '../../shell/script/load-script.ts';
import { drawGoal } from './draw-goal.ts';
import { drawKey, drawWorksheet } from './draw.ts';
import { practiceKey, type PracticeTool } from './tool-script.ts';

/** Filled in by the build: what pages of the site say of errors. */
declare const PRACTICE_DATA: PracticeData;

/** The settings among what a reader chose that a goal lets them choose. */
const knownOf = (level: Level, chosen: Readonly<Record<string, string>>): Partial<Settings> =>
  Object.fromEntries(
    choicesOf(level)
      .filter(({ setting, values }) => values.includes(chosen[setting] ?? ''))
      .map(({ setting }) => [setting, chosen[setting]]),
  );

provide(practiceKey, {
  worksheet: ({ seed, kind }, root) => drawWorksheet(root, worksheetOf(seed, kind, PRACTICE_DATA)),
  goal: (id, chosen, query) => {
    const level = id === 'own' ? readOwnLevel(query).level : levels.find((each) => each.id === id);
    if (!level) throw new Error(`${id} is no goal`);
    return outcomeOf(level, knownOf(level, chosen));
  },
  ownGoal: (query) => {
    const { level, says } = readOwnLevel(query);
    return { form: level && drawGoal(level), says };
  },
  ownQuery: ({ goal = '', scope, mode = '' }, others) => {
    const begin = modeIds.find((id) => id === mode) ?? 'defaults';
    const path = pathIds.find((id) => id === goal);
    if (!path) throw new Error(`${goal} is no path`);
    return formatOwnLevel(ownLevel(path, scope === 'between' ? scope : 'every-hop', modeOf(begin).settings), others);
  },
  ownQueryFrom: (query, chosen, others) => {
    const { level } = readOwnLevel(query);
    if (!level) throw new Error('the goal that was drawn cannot be read');
    return formatOwnLevel({ ...level, start: { ...level.start, ...knownOf(level, chosen) } }, others);
  },
  key: ({ seed, kind }, root) => drawKey(root, worksheetOf(seed, kind, PRACTICE_DATA)),
} satisfies PracticeTool);
