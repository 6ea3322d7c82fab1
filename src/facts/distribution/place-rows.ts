import { parse } from 'yaml';
import {
  placeItems,
  unknownPlace,
  type Place,
  type PlaceForm,
  type PlacedDistribution,
  type Places,
  type Who,
} from '../../model/change/place.ts';

/** An item as `where-to-change.yaml` writes it. `where-to-change.test.ts` validates each. */
export interface PlaceRow {
  readonly who: Who;
  readonly form: PlaceForm;
  readonly where: string;
  readonly example?: string;
  readonly sets?: Readonly<Record<string, string>>;
  readonly not_taken?: readonly string[];
  readonly approves?: boolean;
  readonly applies?: string;
  readonly note?: string;
  readonly src: readonly string[];
  readonly confirmed?: boolean;
  /** What the product takes back, in a sentence. */
  readonly reverted?: string;
  /** What to do where it cannot be changed, in a sentence. */
  readonly instead?: string;
}

/** Items that a row leaves out where no source was read: the place is then unknown. */
export const optionalItems: readonly string[] = ['api_service', 'scraper'];

/** What a customer of a managed service can set near these paths, as it is written. */
export interface CustomerRow {
  readonly what: string;
  readonly form: PlaceForm;
  readonly where: string;
  readonly example?: string;
  readonly note?: string;
  readonly src: readonly string[];
}

/** One row of `where-to-change.yaml`: its items, or the row whose items they are. */
export interface WhereRow {
  readonly id: string;
  readonly items: Readonly<Record<string, PlaceRow>> | { readonly same_as: string; readonly note: string; readonly confirmed: boolean };
  readonly customer_can?: readonly CustomerRow[];
}

/** Reads the rows of the file. The cast is sound: the test validates every item of every row. */
export const whereRowsFrom = (text: string): readonly WhereRow[] => (parse(text) as { rows: WhereRow[] }).rows;

const isSame = (items: WhereRow['items']): items is { readonly same_as: string; readonly note: string; readonly confirmed: boolean } =>
  typeof (items as { same_as?: unknown }).same_as === 'string';

/** The items of a row, those of the row that it refers to included. Throws where that row is missing. */
export function itemsOf(rows: readonly WhereRow[], id: string): Readonly<Record<string, PlaceRow>> {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row of src/facts/where-to-change.yaml has this id: ${id}`);
  if (!isSame(row.items)) return row.items;
  const { same_as: other, confirmed } = row.items;
  return Object.fromEntries(Object.entries(itemsOf(rows, other)).map(([key, item]) => [key, confirmed ? item : { ...item, confirmed }]));
}

const placeFrom = (row: PlaceRow): Place => {
  const { who, form, where, example, sets, not_taken: notTaken, approves, applies, confirmed = true, reverted, instead } = row;
  return {
    who,
    form,
    where,
    confirmed,
    ...(example === undefined ? {} : { example }),
    ...(sets ? { sets } : {}),
    ...(notTaken ? { notTaken } : {}),
    ...(approves ? { approves } : {}),
    ...(applies === undefined ? {} : { applies }),
    ...(reverted === undefined ? {} : { reverted }),
    ...(instead === undefined ? {} : { instead }),
  };
};

/** The places of every distribution, by its id, as plain data. */
export const placesFrom = (rows: readonly WhereRow[]): Readonly<Record<string, Places>> =>
  Object.fromEntries(
    rows.map(({ id }) => {
      const items = itemsOf(rows, id);
      const found = placeItems.map((item) => {
        const row = items[item];
        if (!row && optionalItems.includes(item)) return [item, unknownPlace] as const;
        if (!row) throw new Error(`the row ${id} of src/facts/where-to-change.yaml has no item ${item}`);
        return [item, placeFrom(row)] as const;
      });
      // Every item is there: the loop above threw otherwise.
      return [id, Object.fromEntries(found) as unknown as Places];
    }),
  );

/** Every distribution as advice needs it, from the texts of the two files: plain data, for a script that a browser loads. */
export function placedDistributionsFrom(whereText: string, distributionsText: string): Readonly<Record<string, PlacedDistribution>> {
  const places = placesFrom(whereRowsFrom(whereText));
  const { rows } = parse(distributionsText) as { rows: readonly { id: string; name: string; kind: string }[] };
  return Object.fromEntries(
    rows.map(({ id, name, kind }) => {
      const found = places[id];
      if (!found) throw new Error(`no row of src/facts/where-to-change.yaml has this id: ${id}`);
      return [id, { id, name, isManaged: kind === 'managed', places: found }];
    }),
  );
}
