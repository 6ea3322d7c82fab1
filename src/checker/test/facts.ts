import { readFileSync } from 'node:fs';
import { placeWords } from '../places.ts';
import { checkFactsFrom } from '../../facts/check-facts.ts';
import { placedDistributionsFrom } from '../../facts/place-rows.ts';
import type { CheckFacts } from '../facts.ts';

const read = (name: string): string => readFileSync(new URL(`../../facts/${name}.yaml`, import.meta.url), 'utf8');

/** The facts as the command reads them. */
export const factsForTests: CheckFacts = {
  ...checkFactsFrom({
    benchmarks: read('benchmarks'),
    flags: read('flags'),
    kubelet: read('kubelet'),
    konnectivity: read('konnectivity'),
    distributions: read('distributions'),
  }),
  places: placeWords(placedDistributionsFrom(read('where-to-change'), read('distributions'))),
};
