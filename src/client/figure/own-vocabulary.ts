import { figureParameters } from '../../state/figure-parameters.ts';
import { readQuery, writeQuery } from '../../state/query.ts';
import type { OwnCluster } from './explorer-script.ts';
import { formatQuery, nameOf, parseQuery, viewStateOf } from './view-state.ts';

/**
 * How a figure that begins from the cluster of the reader reads, writes and names its states. Where the address has the cluster, its parameters stay,
 * and no combination is written beside them: `transport` is a setting of the cluster there.
 */
export function ownVocabulary({ name, settings, pairs }: OwnCluster): {
  readonly parse: typeof parseQuery;
  readonly format: typeof formatQuery;
  readonly name: typeof nameOf;
} {
  const own = viewStateOf(settings);
  return {
    parse: (search = '', initial = own) => {
      const query = readQuery(search);
      for (const [key] of pairs) query.delete(key);
      return parseQuery(String(query), initial);
    },
    format: (state, initial = own, others = '') => {
      const text = formatQuery(state, initial, others);
      if (pairs.length === 0) return text;
      const query = readQuery(text);
      const kept = figureParameters.filter((key) => query.has(key) && (key === 'mode' || key === 'path' || key === 'component'));
      const values = kept.map((key) => [key, query.get(key) ?? undefined] as const);
      return writeQuery(others, [...figureParameters, ...pairs.map(([key]) => key)], [...pairs, ...values]);
    },
    name: (state) => (state.settings === settings ? name : nameOf(state)),
  };
}
