import { holdsEtcdFlag } from '../forms/program-of-flags.ts';
import type { Reader } from '../reading.ts';
import { commandsIn, type Word } from '../shell.ts';

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
    if (match[2]) found.set(match[2], commandsIn(text, from, to, reader.work, { linesEndCommands: false, hasNoOperators: true }).flat());
    assignment.lastIndex = Math.max(to, assignment.lastIndex);
  }
  return found;
}

/** The lines of a unit that set this key, as offsets of their values: with continuation lines, and the comments between them (systemd.syntax(7)). */
function valuesOf(text: string, key: string): readonly (readonly [number, number])[] {
  const lines = new RegExp(`^[ \\t]*${key}=((?:[^\\n\\\\]|\\\\{1,2}\\r?\\n(?:[ \\t]*[#;].*\\n)*|\\\\.)*)`, 'gm');
  return [...text.matchAll(lines)].map((match) => {
    const end = match.index + match[0].length;
    return [end - (match[1] ?? '').length, end] as const;
  });
}

/** A line of a file that a unit names with `EnvironmentFile=`: a variable whose value may hold flags. */
const environmentLine = /^\uFEFF?(?:export[ \t]+)?([A-Za-z_]\w*)=((?:[^\n\\]|\\{1,2}\r?\n|\\.)*)/gm;

/** A line of a file of variables that etcd itself takes for its flags, whatever unit starts it (etcd-io/etcd:pkg/flags/flag.go). */
const etcdLine = /^\uFEFF?(?:export[ \t]+)?(ETCD_[A-Z_]+)=(?!\s*(?:$|#)|["']?--)([^\n]*)/gm;

/** Such a variable that a unit sets alone in a line; of several in one line nobody takes any here. */
const etcdOwn = /^[ \t]*Environment=["']?(ETCD_[A-Z_]+)=((?:\{\{[^}\n]*\}\}|[^\s"'])+)["']?[ \t]*\r?$/gm;

/** The variable of etcd as the flag of the same name. */
function etcdFlag({ text }: Reader['source'], match: RegExpMatchArray): Word {
  const [line = '', name = '', value = ''] = match;
  const at = line.indexOf(name);
  // A quote before the name closes behind the value.
  const length = line.trimEnd().length - (/["']/.test(line.charAt(at - 1)) ? 1 : 0);
  const [start, end] = [(match.index ?? 0) + at, (match.index ?? 0) + length];
  const said = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  const flag = `--${name.slice('ETCD_'.length).toLowerCase().replaceAll('_', '-')}=${said}`;
  return { text: flag, start, end, exact: false, dynamic: /\$/.test(text.slice(start, end)) };
}

/** What the wrapper of CoreOS starts: the kubelet, or the program of its image that a variable names. */
function withoutWrapper(words: readonly Word[], variables: ReadonlyMap<string, readonly Word[]>): readonly Word[] {
  const [first, ...rest] = words;
  const own = ['KUBELET_IMAGE_ARGS', 'RKT_RUN_ARGS'].flatMap((name) => variables.get(name) ?? []);
  const exec = own
    .findLast(({ text }) => text.startsWith('--exec='))
    ?.text.slice('--exec='.length)
    .replace(/^.*\//, '');
  if (!first || !exec || !/(?:^|\/)kubelet-wrapper$/.test(first.text)) return words;
  return [{ ...first, text: exec.replace(/^(?=apiserver$|controller-manager$|scheduler$|proxy$)/, 'kube-'), exact: false }, ...rest];
}

/** What `rkt run` starts: the program that `--exec` names, with the words behind `--`. */
function withoutRkt(words: readonly Word[]): readonly Word[] {
  const exec = words.find(({ text }) => text.startsWith('--exec='));
  const end = words.findIndex(({ text }) => text === '--');
  if (!exec || end === -1 || !/(?:^|\/)rkt$/.test(words[0]?.text ?? '')) return words;
  return [{ ...exec, text: exec.text.slice('--exec='.length), exact: false }, ...words.slice(end + 1)];
}

/** A systemd unit, a drop-in, or what `systemctl cat` prints of both: commands and variables, for `joinUnits`. */
export function readUnit(reader: Reader, isTorn: boolean): void {
  const { text } = reader.source;
  const variables = new Map<string, readonly Word[]>();
  for (const [start, end] of valuesOf(text, 'Environment'))
    for (const [name, words] of variablesIn(reader, start, end)) variables.set(name, words);
  let starts: (readonly Word[])[] = [];
  let resets = false;
  for (const [start, end] of valuesOf(text, 'ExecStart')) {
    const from = start + (/^[-@+!:]*/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0);
    const words = commandsIn(text, from, end, reader.work, { linesEndCommands: false, hasNoOperators: true }).flat();
    // An empty ExecStart= takes back every command before it (systemd.service(5)).
    if (words.length === 0) [starts, resets] = [[], true];
    else starts.push(withoutWrapper(withoutRkt(words), variables));
  }
  // A flag goes before the variable of its name.
  const ofEtcd = [...text.matchAll(etcdOwn)].map((line) => etcdFlag(reader.source, line));
  // A drop-in that starts nothing is for the unit of etcd.
  if (ofEtcd.length > 0 && starts.length === 0) {
    for (const name of [...variables.keys()]) if (name.startsWith('ETCD_')) variables.delete(name);
    variables.set('ETCD_FLAGS', ofEtcd);
  } else if (ofEtcd.length > 0)
    starts = starts.map(([first, ...rest]) =>
      first && /(?:^|\/)etcd$/.test(first.text) ? [first, ...ofEtcd, ...rest] : [...(first ? [first] : []), ...rest],
    );
  const files = valuesOf(text, 'EnvironmentFile').map(([start, end]) => text.slice(start, end).trim().replace(/^-/, ''));
  const before = valuesOf(text, 'ExecStartPre').map(([start, end]) => text.slice(start, end).trim());
  reader.reading.units.push({ reader, kind: 'unit', variables, starts, resets, files, before, isTorn });
}

/** A file of variables such as `/etc/default/kubelet`: flags that some unit adds to others. */
export function readEnvironmentFile(reader: Reader): void {
  const variables = new Map<string, readonly Word[]>();
  for (const line of reader.source.text.matchAll(environmentLine)) {
    // Whatever it is called, what it holds may be flags of etcd.
    if (!line[1]?.startsWith('KUBE') && !holdsEtcdFlag(line[2] ?? '')) continue;
    const end = line.index + line[0].length;
    const start = end - (line[2] ?? '').length - (line[1] ?? '').length - 1;
    for (const [name, words] of variablesIn(reader, start, end)) variables.set(name, words);
  }
  // The last of two variables of one name counts.
  const ofEtcd = new Map([...reader.source.text.matchAll(etcdLine)].map((line) => [line[1], etcdFlag(reader.source, line)]));
  if (ofEtcd.size > 0) variables.set('ETCD_FLAGS', [...ofEtcd.values()]);
  reader.reading.units.push({ reader, kind: 'variables', variables, starts: [], resets: false, files: [], before: [], isTorn: false });
}
