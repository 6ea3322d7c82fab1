import { readCommand } from '../commands.ts';
import type { Reader } from '../reading.ts';
import { commandsIn, type Word } from '../shell.ts';

const isUnit = /^\uFEFF?[ \t]*\[(?:Unit|Service|Install)\][ \t]*\r?$/m;
const isEnvironmentFile = /^\uFEFF?(?:export[ \t]+)?KUBE\w*(?:ARGS|OPTS|FLAGS|OPTIONS)=/m;

export const looksLikeUnit = (text: string): boolean => isUnit.test(text);
export const looksLikeEnvironmentFile = (text: string): boolean => isEnvironmentFile.test(text);

/** Assignments of a unit or an environment file: the words inside, at their own places. */
function variablesIn(reader: Reader, start: number, end: number): ReadonlyMap<string, readonly Word[]> {
  const { text } = reader.source;
  const found = new Map<string, readonly Word[]>();
  const assignment = /(["']?)([A-Za-z_]\w*)=/g;
  assignment.lastIndex = start;
  for (let match = assignment.exec(text); match && match.index < end; match = assignment.exec(text)) {
    const inner = text[assignment.lastIndex];
    const quote = match[1] || (inner === '"' || inner === "'" ? inner : '');
    const from = assignment.lastIndex + (match[1] || !quote ? 0 : 1);
    const close = quote ? text.indexOf(quote, from) : -1;
    const to = Math.min(end, quote ? (close === -1 ? end : close) : end);
    if (match[2]) found.set(match[2], commandsIn(text, from, to, reader.work, { linesEndCommands: false }).flat());
    assignment.lastIndex = Math.max(to, assignment.lastIndex);
  }
  return found;
}

/** The lines of a unit that set this key, continuation lines included, as offsets of their values. */
function valuesOf(text: string, key: string): readonly (readonly [number, number])[] {
  const lines = new RegExp(`^[ \\t]*${key}=((?:[^\\n\\\\]|\\\\(?:\\r?\\n|.))*)`, 'gm');
  return [...text.matchAll(lines)].map((match) => {
    const end = match.index + match[0].length;
    return [end - (match[1] ?? '').length, end] as const;
  });
}

/** A systemd unit or drop-in: `ExecStart` with the variables that the unit itself sets. */
export function readUnit(reader: Reader): boolean {
  const { text } = reader.source;
  const variables = new Map<string, readonly Word[]>();
  for (const [start, end] of valuesOf(text, 'Environment'))
    for (const [name, words] of variablesIn(reader, start, end)) variables.set(name, words);
  let found = false;
  for (const [start, end] of valuesOf(text, 'ExecStart')) {
    const from = start + (/^[-@+!:]*/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0);
    const words = commandsIn(text, from, end, reader.work, { linesEndCommands: false }).flat();
    const expanded = words.flatMap((word) => {
      const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(word.text)?.[1];
      return (name && variables.get(name)) || [word];
    });
    if (readCommand(reader, expanded)) found = true;
  }
  // A drop-in may set nothing but the variable.
  if (!found) for (const [name, words] of variables) if (readVariable(reader, name, words)) found = true;
  return found;
}

function readVariable(reader: Reader, name: string, words: readonly Word[]): boolean {
  const component = /KUBELET/.test(name) ? ('kubelet' as const) : /API/.test(name) ? ('kube-apiserver' as const) : undefined;
  return words.length > 0 && readCommand(reader, words, { complete: false, component });
}

/** A file of variables such as `/etc/default/kubelet`: flags that some unit adds to others. */
export function readEnvironmentFile(reader: Reader): boolean {
  const { text } = reader.source;
  let found = false;
  for (const line of text.matchAll(/^\uFEFF?(?:export[ \t]+)?(KUBE\w*(?:ARGS|OPTS|FLAGS|OPTIONS))=((?:[^\n\\]|\\(?:\r?\n|.))*)/gm)) {
    const end = line.index + line[0].length;
    const start = end - (line[2] ?? '').length - (line[1] ?? '').length - 1;
    for (const [name, words] of variablesIn(reader, start, end)) if (readVariable(reader, name, words)) found = true;
  }
  return found;
}
