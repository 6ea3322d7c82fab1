import { given } from '../../../model/given.ts';
import type { PracticeKindId } from '../../../practice/kind-id.ts';
import { leastSeed } from '../../../practice/seed.ts';
import { inSentences, readAll } from '../../../state/parameter.ts';
import * as parameter from '../../../state/parameters.ts';
import { queryOf, readQuery } from '../../../state/query.ts';

/** Which worksheet is shown. Without a kind it has one question of each. */
export interface PracticeState {
  readonly seed: number;
  readonly kind: PracticeKindId | undefined;
}

/** The worksheet that the build draws, which needs no script. */
export const builtWorksheet: PracticeState = { seed: leastSeed, kind: undefined };

/** Reads a query. A value that is none falls back to that of the build, and is named in one plain sentence, made of text only. Never throws. */
export function parsePractice(search: string): { readonly state: PracticeState; readonly ignored: string | undefined } {
  const refused: string[] = [];
  const asked = readAll(readQuery(search), [parameter.seed, parameter.kind], refused, 'here');
  return { state: { ...builtWorksheet, ...given(asked) }, ignored: inSentences(refused) };
}

/** The query of a worksheet; keys that are not ours stay as they are. */
export const formatPractice = (state: PracticeState, others = ''): string => queryOf({ ...state }, { ...builtWorksheet }, others);
