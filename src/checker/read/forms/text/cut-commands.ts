import { isListed, programIn } from '../../components.ts';
import { booleans } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import type { Word } from '../../shell.ts';
import { lineEndAt, lineStartAt } from '../../source-text.ts';

/** Columns that a terminal has at least. */
const narrowest = 60;

/**
 * The commands that a terminal, a pager or a tool cut at their end: with an ellipsis or `>` behind them, and in a list of processes in the middle of a
 * flag, or where lines of different programs end at the same column, which is the longest.
 */
export function cutCommands({ source }: Reader, commands: readonly (readonly Word[])[]): ReadonlySet<readonly Word[]> {
  const ends = commands.flatMap((words) => {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return [];
    const end = lineEndAt(source, last.end);
    return [
      { words, last, width: end - lineStartAt(source, last.start), rest: source.text.slice(last.end, end).trim(), listed: isListed(words) },
    ];
  });
  const widest = Math.max(narrowest, ...source.text.split(/\r?\n/).map(({ length }) => length));
  const atEdge = ends.filter(({ width, listed }) => listed && width === widest);
  const isFull = new Set(atEdge.map(({ words }) => programIn(words)?.name)).size > 1;
  return new Set(
    ends
      .filter(({ last, rest, listed, width }) => {
        const name = /^--?([A-Za-z][\w-]*)$/.exec(last.text)?.[1];
        return (
          /(?:…|\.{3})$/.test(last.text) || rest === '>' || (listed && ((name && !booleans.has(name)) || (isFull && width === widest)))
        );
      })
      .map(({ words }) => words),
  );
}
