import { boolOf, type Process } from '../../read/flag.ts';
import { hitAt, serverFlag, type Cluster, type Hit, type Hits, type Rule } from '../rule.ts';

/** What a rule finds at each API server. */
export const each = (cluster: Cluster, find: (process: Process) => Hits): readonly Hit[] => cluster.apiServers.flatMap(find);

/** The items of a list that is written with commas. */
export const modesOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((mode) => mode.trim())
    .filter(Boolean);

/** A rule that finds one boolean flag at the wrong value. */
export const booleanRule = (rule: Omit<Rule, 'find'>, name: string, bad: boolean, sentence: string): Rule => ({
  ...rule,
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, name);
      return found.value !== undefined && boolOf(found.value) === bad ? [hitAt(found, sentence, String(!bad))] : [];
    }),
});
