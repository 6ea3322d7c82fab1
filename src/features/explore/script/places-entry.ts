import type { PlacedDistribution } from '../../../model/change/place.ts';
import { provide } from '../../shell/script/load-script.ts';
import { placesKey } from './places-script.ts';

/** Filled in by the build (`withPlaces` in `src/build/scripts/client-script.ts`). */
declare const PLACED_DISTRIBUTIONS: Readonly<Record<string, PlacedDistribution>>;

provide(placesKey, PLACED_DISTRIBUTIONS);
