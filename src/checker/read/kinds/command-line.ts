import { readCommand } from '../commands.ts';
import type { Reader } from '../reading.ts';
import { commandsIn } from '../shell.ts';
import { positionAt } from '../source-text.ts';

const program =
  /(?:^|[\s/"'])(?:kube-apiserver|kube-controller-manager|kube-scheduler|kubelet|proxy-server|proxy-agent|konnectivity-server|konnectivity-agent|metrics-server|etcd|hyperkube|k3s|rke2)(?::[\w.-]+)?["']?\s+(?:\\{1,2}\s*)?(?:[a-z-]*[a-z]\s+(?:\\{1,2}\s*)?)?["']?--?[A-Za-z]/;

const bareProgram = /^\uFEFF?\s*(?:[\w./-]*\/)?(?:kube-apiserver|kubelet|proxy-server|proxy-agent)\s*$/;

/** A pasted command, a script or the output of `ps`. */
export const looksLikeCommand = (text: string): boolean =>
  program.test(text) || bareProgram.test(text) || /^\uFEFF?\s*--[A-Za-z]/.test(text);

/** What may be a command that a terminal cut: a mark or a flag without a value at the end of a line, or a line in a list. */
const mayBeCut = /(?:…|\.{3}|\s(?:>|--?[A-Za-z][\w-]*))[ \t]*\r?$/m;

export function readCommandLines(reader: Reader): boolean {
  const { source, work } = reader;
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  const commands = commandsIn(source.text, start, source.text.length, work, { linesEndCommands: true });
  const cut = reader.forms?.cut(reader, commands);
  // Only the rarer forms tell what is cut.
  if (!cut && (commands.length > 1 || mayBeCut.test(source.text)))
    reader.reading.unread.push({ file: source.name, line: 1, column: 1, what: 'commands of which some may be cut' });
  return commands
    .map((words) => {
      const isCut = cut?.has(words) === true;
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
