import { startComparison } from '../features/compare/script/page.ts';
import { queryOf } from '../state/query.ts';
import { addressView } from './address-view.ts';
import { start } from './start.ts';
import { comparisonTakes } from '../wording/embed/view.ts';

/** Two sides, from its address. A page around it may change both. */
start((main, changed) => {
  const comparison = startComparison();
  if (!comparison) return undefined;
  main.addEventListener('change', changed);
  return addressView('compare', {
    keys: ['a', 'b'],
    refusal: comparisonTakes,
    shown: () => comparison.sides,
    query: () => queryOf({ a: comparison.sides.a, b: comparison.sides.b }),
    ask: ({ a = comparison.sides.a, b = comparison.sides.b }) => comparison.show({ a, b }),
  });
});
