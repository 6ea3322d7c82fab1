import { given } from '../../model/given.ts';
import { z } from 'zod';
import { distributionIds, type DistributionId } from '../../model/distribution-id.ts';
import {
  placeForms,
  placeItems,
  unknownPlace,
  whos,
  type Place,
  type PlaceItem,
  type PlacedDistribution,
  type Places,
} from '../../model/change/place.ts';
import { settingIds, settingOf } from '../../model/setting/setting.ts';
import { readFacts } from '../schema/fact-file.ts';
import { optional, sources, text } from '../schema/part.ts';
import { hasEveryRow, rowsFrom } from './distribution-file.ts';

const saidInFull = z.string().regex(/^\S.*\.$/s, 'a sentence that ends in a full stop');

const placeFields = z.strictObject({
  who: z.enum(whos),
  form: z.enum(placeForms),
  where: text,
  ...optional(text, 'example', 'applies', 'note'),
  sets: z.record(text, text).exactOptional(),
  not_taken: z.array(text).exactOptional(),
  ...optional(z.boolean(), 'approves', 'confirmed'),
  src: sources,
  /** What the product takes back, in a sentence. */
  reverted: saidInFull.exactOptional(),
  /** What to do where it cannot be changed, in a sentence. */
  instead: saidInFull.exactOptional(),
});
const place = placeFields.superRefine(({ sets = {}, example, src, confirmed }, context) => {
  const refuse = (path: readonly string[], message: string): void => context.addIssue({ code: 'custom', path: [...path], message });
  if (src.length === 0 && confirmed !== false) refuse(['src'], 'at least one source of a place that is not marked confirmed: false');
  if (Object.keys(sets).length > 0 && example === undefined) refuse(['example'], 'an example, because the item says what one sets');
  for (const [setting, value] of Object.entries(sets)) {
    const known = settingIds.find((id) => id === setting);
    const values: readonly string[] = known ? settingOf(known).values : [value];
    if (!values.includes(value)) refuse(['sets', setting], `one of ${values.join(', ')}`);
  }
});

/** The items of a distribution by name. Those of metrics-server are left out where no source was read: the place is then unknown. */
const ownItems = z.strictObject({
  api_flags: place,
  kubelet: place,
  approval: place,
  egress: place,
  etcd: place,
  api_service: place.exactOptional(),
  scraper: place.exactOptional(),
} satisfies Record<PlaceItem, z.ZodType>);

/** What a customer of a managed service can set near these paths, as it is written. */
const customerCan = z.strictObject({
  what: text,
  form: z.enum(placeForms),
  where: text,
  ...optional(text, 'example', 'note'),
  src: sources.min(1, 'at least one source'),
});

const row = z.strictObject({
  id: z.enum(distributionIds, 'an id of src/model/distribution-id.ts'),
  /** Its own items, or the row whose items they are. */
  items: z.union([z.strictObject({ same_as: z.enum(distributionIds), note: text, confirmed: z.boolean() }), ownItems]),
  customer_can: z.array(customerCan).exactOptional(),
});

/** `where-to-change.yaml`. */
export const whereSchema = z.strictObject({ how: z.record(text, z.unknown()), caution: text, rows: z.array(row) }).superRefine(hasEveryRow);

type PlaceRow = z.output<typeof place>;
type Items = z.output<typeof ownItems>;
/** One row of `where-to-change.yaml`: its items, or the row whose items they are. */
type WhereRow = z.output<typeof row>;

/** The rows of the text of `where-to-change.yaml`. Throws `FactFileError`. */
export const whereRowsFrom = (source: string): readonly WhereRow[] => readFacts('where-to-change.yaml', source, whereSchema).rows;

/** The items of a row, those of the row that it refers to included. Throws where that row is missing. */
export function itemsOf(rows: readonly WhereRow[], id: string): Items {
  const found = rows.find((each) => each.id === id);
  if (!found) throw new Error(`no row of src/facts/where-to-change.yaml has this id: ${id}`);
  if (!('same_as' in found.items)) return found.items;
  const { same_as: other, confirmed } = found.items;
  const items = itemsOf(rows, other);
  // The same items, each with the doubt of the row that refers to them.
  return confirmed ? items : (Object.fromEntries(Object.entries(items).map(([key, item]) => [key, { ...item, confirmed }])) as Items);
}

const placeFrom = (row: PlaceRow): Place => {
  const { who, form, where, example, sets, not_taken: notTaken, approves, applies, confirmed = true, reverted, instead } = row;
  return { who, form, where, confirmed, ...given({ example, sets, notTaken, approves, applies, reverted, instead }) };
};

/** The places of every distribution, by its id, as plain data. */
export const placesFrom = (rows: readonly WhereRow[]): Readonly<Record<DistributionId, Places>> =>
  // Every distribution has a row, and every item is there: the schema holds both.
  Object.fromEntries(
    rows.map(({ id }) => {
      const items = itemsOf(rows, id);
      return [id, Object.fromEntries(placeItems.map((item) => [item, items[item] ? placeFrom(items[item]) : unknownPlace]))];
    }),
  ) as unknown as Record<DistributionId, Places>;

/** Every distribution as advice needs it, from the texts of the two files: plain data, for a script that a browser loads. */
export function placedDistributionsFrom(whereText: string, distributionsText: string): Readonly<Record<string, PlacedDistribution>> {
  const places = placesFrom(whereRowsFrom(whereText));
  return Object.fromEntries(
    rowsFrom(distributionsText).map(({ id, name, kind }) => [id, { id, name, isManaged: kind === 'managed', places: places[id] }]),
  );
}
