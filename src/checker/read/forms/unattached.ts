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

/** The lines that are a part of what was read, by the names of their inputs. */
function readLines(reading: Reading): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  for (const { source, start, end } of [
    ...reading.processes.flatMap((one) => one.flags.map(({ start, end, source = one.source }) => ({ source, start, end }))),
    ...reading.documents.map(({ source, root }) => ({ ...root, source })),
    ...reading.foreign,
    ...reading.stated,
    ...reading.addresses,
  ]) {
    const taken = lines.get(source.name) ?? new Set();
    lines.set(source.name, taken);
    const last = positionAt(source, Math.max(start, end - 1)).line;
    for (let { line } = positionAt(source, start); line <= last; line += 1) taken.add(line);
  }
  return lines;
}

/** The names of the inputs of which one of these is told. */
const filesOf = (told: Reading['skipped'], says = ''): ReadonlySet<string> =>
  new Set(told.filter(({ what }) => what.includes(says)).map(({ file }) => file));

/**
 * Names the lines that have a flag or a field which decides a path, and of which nothing else is said: the reader of their form knows no program that
 * gets them. Without that the reader would believe that the input does not have them.
 */
export function tellUnattached(reading: Reading, { installers }: CheckFacts): void {
  const accountOf = accountsOf(reading, installers);
  const linesRead = readLines(reading);
  const [skipped, foreign] = [filesOf(reading.skipped), filesOf(reading.skipped, leftUnread)];
  const prose = filesOf(reading.unread, 'outside of the code blocks');
  const known = new Set<string>();
  for (const source of reading.sources.filter(({ within, name }) => !within && !foreign.has(name))) {
    const { name: file, text } = source;
    const lines = source.lineStarts.flatMap((start, index) => {
      const line = text.slice(start, lineEndAt(source, start));
      const match = comment.test(line) ? undefined : [...line.matchAll(setting)].find(([, name = '']) => decides(name));
      return match ? [{ start, line: index + 1, column: match.index + 1, what: match[0] }] : [];
    });
    if (lines.length === 0) continue;
    const { read, unread } = accountOf(file, undefined);
    const told = new Set([...read, ...unread].map(({ line }) => line));
    // Of the prose of Markdown one line stands for all.
    const blocks = prose.has(file) ? fencesIn(text) : undefined;
    const found = lines.filter(
      ({ start, line }) =>
        !told.has(line) &&
        !linesRead.get(file)?.has(line) &&
        (!blocks || blocks.some((block) => start >= block.start && start < block.end)),
    );
    const rest = found.length > most ? `, as ${found.length - most} more such lines of the input are` : '';
    for (const { line, column, what } of found.slice(0, most))
      reading.withoutEffect.push({
        file,
        line,
        column,
        what: `${what.slice(0, 80)}: seen and not judged, because the checker knows of no program that gets it${rest}`,
      });
    if (found.length > 0 && !skipped.has(file)) known.add(file);
  }
  // Then something in it is known; a document that is named and not read stays a fault.
  const isFault = ({ file, sentence }: Reading['problems'][number]): boolean =>
    !known.has(file) || (sentence !== nothingKnown && sentence !== noForm);
  reading.problems.splice(0, Infinity, ...reading.problems.filter(isFault));
}
