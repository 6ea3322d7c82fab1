import fc from 'fast-check';
import { expect, it } from 'vitest';
import list from './drawings.json' with { type: 'json' };
import { decidedBySettings, readState, traitsOf } from './find-drawings.ts';
import { anyState } from './sample.ts';

const traits = new Set(list.states.flatMap((text) => traitsOf(readState(text))));

it('the list of drawings is of the settings and values that the model has', () => {
  expect(list.settings).toEqual(decidedBySettings);
});

it('the list of drawings has each set of lines, and each label of a line, that a state has which nobody chose', () => {
  for (const state of fc.sample(anyState, { seed: 2026, numRuns: 1500 })) {
    const lacking = traitsOf(state).filter((trait) => !traits.has(trait));
    expect(lacking, `run: npm run test:drawings -- --list (${JSON.stringify(state.settings)})`).toEqual([]);
  }
});
