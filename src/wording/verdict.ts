import type { Verdict } from '../model/verdict.ts';

/** What a verdict is called where a reader sees it. The ids in data, addresses and exported texts stay. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  authenticated: 'authenticated',
  encrypted: 'encrypted only',
  unsafe: 'unsafe',
  unknown: 'unknown',
  local: 'local',
};

/** What each word means, in the key and in titles. */
export const verdictMeanings: Record<Verdict, string> = {
  authenticated: 'encrypted, and the client verified the server',
  encrypted: 'encrypted, but the server could be anyone',
  unsafe: 'plaintext: an attacker reads and changes it',
  unknown: 'we found no source for this',
  local: 'never leaves the machine',
};

/** What “weak” sums up wherever paths are counted. */
export const weakMeaning = `weak: ${verdictWords.unsafe} or ${verdictWords.encrypted}`;

/** In place of the verdicts of a path that the settings do not have. */
export const notUsed = 'not used';
