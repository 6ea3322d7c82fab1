import type { PlacedDistribution } from '../../../../model/change/place.ts';
import { placesKey } from '../../../explore/script/places-script.ts';
import { loadShared } from '../../../shell/script/load-script.ts';

/** Filled in by the build: the file that says where each distribution is changed. */
declare const PLACES_SCRIPT: string;

/** Where a distribution is changed. Rejects where the script that knows it does not load. */
export async function ownPlaces(id: string): Promise<PlacedDistribution | undefined> {
  const search = document.querySelector<HTMLElement>('.search-link')?.dataset['search'] ?? '';
  return (await loadShared<Readonly<Record<string, PlacedDistribution>>>(placesKey, search.replace(/[^/]*$/, PLACES_SCRIPT)))[id];
}
