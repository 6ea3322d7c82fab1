import { startComparison } from '../client/compare/page.ts';
import { addressView } from './address-view.ts';
import { start } from './start.ts';

/** Two sides, from its address. */
start((main, changed) => {
  startComparison();
  main.addEventListener('change', changed);
  return addressView('compare', {
    shown: () => ({}),
    refusal: 'A comparison takes its two sides from its address, and nothing else can be set.',
  });
});
