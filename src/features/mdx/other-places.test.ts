import { expect, it } from 'vitest';
import { distributions } from '../../facts/distribution/distribution.ts';
import { placedDistribution } from '../../facts/distribution/where-to-change.ts';
import { placeItems } from '../../model/change/place.ts';
import { otherPlaces } from './other-places.ts';

it('otherPlaces() names a file only as the facts name it, and only where the operator can change it', () => {
  for (const item of placeItems)
    for (const { files } of otherPlaces(item))
      for (const { id, file } of files) {
        const { who, where } = placedDistribution(id).places[item];
        expect(where).toContain(file);
        expect(who).toBe('operator');
      }
});

it('a reader of K3s and RKE2 is shown the file that has the flags of the API server, and kubeadm is not told of itself', () => {
  const [flags] = otherPlaces('api_flags');
  const files = new Map(flags?.files.map(({ id, file }) => [id, file]));
  expect(files.get('k3s')).toBe('/etc/rancher/k3s/config.yaml');
  expect(files.get('rke2')).toBe('/etc/rancher/rke2/config.yaml');
  expect([...files.keys()].filter((id) => id.startsWith('kubeadm'))).toEqual([]);
});

it('otherPlaces() counts each managed service whose provider alone can set something, and no other distribution', () => {
  for (const item of placeItems)
    expect(otherPlaces(item)[0]?.managed).toEqual(
      distributions
        .map(({ id }) => placedDistribution(id))
        .filter(({ isManaged, places }) => isManaged && places[item].who === 'provider-only')
        .map(({ name }) => name),
    );
});

it('otherPlaces() refuses a group of settings that there is not', () => {
  expect(() => otherPlaces('api_flags nonsense')).toThrow('no group of settings is called "nonsense"');
});
