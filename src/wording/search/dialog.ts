import { listed } from '../text/list.ts';
import { counted } from '../text/text.ts';

/** What the dialog of the search says before it found anything. */
export const searchWords = {
  invitation: 'Search for a flag, port, error message or term.',
  example: 'For example 10250 or x509',
  comes: 'Loading the search index…',
} as const;

/** Where no page has what was asked for: what lists all of them, in a link. */
export const allHeadings = { name: 'The index from A to Z', does: 'lists every heading.' } as const;

/** Why there is no search, and when it is tried again. `isOnline` is what the browser knows of its network. */
export const searchNotLoaded = (isOnline: boolean): string =>
  `The search could not be loaded${isOnline ? '' : ' because the network is gone'}. The next try loads it again.`;
export const indexNotLoaded = (isOnline: boolean): string =>
  isOnline
    ? 'The search index could not be loaded. It is loaded again when the search is opened again.'
    : 'The search index could not be loaded because the network is gone. It is loaded again once the network is back.';

/** Which words the first section lacks, where none has all of them. */
export function sectionWithout(words: readonly string[]): string {
  const named = listed(words.slice(0, 3).map((word) => `“${word.slice(0, 40)}”`));
  const lacks = words.length > 3 ? `${named} and ${words.length - 3} more` : named;
  return `No section has all of these words. The first one is without ${lacks}.`;
}
export const nothingFound = (asked: string): string => `Nothing found for ${asked}.`;
export const noPageHas = (asked: string): string => `No page has ${asked}.`;
/** How many sections are shown, which are all or the best of them. */
export const sectionsFound = (count: number, most: number): string =>
  count === most ? `The best ${most} sections.` : `${counted(count, 'section')} found.`;
/** What is said where a pasted text is longer than what is searched for. */
export const onlyFirstSearched = (searched: number, typed: number): string =>
  `Only the first ${searched} of ${typed} characters were searched for: keep the part that names the error.`;

/** Words of a sentence that say nothing of what it is about. */
export const commonWords =
  'a about an and are as at be by can do does explain explained explains for from has have how i in is it its my of on or that the their there this to via was what when where which who why will with without';
