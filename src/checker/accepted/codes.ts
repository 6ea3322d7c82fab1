import { rules } from '../rules/index.ts';

const codes: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

/** Whether a text is the code of a rule. */
export const isCode = (text: string): boolean => codes.has(text);

/** How many letters of two texts stand side by side in both: enough to find the code that was meant. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const of = new Set(pairs(b));
  return pairs(a).filter((pair) => of.has(pair)).length / Math.max(1, a.length + b.length);
}

/** The code that is most like a text. */
export const nearestCode = (text: string): string =>
  [...codes].reduce((best, code) => (likeness(text.slice(0, 60), code) > likeness(text.slice(0, 60), best) ? code : best));

/** What an unknown code is told. */
export const codeExpected = (found: string): string =>
  `No rule has the code ${found.slice(0, 60)}; the nearest one is ${nearestCode(found)}. The command’s “explain” lists every code.`;
