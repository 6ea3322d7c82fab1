import { check, type CheckResult } from '../check.ts';
import type { CheckFacts } from '../facts.ts';
import { moreForms } from '../read/more-forms.ts';
import type { Input } from '../read/read.ts';
import { linesThatProtect, without } from './protecting.ts';
import { claims, newlyAuthenticated } from './strength.ts';

/** The longest text that is tried: a longer one takes a second, and no mutation makes it special. */
const longest = 20_000;

/** How many lines of one text are deleted, each alone. */
const mostLines = 4;

/**
 * What a text claims more of once a line that protects is deleted; nothing for a sound checker. The seed chooses the lines. A text that has the line
 * twice, or that cannot be read whole with the line, is not tried: without it more may be known than with it. A caller that has checked the text
 * already, as an input called `input`, gives the result.
 */
export function strongerWithout(
  text: string,
  facts: CheckFacts,
  seed: number,
  known?: CheckResult,
): { readonly tried: number; readonly wrong: readonly string[] } {
  // A sign that no file holds makes its whole line unreadable, so that without the line more is known.
  if (text.length > longest || /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFD]/.test(text))
    return { tried: 0, wrong: [] };
  const checked = (inputs: readonly Input[]): CheckResult => check(inputs, { facts, forms: moreForms });
  const inputs = [{ name: 'input', text }];
  const before = known ?? checked(inputs);
  const lines = text.split('\n');
  // A flag on a line of its own, without a sign that the command goes on, is a sign that the command was cut.
  const isLoose = (line: number): boolean => /^\s*--/.test(lines[line - 1] ?? '') && !/\\\r?$/.test(lines[line - 2] ?? '');
  // The last line of a command that is cut there: without it the command goes on with what stands behind.
  const endsCommand = (line: number): boolean =>
    /\\\r?$/.test(lines[line - 2] ?? '') && !/\\\r?$/.test(lines[line - 1] ?? '') && /^\s*(?:--|\\)/.test(lines[line] ?? '');
  // What a template puts on a line of its own is the value of the key before it.
  const isBeforeValue = (line: number): boolean => /^\s*\{\{.*\}\}\s*$/.test(lines[line] ?? '');
  // What a shell takes for the end of the arguments leaves those behind it unread.
  const ends = (line: number): boolean => /[<>|;&]/.test(lines[line - 1] ?? '');
  const once = linesThatProtect(inputs, before).filter(
    ({ line }) =>
      lines.filter((one) => one.trim() === lines[line - 1]?.trim()).length === 1 &&
      !isLoose(line) &&
      !endsCommand(line) &&
      !ends(line) &&
      !isBeforeValue(line),
  );
  if (before.problems.length > 0 || before.findings.some(({ code }) => code === 'key-given-twice')) return { tried: 0, wrong: [] };
  const from = seed % Math.max(1, once.length);
  const chosen = [...once.slice(from), ...once.slice(0, from)].slice(0, mostLines);
  const wrong = chosen.flatMap((line) => {
    const after = checked(without(inputs, line));
    return [...claims(after, before), ...newlyAuthenticated(after, before)].map(
      (claim) => `${claim} without line ${line.line}: ${lines[line.line - 1]}`,
    );
  });
  return { tried: chosen.length, wrong };
}
