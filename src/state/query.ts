import type { ParameterName } from './parameters.ts';

/**
 * A query whose parameters are read and written by the names of the table alone. The compiler holds that, so the scripts that load first pay
 * nothing for the table.
 */
export interface Query extends Iterable<[string, string]> {
  get(name: ParameterName): string | null;
  has(name: ParameterName): boolean;
  set(name: ParameterName, value: string): void;
  delete(name: ParameterName): void;
}

/** Reads a query, with or without its `?`. */
export const readQuery = (text: string): Query => new URLSearchParams(text);

let pageText: string | undefined;
let page: Query;

/** The query of the page, parsed once for each address that it has. */
export function pageQuery(): Query {
  if (pageText !== location.search) page = readQuery((pageText = location.search));
  return page;
}

/** What parameters are written as; one that is undefined or null is left out. */
export type Written = { readonly [Name in ParameterName]?: string | number | null | undefined };

const textOf = (query: Query): string => String(query) && `?${String(query)}`;

/** A query without some parameters, as `?…` or nothing. */
export function withoutParameters(others: string, names: readonly ParameterName[]): string {
  const query = readQuery(others);
  for (const name of names) query.delete(name);
  return textOf(query);
}

/**
 * The query of a state, as `?…` or nothing: of what is `written`, in this order, all but what holds without it (`defaults`). The rest of `others` comes
 * first and stays, since it is not ours.
 */
export function queryOf(written: Written, defaults: Written = {}, others = ''): string {
  const query = readQuery(others);
  const names = Object.keys(written) as ParameterName[];
  for (const name of names) query.delete(name);
  for (const name of names) if ((written[name] ?? defaults[name]) !== defaults[name]) query.set(name, String(written[name]));
  return textOf(query);
}
