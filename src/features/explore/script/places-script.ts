import type { PlacedDistribution } from '../../../model/change/place.ts';
import { loadShared } from '../../shell/script/load-script.ts';

/** Where the script of the places leaves every distribution, by its id. */
export const placesKey = Symbol.for('hub-spoke.places');

/** Where a distribution is changed, from the script that the figure names. Nothing where it does not come: the advice is then that for kubeadm. */
export async function placedBy(figure: HTMLElement, id: string): Promise<PlacedDistribution | undefined> {
  const { places } = figure.dataset;
  if (!places) return undefined;
  try {
    return (await loadShared<Readonly<Record<string, PlacedDistribution>>>(placesKey, places))[id];
  } catch {
    return undefined;
  }
}
