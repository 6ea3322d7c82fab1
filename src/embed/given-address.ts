import { pageQuery, readQuery, writeQuery } from '../state/query.ts';

/**
 * The query of a frame whose own query names the address that a consumer of oEmbed was asked to show (`url`): what that address says comes
 * first, the rest stays. Nothing where none is named; of one that is no address only the name goes.
 */
export function queryOfGiven(search: string): string | undefined {
  const given = readQuery(search).get('url');
  if (given === null) return undefined;
  const asked = URL.canParse(given) ? readQuery(new URL(given).search) : [];
  return writeQuery(search, ['url'], asked as Iterable<readonly [never, string]>);
}

/** Leads a frame to the state of the address that it was given; whether it did. */
export function leadToGiven(): boolean {
  if (!pageQuery().has('url')) return false;
  location.replace(location.pathname + (queryOfGiven(location.search) ?? '') + location.hash);
  return true;
}
