import { counted } from './text/text.ts';

/** What settings are called that a reader chose and that no distribution has. */
export const yourSettings = 'Your settings';

/** A cluster and how many of its settings differ from those of its name. */
export const withChanges = (name: string, count: number): string => (count === 0 ? name : `${name}, ${counted(count, 'setting')} changed`);

/** The same where a count has no room. */
export const changedName = (name: string): string => `${name}, changed`;
