import { isAboutPaths } from '../checker/irrelevant.ts';
import { moreForms } from '../checker/read/more-forms.ts';
import { Work } from '../checker/read/limits.ts';
import { nothingKnown, readInput, type Input } from '../checker/read/read.ts';
import { emptyReading } from '../checker/read/reading.ts';

/**
 * Whether a file that nobody named is given to the checker: it holds something that is read, or it cannot be read although it has words
 * that the checker is about.
 */
export function isRelevant(input: Input): boolean {
  const reading = emptyReading();
  readInput(input, reading, new Work(input.text.length), moreForms);
  const { processes, documents, units, platforms, stated, unused, withoutEffect, addresses, problems } = reading;
  // What is only told in the account is something that is read.
  if ([processes, documents, units, platforms, stated, unused, withoutEffect, addresses].some(({ length }) => length > 0)) return true;
  return problems.some(({ sentence }) => sentence !== nothingKnown) && isAboutPaths(input.text);
}
