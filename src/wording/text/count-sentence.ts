import { countPaths } from '../../model/count.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { verdicts, type Verdict } from '../../model/verdict.ts';
import { verdictWords } from '../verdict.ts';
import { listed } from './list.ts';

/** The three verdicts that a reader looks for, which are counted even where there are none. */
const always: readonly Verdict[] = ['authenticated', 'encrypted', 'unsafe'];

/** What some settings come to, in one sentence: how many paths they use, and the verdict of the weakest hop of each. */
export function countSentence(settings: Settings): string {
  const counts = countPaths(settings);
  const shown = verdicts.filter((verdict) => counts[verdict] > 0 || always.includes(verdict));
  const total = shown.reduce((sum, verdict) => sum + counts[verdict], 0);
  const parts = shown.map((verdict) => `${counts[verdict]} ${counts[verdict] === 1 ? 'is' : 'are'} ${verdictWords[verdict]}`);
  return `If each of the ${total} paths is counted by its weakest hop, ${listed(parts)}.`;
}
