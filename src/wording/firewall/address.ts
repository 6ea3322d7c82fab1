/** What a reader is told of the addresses that they typed. */

const asPrefix = 'Write an address and the length of its prefix, for example 10.0.1.0/24 or fd00:1::/64.';

/** What is wrong with one prefix, `found` as it was typed. */
export const prefixProblems = {
  noAddress: (found: string): string => `“${found}” is no IPv4 or IPv6 address. ${asPrefix}`,
  manySlashes: (found: string): string => `“${found}” has more than one “/”. ${asPrefix}`,
  length: (found: string, length: string, family: 4 | 6, most: number): string =>
    `“${found}” has the length “${length}”, but an IPv${String(family)} prefix has a length from 0 to ${String(most)}.`,
  bitsBehind: (found: string, network: string, host: string): string =>
    `“${found}” has bits behind the length of its prefix. Write ${network} for the whole network, or ${host} for this one host.`,
};

export const tooManyPrefixes = (count: number, most: number): string =>
  `${String(count)} prefixes are here, and a file holds at most ${String(most)} of one network. Write the networks that they are in, for example 10.0.0.0/16 in place of its hosts.`;
export const moreAreWrong = (count: number): string => (count === 1 ? '1 more is wrong.' : `${String(count)} more are wrong.`);

/** What two networks that share addresses mean for a rule. */
export const sameInTwo = (prefix: string, one: string, other: string): string =>
  `${prefix} is in two networks, ${one} and ${other}, so a rule for one lets the other in.`;
export const liesInside = (inner: string, innerNetwork: string, outer: string, outerNetwork: string): string =>
  `${inner} (${innerNetwork}) lies inside ${outer} (${outerNetwork}), so a rule for ${outerNetwork} lets these ${innerNetwork} in too.`;
export const moreShare = (count: number): string => `${String(count)} more pairs of networks share addresses.`;
