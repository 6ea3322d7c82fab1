import { listed } from '../text/list.ts';
import { counted, grouped } from '../text/text.ts';

/** Known strings of the recording in the words of a reader, in the order in which they are told. */
const markerWords: readonly (readonly [marker: string, words: string])[] = [
  ['GET /', 'the request'],
  ['hunter2', 'the bearer token'],
  ['ECHO from', 'the answer'],
];

/** What an eavesdropper reads of what was said, in one clause. */
export function readsWords(markers: readonly string[]): string {
  const read = markerWords.filter(([marker]) => markers.includes(marker)).map(([, words]) => words);
  return read.length > 0 ? listed(read) : 'no request, no answer and no credentials';
}

/** A number of bytes, as text. */
export const bytesWords = (count: number): string => counted(count, 'byte');

/** How much of a payload a record has, where that is not all of it. */
export const cutWords = (length: number, recorded: number): string => `… of ${bytesWords(length)}, ${grouped(recorded)} were recorded`;

/** How much of a payload is shown, where its own page has more. */
export const shownWords = (length: number, shown: number): string => `… of ${bytesWords(length)}, ${grouped(shown)} are shown`;
