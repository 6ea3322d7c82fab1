import { given } from '../../model/given.ts';
import { placeItemOf, wayToSet, type PlacedDistribution, type WayToSet } from '../../model/change/place.ts';
import type { FactId } from '../../model/reason.ts';
import type { SettingId } from '../../model/setting/setting.ts';
import { distributionOf, once } from './distribution.ts';
import { itemsOf, placesFrom, whereRowsFrom } from './place-rows.ts';
import { linksTo } from '../source-link/links-to.ts';
import type { SourceLink } from '../source-link/source-link.ts';
import raw from '../where-to-change.yaml?raw';

const rows = whereRowsFrom(raw);
const places = placesFrom(rows);

/** Where one setting gets a value on a distribution, with what was read about it. */
interface WhereToChange extends WayToSet {
  /** What else the row says of the place. */
  readonly note?: string;
  readonly evidence: readonly SourceLink[];
  readonly fact: FactId;
}

/** Something near these paths that a customer of a managed service can set. */
export type CustomerCan = ReturnType<typeof customerCan>[number];

/** A distribution as advice needs it. Throws if there is none with this id. */
export function placedDistribution(id: string): PlacedDistribution {
  const { id: known, name, kind } = distributionOf(id);
  return { id, name, isManaged: kind === 'managed', places: places[known] };
}

/** Where a setting gets a value on a distribution; nothing where a request or an object decides it, on every distribution alike. */
export function whereToChange(id: string, setting: SettingId, value: string): WhereToChange | undefined {
  const way = wayToSet(placedDistribution(id).places, setting, value);
  if (!way) return undefined;
  const item = placeItemOf(setting);
  const row = item === 'request' || item === 'unknown' ? undefined : itemsOf(rows, id)[item];
  return {
    ...way,
    ...given({ note: row?.note }),
    evidence: linksTo(...(row?.src ?? [])),
    fact: row ? `facts/where-to-change#${id}` : `facts/distributions#${id}`,
  };
}

/** What a customer of a managed service can set near these paths. Empty where the operator runs the control plane. */
export const customerCan = (id: string) =>
  (rows.find((row) => row.id === id)?.customer_can ?? []).map(({ what, form, where, example, note, src }, index) => ({
    what,
    form,
    where,
    ...given({ example: example?.replace(/\n+$/, ''), note }),
    evidence: linksTo(...src),
    fact: `facts/where-to-change#${id}/customer_can/${index}` as FactId,
  }));

/** Every source that the places of a distribution were read in, each once. */
export function placeEvidence(id: string): readonly SourceLink[] {
  const sources = Object.values(itemsOf(rows, id)).flatMap(({ src }) => src);
  return once([...linksTo(...sources), ...customerCan(id).flatMap(({ evidence }) => evidence)]);
}
