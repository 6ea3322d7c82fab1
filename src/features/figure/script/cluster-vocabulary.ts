import { figureParameters } from '../../../state/figure-parameters.ts';
import type { ParameterName } from '../../../state/parameters.ts';
import { queryOf, readQuery, withoutParameters } from '../../../state/query.ts';
import type { FigureCluster } from './explorer-script.ts';
import { formatQuery, nameOf, parseQuery, viewStateOf } from './view/view-state.ts';

/**
 * How a figure that begins from the cluster of the reader reads, writes and names its states. Where the address has the cluster, its parameters stay,
 * and no combination is written beside them: `transport` is a setting of the cluster there.
 */
export function clusterVocabulary({ name, settings, written }: FigureCluster): {
  readonly parse: typeof parseQuery;
  readonly format: typeof formatQuery;
  readonly name: typeof nameOf;
} {
  const clusterView = viewStateOf(settings);
  const ofCluster = Object.keys(written) as ParameterName[];
  return {
    parse: (search = '', initial = clusterView) => parseQuery(withoutParameters(search, ofCluster), initial),
    format: (state, initial = clusterView, others = '') => {
      const text = formatQuery(state, initial, others);
      if (ofCluster.length === 0) return text;
      const query = readQuery(text);
      const chosen = { mode: query.get('mode'), path: query.get('path'), component: query.get('component') };
      return queryOf({ ...written, ...chosen }, {}, withoutParameters(others, figureParameters));
    },
    name: (state) => (state.settings === settings ? name : nameOf(state)),
  };
}
