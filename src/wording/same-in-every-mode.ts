import { judge } from '../model/judge.ts';
import type { PathId } from '../model/path.ts';
import { modes } from '../model/setting/mode.ts';

/** Whether no mode changes a path: each uses it, over the same hops, with the same protection and the same verdicts. */
export function isSameInEveryMode(path: PathId): boolean {
  const [first, ...others] = modes.map(({ settings }) => {
    const { present, hops } = judge(path, settings, 'nobody');
    return JSON.stringify({ present, hops });
  });
  return others.every((other) => other === first);
}

/** What stands in the place of a table or a switch then. */
export const sameInEveryMode = 'No mode changes this path.';
