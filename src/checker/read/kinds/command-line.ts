import { readCommand } from '../commands.ts';
import { isListed, programIn } from '../components.ts';
import { booleans } from '../flag.ts';
import type { Reader } from '../reading.ts';
import { commandsIn, type Word } from '../shell.ts';
import { lineEndAt, lineStartAt, positionAt } from '../source-text.ts';

const program =
  /(?:^|[\s/"'])(?:kube-apiserver|kube-controller-manager|kube-scheduler|kubelet|proxy-server|proxy-agent|konnectivity-server|konnectivity-agent|metrics-server|etcd|hyperkube|k3s|rke2)["']?\s+(?:\\{1,2}\s*)?(?:[a-z-]*[a-z]\s+(?:\\{1,2}\s*)?)?["']?--?[A-Za-z]/;

const bareProgram = /^\uFEFF?\s*(?:[\w./-]*\/)?(?:kube-apiserver|kubelet|proxy-server|proxy-agent)\s*$/;

/** A pasted command, a script or the output of `ps`. */
export const looksLikeCommand = (text: string): boolean =>
  program.test(text) || bareProgram.test(text) || /^\uFEFF?\s*--[A-Za-z]/.test(text);

/** Columns that a terminal has at least. */
const narrowest = 60;

/**
 * The commands that a terminal, a pager or a tool cut at their end: with an ellipsis or `>` behind them, and in a list of processes in the middle of a
 * flag, or where lines of different programs end at the same column, which is the longest.
 */
function cutCommands({ source }: Reader, commands: readonly (readonly Word[])[]): ReadonlySet<readonly Word[]> {
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

export function readCommandLines(reader: Reader): boolean {
  const { source, work } = reader;
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  const commands = commandsIn(source.text, start, source.text.length, work, { linesEndCommands: true });
  const cut = cutCommands(reader, commands);
  return commands
    .map((words) => {
      const isCut = cut.has(words);
      // The value that ends with the line may go on behind it.
      const known = isCut ? words.map((word, index) => (index === words.length - 1 ? { ...word, dynamic: true } : word)) : words;
      const read = readCommand(reader, known, { needsArguments: commands.length > 1, complete: !isCut });
      const [first, last] = [words[0], words.at(-1)];
      if (read && isCut && last)
        reader.reading.skipped.push({
          file: source.name,
          ...positionAt(source, last.start),
          what: `the rest of a command that is cut at its end, from ${last.text.slice(0, 40)} on: \`ps -ww\` shows all of it`,
        });
      if (!read && first)
        reader.reading.unread.push({
          file: source.name,
          ...positionAt(source, first.start),
          what: `a line that runs no program the checker knows: ${first.text.slice(0, 40)}`,
        });
      return read;
    })
    .some(Boolean);
}
