import { expect, it } from 'vitest';
import { hopsOf, predict, predictNode, lengthened } from '../../../scripts/lab/lifetime/compare.ts';
import { lifetimeCases, nodeCases, shortened } from '../../lab/lifetime-cases.ts';
import recorded from '../../lab/recorded-lifetimes.json' with { type: 'json' };
import { lifetimeRun } from './lifetime-table.ts';

it('the recorded run has every case, and what the model predicts of each is what it predicted then', () => {
  expect(lifetimeRun.count).toBe(lifetimeCases.length + 2 * nodeCases.length);
  for (const each of lifetimeCases) {
    const row = recorded.cases.find(({ id }) => id === each.id);
    const { by, after } = predict(hopsOf(each, recorded.factor));
    expect(row?.predicted, each.id).toEqual({ by, after: after ?? null });
  }
  for (const each of nodeCases)
    for (const [event, span] of Object.entries(predictNode(each, lengthened(shortened, recorded.factor))))
      expect(recorded.cases.find(({ id }) => id === `${each.id}-${event}`)?.predicted.after).toEqual(span);
});

it('the recorded run agrees in every case, each within 10% of its time', () => {
  expect(lifetimeRun.agreeing).toBe(lifetimeRun.count);
  expect(lifetimeRun.most).toBeLessThanOrEqual(10);
});
