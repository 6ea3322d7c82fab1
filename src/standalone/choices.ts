import { pathIds } from '../model/path.ts';
import { choice, narrowed } from '../state/parameter.ts';
import { mode, theme } from '../state/parameters.ts';

/** What each attribute but `lock` can be, and what the property of its name is without one: the parameters of the bare views that have its name. */
export const choices = {
  mode,
  path: narrowed('path', pathIds),
  theme,
  controls: choice('controls', ['none', 'mode', 'all'], 'mode'),
};
export type Choice = keyof typeof choices;
