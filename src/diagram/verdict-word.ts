import type { Verdict } from '../model/verdict.ts';

/** What a verdict is called where a reader sees it in a drawing, its key or its name. The ids in data, addresses and exported texts stay. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  authenticated: 'authenticated',
  encrypted: 'encrypted only',
  unsafe: 'unsafe',
  unknown: 'unknown',
  local: 'local',
};
