import { readFileSync } from 'node:fs';
import { placeWords } from '../../checker/places.ts';
import { checkExamples } from '../../features/check/script/examples.ts';
import type { CheckWords, FoundBy } from '../../features/check/script/checker-script.ts';
import { checkControlsFrom } from '../../facts/control/check-controls.ts';
import { checkFactsFrom } from '../../facts/reference/check-facts.ts';
import { placedDistributionsFrom } from '../../facts/distribution/place-rows.ts';

const read = (file: string): string => readFileSync(`src/facts/${file}.yaml`, 'utf8');

function facts() {
  const { benchmarks, ...foundBy } = checkFactsFrom({
    benchmarks: read('benchmarks'),
    flags: read('flags'),
    kubelet: read('kubelet'),
    konnectivity: read('konnectivity'),
    distributions: read('distributions'),
  });
  return { benchmarks, foundBy };
}

/** The facts by which the checker reads and finds: they come in its own script, so that a worker has them too. */
export const foundBy = (): FoundBy => facts().foundBy;

/** What is only shown of a finding, and the examples to start from: a script of its own, which comes with that of the checker. */
export const checkWords = (): CheckWords => ({
  shown: {
    benchmarks: facts().benchmarks,
    controls: checkControlsFrom(read('controls')),
    places: placeWords(placedDistributionsFrom(read('where-to-change'), read('distributions'))),
  },
  examples: checkExamples,
});
