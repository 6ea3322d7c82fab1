import type { CheckFacts } from '../../facts.ts';
import { leftUnread } from '../languages.ts';
import { accountsOf, nothingKnown, noForm } from '../read.ts';
import type { Reading } from '../reading.ts';
import { lineEndAt, positionAt } from '../source-text.ts';
import { decides } from './anywhere/flags.ts';
import { fencesIn } from './text/heredocs.ts';

/** A name with a value, as flags, fields and variables have them. */
const setting = /(?<![\w.-])["']?((?:--)?[A-Za-z][\w-]{8,50})["']?(?:(?:[ \t]*[:=][ \t]*|[ \t]+)["']?[\w./:,[\]-]+)?/g;
const comment = /^[ \t]*(?:#|\/\/|\/?\*|;|<!--|\{#|\{\{-?[ \t]*\/\*)/;
/** How many of them are told; the others are counted. */
const most = 5;

/** The lines of an input of which something is said, or that are a part of what was read. */
function takenLines(reading: Reading, { installers }: CheckFacts, name: string): ReadonlySet<number> {
  const { read, unread } = accountsOf(reading, installers)(name, undefined);
  const taken = new Set([...read, ...unread].map(({ line }) => line));
  for (const { source, start, end } of [
    ...reading.processes.flatMap((one) => one.flags.map(({ start, end, source = one.source }) => ({ source, start, end }))),
    ...reading.documents.map(({ source, root }) => ({ ...root, source })),
    ...reading.foreign,
    ...reading.stated,
    ...reading.addresses,
  ])
    if (source.name === name)
      for (let { line } = positionAt(source, start); line <= positionAt(source, Math.max(start, end - 1)).line; line += 1) taken.add(line);
  return taken;
}

/**
 * Names the lines that have a flag or a field which decides a path, and of which nothing else is said: the reader of their form knows no program that
 * gets them. What is left unsaid would pass for what is not there.
 */
export function tellUnattached(reading: Reading, facts: CheckFacts): void {
  for (const source of reading.sources.filter(({ within }) => !within)) {
    const { name: file, text } = source;
    const isOf = (one: { readonly file: string }): boolean => one.file === file;
    const lines = source.lineStarts.flatMap((start, index) => {
      const line = text.slice(start, lineEndAt(source, start));
      const match = comment.test(line) ? undefined : [...line.matchAll(setting)].find(([, name = '']) => decides(name));
      return match ? [{ start, line: index + 1, column: match.index + 1, what: match[0] }] : [];
    });
    if (lines.length === 0 || reading.skipped.some((one) => isOf(one) && one.what.includes(leftUnread))) continue;
    const taken = takenLines(reading, facts, file);
    // Of the prose of Markdown one line stands for all.
    const isToldOf = reading.unread.some((one) => isOf(one) && one.what.includes('outside of the code blocks'));
    const blocks = isToldOf ? fencesIn(text) : [];
    const found = lines.filter(
      ({ start, line }) => !taken.has(line) && (!isToldOf || blocks.some((block) => start >= block.start && start < block.end)),
    );
    const rest = found.length > most ? `, as ${found.length - most} more such lines of the input are` : '';
    for (const { line, column, what } of found.slice(0, most))
      reading.withoutEffect.push({
        file,
        line,
        column,
        what: `${what.slice(0, 80)}: seen and not judged, because the checker knows of no program that gets it${rest}`,
      });
    // Then something in it is known; a document that is named and not read stays a fault.
    if (found.length > 0 && !reading.skipped.some(isOf))
      reading.problems.splice(
        0,
        Infinity,
        ...reading.problems.filter((one) => !isOf(one) || (one.sentence !== nothingKnown && one.sentence !== noForm)),
      );
  }
}
