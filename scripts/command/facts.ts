// What the checker needs of the facts, read from the files: for the command, the fuzzer and the tests.
import { readFileSync } from 'node:fs';
import type { CheckFacts } from '../../src/checker/facts.ts';
import { placeWords } from '../../src/checker/places.ts';
import { checkControlsFrom } from '../../src/facts/control/check-controls.ts';
import { checkFactsFrom } from '../../src/facts/reference/check-facts.ts';
import { placedDistributionsFrom } from '../../src/facts/distribution/place-rows.ts';

const read = (name: string): string => readFileSync(new URL(`../../src/facts/${name}.yaml`, import.meta.url), 'utf8');

/** The facts of the checker, with the names of controls, and the places where installers are changed. */
export const checkFacts = (): CheckFacts => ({
  ...checkFactsFrom({
    benchmarks: read('benchmarks'),
    flags: read('flags'),
    kubelet: read('kubelet'),
    konnectivity: read('konnectivity'),
    distributions: read('distributions'),
  }),
  controls: checkControlsFrom(read('controls')),
  places: placeWords(placedDistributionsFrom(read('where-to-change'), read('distributions'))),
});
