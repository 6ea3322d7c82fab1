import { grouped } from '../text/text.ts';

// What can stand at a parameter of an address, as clauses for `ignoredClause`.

export const oneOfIds = (ids: readonly string[]): string => `one of ${ids.length} ids, such as ${ids[0]}`;
export const canOnlyBe = (key: string, value: string): string => `${key} can only be ${value}`;
export const wholeNumber = (what: string, least: number, most: number): string =>
  `${what} is a whole number from ${grouped(least)} to ${grouped(most)}`;
export const numberOf = (noun: string): string => `the number of ${noun}`;
export const wholeSeconds = (what: string, most: number): string => `${what} is a whole number of seconds from 1 to ${grouped(most)}`;
export const someDistributions = (count: number, first: string): string => `${count} distributions are, such as ${first}`;

// What each time in an address is: constants, because a bundle keeps a table of which it reads a field.
export const idleLimit = 'an idle limit';
export const silence = 'the silence';
export const keepaliveInterval = 'the interval of keepalives';
