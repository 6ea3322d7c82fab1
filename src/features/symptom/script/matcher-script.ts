import type { Matcher } from '../../../symptoms/matcher.ts';

/** Where the script that reads messages leaves its class. */
export const matcherKey = Symbol.for('hub-spoke.symptom-matcher');
export type MatcherClass = typeof Matcher;
