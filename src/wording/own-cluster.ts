import { counted } from './text/text.ts';

/** What settings are called that a reader chose and that no distribution has. */
export const yourSettings = 'Your settings';

/** A cluster and how many of its settings differ from those of its name. */
export const withChanges = (name: string, count: number): string => (count === 0 ? name : `${name}, ${counted(count, 'setting')} changed`);

/** The same where a count has no room. */
const changed = ', changed';
export const changedName = (name: string): string => name + changed;
export const isChangedName = (name: string): boolean => name.endsWith(changed);

/** The same as the explorer names its settings. */
export const namedWithChanges = (name: string, count: number): string =>
  count === 0 ? name : `${name} with ${counted(count, 'setting')} changed`;

/** A button that makes what is shown the cluster of the reader, and what it says then. */
export const useAsCluster = 'Use as my cluster';
export const isYourCluster = 'This is your cluster';
