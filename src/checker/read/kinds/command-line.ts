import { readCommand } from '../commands.ts';
import type { Reader } from '../reading.ts';
import { commandsIn } from '../shell.ts';
import { positionAt } from '../source-text.ts';

const program =
  /(?:^|[\s/"'])(?:kube-apiserver|kubelet|proxy-server|proxy-agent|konnectivity-server|konnectivity-agent|metrics-server|hyperkube|k3s|rke2)["']?\s+(?:\\\s*)?(?:[a-z]+\s+(?:\\\s*)?)?["']?--?[A-Za-z]/;

const bareProgram = /^\uFEFF?\s*(?:[\w./-]*\/)?(?:kube-apiserver|kubelet|proxy-server|proxy-agent)\s*$/;

/** A pasted command, a script or the output of `ps`. */
export const looksLikeCommand = (text: string): boolean =>
  program.test(text) || bareProgram.test(text) || /^\uFEFF?\s*--[A-Za-z]/.test(text);

export function readCommandLines(reader: Reader): boolean {
  const { source, work } = reader;
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  const commands = commandsIn(source.text, start, source.text.length, work, { linesEndCommands: true });
  return commands
    .map((words) => {
      const read = readCommand(reader, words);
      const [first] = words;
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
