import { noWriter } from '../../../edit/flag-writers.ts';
import type { Component, Flag } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { leaveUnread } from '../piece.ts';
import type { LogLine } from './log-lines.ts';

/** A line in which a program prints one of its flags when it starts, given or not (component-base/cli/flag). */
export const flagLine = /\bFLAG: --([\w.-]+)=(\\{0,3}")(.*?)\2/;

/** The flags that one start of a program printed. */
export interface Printed {
  readonly line: LogLine;
  readonly flags: Map<string, Flag>;
}

/** Adds a flag to the start that it belongs to: another process, or a flag for the second time, is another start. */
export function addFlag(
  starts: Map<string, Printed[]>,
  line: LogLine,
  [whole, name = '', , value = '']: RegExpExecArray,
  at: number,
): void {
  const thread = line.pid || (/[IWEF]\d{4} [\d:.]+\s+(\d+) /.exec(line.text)?.[1] ?? '');
  const key = `${line.host} ${line.program} ${thread}`;
  const all = starts.get(key) ?? [];
  const last = all.at(-1);
  const start = line.start + at;
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  const flag: Flag = { name, value: list ?? value, start, end: start + whole.length, dynamic: false, printed: true };
  if (last && !last.flags.has(name)) last.flags.set(name, flag);
  else all.push({ line, flags: new Map([[name, flag]]) });
  starts.set(key, all);
}

/** Whose flags these are: as the journal names the program, or by a flag that no other program of Kubernetes has. */
function programOf({ line, flags }: Printed): Component | undefined {
  if (line.program === 'kubelet' || line.program === 'kube-apiserver') return line.program;
  if (flags.has('etcd-servers')) return 'kube-apiserver';
  return flags.has('read-only-port') || flags.has('pod-manifest-path') ? 'kubelet' : undefined;
}

/** Flags of kube-apiserver that decide a link where they are empty too. */
const emptyCounts: ReadonlySet<string> = new Set([
  'kubelet-certificate-authority',
  'kubelet-client-certificate',
  'kubelet-client-key',
  'egress-selector-config-file',
  'etcd-cafile',
  'etcd-certfile',
  'etcd-servers-overrides',
]);
/** What the kubelet prints for a flag that nobody gave, where that is neither empty nor false (facts/kubelet#two_default_sets). */
const kubeletPrints: Readonly<Record<string, string>> = {
  'anonymous-auth': 'true',
  'authorization-mode': 'AlwaysAllow',
  'read-only-port': '10255',
};

/**
 * The flags that count. A kubelet with a configuration file prints the defaults of bare flags and takes the values of its file, so of its
 * flags only those count that differ from these.
 */
function counting(component: Component, flags: ReadonlyMap<string, Flag>): readonly Flag[] {
  const all = [...flags.values()];
  if (component !== 'kubelet') return all.filter(({ name, value }) => value !== '' || emptyCounts.has(name));
  const valueOf = (name: string): string | undefined => flags.get(name)?.value;
  const hasNoFile = valueOf('config') === '' && !valueOf('config-dir');
  return all.filter(
    ({ name, value }) =>
      !(/^config/.test(name) && value === '') && (hasNoFile || (value !== '' && value !== 'false' && value !== kubeletPrints[name])),
  );
}

/** Reads the newest start of each program on each host. */
export function readPrinted(reader: Reader, starts: Map<string, Printed[]>): boolean {
  const newest = new Map<string, Printed & { readonly component: Component | undefined }>();
  for (const printed of [...starts.values()].flat().sort((a, b) => a.line.start - b.line.start)) {
    const component = programOf(printed);
    const key = `${printed.line.host} ${component ?? printed.line.program}`;
    const other = newest.get(key);
    const [first, second] = printed.flags.keys();
    // Flags are printed by name: where they go down, so does time, as in the output of `journalctl -r`.
    const isOlder = other && first !== undefined && second !== undefined && first > second;
    const older = isOlder ? printed : other;
    if (older && component) leaveUnread(reader, older.line.start, `an older start of ${component}, which a newer one in the log replaces`);
    if (!isOlder) newest.set(key, { ...printed, component });
  }
  let any = false;
  for (const { component, line, flags } of newest.values()) {
    if (component === undefined) {
      leaveUnread(reader, line.start, `the flags of ${line.program || 'a program'} that the checker does not read`);
      continue;
    }
    any = true;
    const [first] = flags.values();
    const start = first?.start ?? line.start;
    // A flag that no line prints may be given all the same: the log may be cut.
    reader.reading.processes.push({
      component,
      source: reader.source,
      start,
      end: first?.end ?? start,
      flags: counting(component, flags),
      complete: false,
      base: 'kubernetes',
      writer: noWriter,
    });
  }
  return any;
}
