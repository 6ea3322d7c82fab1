import type { Input } from '../read/read.ts';
import type { Problem } from '../read/reading.ts';
import type { Acceptance, Read } from './acceptance.ts';
import { codeExpected, isCode } from './codes.ts';
import { dayExpected, isDay } from './day.ts';

/** What a comment has to look like, for help and errors. */
export const commentForm = '# hub-and-spoke: accept CODE until 2027-01-31, because REASON';

/** Comments of one file that are read; a file that holds more is generated, and says the same thing again and again. */
const most = 1000;
const mark = /#[ \t]*hub-and-spoke:[ \t]*accept\b([^\n\r]*)/g;
const parts = /^[ \t]+([^\s,]+)(?:[ \t]+until[ \t]+([^\s,]+))?[ \t]*(?:,?[ \t]*because[ \t:]*(.*))?$/;

type Wrong = { readonly sentence: string };

/** One comment behind its `accept`: what it accepts, or the sentence about what is wrong. */
function read(words: string): Wrong | { readonly code: string; readonly until: string; readonly reason: string } {
  const [, code, until, because] = parts.exec(words.trimEnd()) ?? [];
  if (code === undefined) return { sentence: `This comment accepts nothing that can be read; it has the form “${commentForm}”.` };
  if (!isCode(code)) return { sentence: codeExpected(code) };
  if (until === undefined) return { sentence: `This comment accepts ${code} without an end date; it has the form “${commentForm}”.` };
  if (!isDay(until)) return { sentence: dayExpected(until) };
  const reason = (because ?? '').trim().replace(/\.$/, '');
  if (reason === '') return { sentence: `This comment accepts ${code} without a reason; it has the form “${commentForm}”.` };
  return { code, until, reason };
}

/** The lines that a comment is about: its own where something stands before it, otherwise up to the next line that is not only a comment. */
function linesFrom(lines: readonly string[], index: number, column: number): readonly [number, number] {
  if (!/^[\s\uFEFF]*$/.test((lines[index] ?? '').slice(0, column))) return [index + 1, index + 1];
  let next = index + 1;
  while (next < lines.length && /^\s*(?:#.*)?$/.test(lines[next] ?? '')) next += 1;
  return [index + 1, Math.min(next, lines.length - 1) + 1];
}

function commentsOf({ name, text }: Input): Read<readonly Acceptance[]> {
  // Most files have none, and are looked over once.
  if (!text.includes('hub-and-spoke:')) return { value: [], problems: [] };
  const value: Acceptance[] = [];
  const problems: Problem[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries())
    for (const match of line.matchAll(mark)) {
      if (value.length + problems.length >= most) return { value, problems };
      const before = line[match.index - 1];
      if (before !== undefined && !/[\s\uFEFF]/.test(before)) continue;
      const found = read(match[1] ?? '');
      const place = { file: name, line: index + 1, column: match.index + 1 };
      if ('sentence' in found) problems.push({ ...place, sentence: found.sentence });
      else value.push({ by: 'comment', ...found, lines: linesFrom(lines, index, match.index), file: name, line: index + 1 });
    }
  return { value, problems };
}

/** What the comments of the inputs accept, and what is wrong with those that cannot be read. One look at each text. */
export function commentsIn(inputs: readonly Input[]): Read<readonly Acceptance[]> {
  const all = inputs.map(commentsOf);
  return { value: all.flatMap(({ value }) => value), problems: all.flatMap(({ problems }) => problems) };
}
