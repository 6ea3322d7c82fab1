import { distributions } from '../../facts/distribution/distribution.ts';
import { placedDistribution } from '../../facts/distribution/where-to-change.ts';
import { placeItems } from '../../model/change/place.ts';
import { isOfKubeadm } from '../../model/distribution-id.ts';
import { fileIn, placeItemNames } from '../../wording/change/place.ts';
import { onlyProviderSets } from '../../wording/in-prose.ts';

/** The places of the groups that a page names, such as `api_flags kubelet`. Throws for a group that there is not. */
export const otherPlaces = (items: string) =>
  items.split(' ').map((name) => {
    const item = placeItems.find((each) => each === name);
    if (!item)
      throw new Error(`<OtherPlaces of="${items}" />: no group of settings is called "${name}"; there are ${placeItems.join(', ')}`);
    const placed = distributions
      .filter(({ id }) => !isOfKubeadm(id))
      .map(({ id }) => placedDistribution(id))
      .map(({ places, ...each }) => ({ ...each, who: places[item].who, file: fileIn(places[item].where) }));
    return {
      name: placeItemNames[item],
      files: placed.flatMap(({ id, name: called, who, file }) => (who === 'operator' && file ? [{ id, name: called, file }] : [])),
      // The managed services whose provider, and nobody else, sets them
      managed: placed.filter(({ who, isManaged }) => who === 'provider-only' && isManaged).map((each) => each.name),
    };
  });

/** Says on how many managed services a reader has nothing to edit, with those that most readers have. */
export const managedText = ({ name, managed }: ReturnType<typeof otherPlaces>[number]): string => {
  const known = ['EKS', 'GKE', 'AKS'].filter((each) => managed.includes(each));
  return managed.length > 0 ? onlyProviderSets(name, managed.length, known) : '';
};
