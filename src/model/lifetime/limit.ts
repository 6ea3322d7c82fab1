import { compareMinors, type KubernetesMinor } from '../setting/minor.ts';

/** A time in seconds; `min` and `max` differ where it is random. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** What is known of a limit: its length, that there is none, that it is set and does nothing, that no source says, or that nobody checked this minor. */
export type Limit = { readonly is: 'span'; readonly span: Span } | { readonly is: 'none' | 'ineffective' | 'unknown' | 'not-checked' };

/** One value of a timer, for a stretch of minors or for all of them. */
export interface LimitRow {
  readonly name: string;
  readonly from?: KubernetesMinor;
  readonly to?: KubernetesMinor;
  readonly limit: Limit;
}

/** The values of timers by the id of their row in `src/facts/lifetimes.yaml`. The facts and the lab each make one. */
export type LimitTable = Readonly<Record<string, readonly LimitRow[]>>;

/** A limit whose length is one number of seconds, or two where it is random. */
export const lasting = (min: number, max = min): Limit => ({ is: 'span', span: { min, max } });

const covers = ({ from, to }: LimitRow, minor: KubernetesMinor): boolean =>
  (from === undefined || compareMinors(from, minor) <= 0) && (to === undefined || compareMinors(minor, to) <= 0);

/** The value `name` of a timer in a minor. `not-checked` where the table has values of that name, and none for this minor. Throws where it has none at all. */
export function limitIn(table: LimitTable, timer: string, name: string, minor: KubernetesMinor): Limit {
  const rows = table[timer]?.filter((row) => row.name === name);
  if (!rows?.length) throw new Error(`no value of the timers has this name: ${timer}, ${name}`);
  return rows.find((row) => covers(row, minor))?.limit ?? { is: 'not-checked' };
}
