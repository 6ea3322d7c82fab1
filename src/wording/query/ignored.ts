import { shortened } from '../text.ts';

/** What is said of a value of a query that means nothing: which it was, as text and cut short, and what can stand there. */
export const ignoredValue = (key: string, value: string, allowed: readonly string[]): string =>
  `${key}=“${shortened(value)}” is not known and was ignored: ${key} can be ${allowed.join(', ')}.`;
