import { examples } from '../../../checker/examples.ts';
import type { Examples } from './checker-script.ts';

/** What the page offers to start from, by the name in its list. */
export const checkExamples: Examples = Object.fromEntries(
  Object.entries(examples).map(([name, files]) => [name, Object.entries(files).map(([file, text]) => ({ name: file, text }))]),
);
