import type { PlacedDistribution } from '../../../../model/change/place.ts';
import { placesKey } from '../../../explore/script/places-script.ts';
import { loadShared } from '../../../shell/script/load-script.ts';
import { besideSearch } from '../brought-parts.ts';

/** Filled in by the build: the file that says where each distribution is changed. */
declare const PLACES_SCRIPT: string;

/** Where a distribution is changed. Rejects where the script that knows it does not load. */
export const ownPlaces = async (id: string): Promise<PlacedDistribution | undefined> =>
  (await loadShared<Readonly<Record<string, PlacedDistribution>>>(placesKey, besideSearch(PLACES_SCRIPT)))[id];
