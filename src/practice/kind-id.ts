import { practiceKindNames } from '../wording/practice/kind.ts';

/** The kinds of questions. Values of `?kind=` and parts of the ids in question banks, so never renamed. */
export type PracticeKindId = keyof typeof practiceKindNames;
export const practiceKindIds = Object.keys(practiceKindNames) as readonly PracticeKindId[];
