import type { ParameterName } from '../state/parameters.ts';
import { pageQuery, readQuery } from '../state/query.ts';

/**
 * The query of a frame whose own query names the address that a consumer of oEmbed was asked to show (`url`): what that address says comes
 * first, the rest stays. Nothing where none is named; of one that is no address only the name goes.
 */
export function queryOfGiven(search: string): string | undefined {
  const query = readQuery(search);
  const given = query.get('url');
  if (given === null) return undefined;
  query.delete('url');
  // A name that is none of the table is taken along as well: who asked for it may know it.
  if (URL.canParse(given)) for (const [name, value] of readQuery(new URL(given).search)) query.set(name as ParameterName, value);
  const text = String(query);
  return text && `?${text}`;
}

/** Leads a frame to the state of the address that it was given; whether it did. */
export function leadToGiven(): boolean {
  if (!pageQuery().has('url')) return false;
  location.replace(location.pathname + (queryOfGiven(location.search) ?? '') + location.hash);
  return true;
}
