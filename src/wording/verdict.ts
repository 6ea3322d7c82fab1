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
  authenticated: 'encrypted, and the client verifies the server',
  encrypted: 'encrypted, but the server could be anyone',
  unsafe: 'plaintext, which an attacker can read and change',
  unknown: 'no source we read says',
  local: 'never leaves the machine',
};

/** The words that count paths, readable without a legend. Every place that shows a count uses them. */
export const countWords: Record<Verdict, string> = {
  authenticated: 'verified',
  encrypted: 'encrypted only',
  unsafe: 'plain HTTP',
  unknown: 'unknown',
  local: 'on one machine',
};
