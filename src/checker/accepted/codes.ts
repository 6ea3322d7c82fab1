import { rules } from '../rules/index.ts';
import { nearestOf } from './nearest.ts';

const codes: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

/** Whether a text is the code of a rule. */
export const isCode = (text: string): boolean => codes.has(text);

/** The codes that are most like a text, the nearest first. */
export const nearestCodes = (text: string, count: number): readonly string[] => nearestOf(text, [...codes], count);

/** What an unknown code is told. */
export const codeExpected = (found: string): string =>
  `No rule has the code ${found.slice(0, 60)}; the nearest one is ${nearestCodes(found, 1)[0]}. The command “codes” lists all of them.`;
