import { given } from '../../model/given.ts';
import { placeItemOf, wayToSet, type PlacedDistribution, type WayToSet } from '../../model/change/place.ts';
import type { SettingId } from '../../model/setting/setting.ts';
import { distributionOf, once } from './distribution.ts';
import { itemsOf, placesFrom, whereRowsFrom } from './place-rows.ts';
import { linksTo } from '../source-link/links-to.ts';
import type { SourceLink } from '../source-link/source-link.ts';
import raw from '../where-to-change.yaml?raw';

const rows = whereRowsFrom(raw);
const places = placesFrom(rows);

/** A distribution as advice needs it. Throws if there is none with this id. */
export function placedDistribution(id: string): PlacedDistribution {
  const { id: known, name, kind } = distributionOf(id);
  return { id, name, isManaged: kind === 'managed', places: places[known] };
}

/** Where a setting gets a value on a distribution; nothing where a request or an object decides it, on every distribution alike. */
export function whereToChange(id: string, setting: SettingId, value: string): (WayToSet & { readonly note?: string }) | undefined {
  const way = wayToSet(placedDistribution(id).places, setting, value);
  const item = placeItemOf(setting);
  return way && { ...way, ...given({ note: item === 'request' || item === 'unknown' ? undefined : itemsOf(rows, id)[item]?.note }) };
}

/** What a customer of a managed service can set near these paths. Empty where the operator runs the control plane. */
export const customerCan = (id: string) =>
  (rows.find((row) => row.id === id)?.customer_can ?? []).map(({ example, src, ...said }) => ({
    ...said,
    ...given({ example: example?.replace(/\n+$/, '') }),
    evidence: linksTo(...src),
  }));
/** Something near these paths that a customer of a managed service can set. */
export type CustomerCan = ReturnType<typeof customerCan>[number];

/** Every source that the places of a distribution were read in, each once. */
export function placeEvidence(id: string): readonly SourceLink[] {
  const sources = Object.values(itemsOf(rows, id)).flatMap(({ src }) => src);
  return once([...linksTo(...sources), ...customerCan(id).flatMap(({ evidence }) => evidence)]);
}
