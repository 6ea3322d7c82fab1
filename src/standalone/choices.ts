import { modeIds } from '../model/setting/mode.ts';
import { pathIds } from '../model/path.ts';

/** What each attribute but `lock` can be, and what the property of its name is without one. */
export const choices = {
  mode: [modeIds, modeIds[0]],
  path: [pathIds, null],
  theme: [['auto', 'light', 'dark'], 'auto'],
  controls: [['none', 'mode', 'all'], 'mode'],
} as const satisfies Readonly<Record<string, readonly [values: readonly string[], without: string | null]>>;
export type Choice = keyof typeof choices;
