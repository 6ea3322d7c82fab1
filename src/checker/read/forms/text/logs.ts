import { noWriter } from '../../../edit/flag-writers.ts';
import { readCommand } from '../../commands.ts';
import type { Base, Flag } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import type { TextForm } from '../forms.ts';
import { leaveUnread } from '../piece.ts';
import { addFlag, flagLine, readPrinted, type Printed } from './flag-lines.ts';
import { logLines, type LogLine } from './log-lines.ts';
import { plainWords } from './words.ts';

/** k3s and RKE2 say how they start the programs of Kubernetes (pkg/daemons/control/server.go). */
const running = /(?:(msg=(\\?)")|INFO\[[^\]\n]{0,40}\] |\]: )Running (kube-apiserver|kubelet) +(--?\w[^\n]*)/;
const version = /(?:Starting (?:k3s|rke2)\D{0,40}?|Kubelet version\D{0,40}?|\] Version: ?)v(1\.\d{1,2})\./;

/** A program that k3s or RKE2 started. */
interface Started {
  readonly line: LogLine;
  readonly program: string;
  /** Where the command stands: its program, then its arguments. */
  readonly start: number;
  readonly end: number;
  readonly isCut: boolean;
}

function startedIn(line: LogLine): Started | undefined {
  const match = running.exec(line.text);
  if (!match) return undefined;
  const [whole, quoted, escaped, program = '', written = ''] = match;
  const from = match.index + whole.length - written.length;
  const close = quoted ? (escaped ? /(?<!\\)\\"/ : /(?<!\\)"/).exec(written)?.index : undefined;
  const isCut = (quoted !== undefined && close === undefined) || /[>…]\s*$/.test(written.slice(0, close));
  const length = close ?? written.trimEnd().length;
  // Of a line that a terminal cut off, the last word may be half a word.
  const kept = isCut ? written.slice(0, length).replace(/\s*\S*\s*$/, '').length : length;
  const start = match.index + whole.indexOf(program, whole.indexOf('Running '));
  return { line, program, start: line.start + start, end: line.start + from + kept, isCut };
}

/** Whose log it is, by the program that wrote it or the paths that it gives. */
const installerOf = ({ line }: Started): Base =>
  /rke2/.test(line.program) || line.text.includes('/rancher/rke2/')
    ? 'rke2'
    : /k3s/.test(line.program) || line.text.includes('/rancher/k3s/')
      ? 'k3s'
      : 'kubernetes';

/** The mode of the tunnel is an argument of k3s, which hands on no more than the file that it makes of it. */
const modeOfTunnel = ({ start }: Started): Flag => ({
  name: 'egress-selector-mode',
  value: 'of this server',
  start,
  end: start,
  dynamic: true,
});

/** Adds what one start says. Without the file of the tunnel, the log does not tell whether there is one: older releases need no file. */
function readStart(reader: Reader, one: Started): boolean {
  const { processes } = reader.reading;
  const words = plainWords(reader.source.text, one.start, one.end);
  if (one.isCut) leaveUnread(reader, one.end, `the end of the line: it is cut off, so more flags of ${one.program} may stand there`);
  const installer = installerOf(one);
  const hasTunnel = words.some(({ text }) => text.startsWith('--egress-selector-config-file'));
  const base = one.program === 'kubelet' || hasTunnel ? installer : 'kubernetes';
  const complete = !one.isCut && (installer === 'kubernetes' || hasTunnel);
  const before = processes.length;
  const found = readCommand(reader, words, { base, complete, writer: () => noWriter });
  const added = processes[before];
  if (added && base !== 'kubernetes' && hasTunnel) processes[before] = { ...added, own: [modeOfTunnel(one)] };
  return found;
}

/** The newest start of each program on each host: by its time where the lines tell it, otherwise the last. */
function readStarted(reader: Reader, all: readonly Started[]): boolean {
  const newest = new Map<string, Started>();
  for (const one of all) {
    const key = `${one.line.host} ${one.program}`;
    const other = newest.get(key);
    const isOlder = other !== undefined && other.line.time !== '' && one.line.time !== '' && one.line.time < other.line.time;
    const older = isOlder ? one : other;
    if (older) leaveUnread(reader, older.start, `an older start of ${one.program}, which a newer one in the log replaces`);
    if (!isOlder) newest.set(key, one);
  }
  return [...newest.values()].map((one) => readStart(reader, one)).some(Boolean);
}

function readLog(reader: Reader): boolean {
  const { source, reading, work } = reader;
  work.spend(2 * source.text.length);
  const started: Started[] = [];
  const printed = new Map<string, Printed[]>();
  let minor: string | undefined;
  let other: number | undefined;
  for (const line of logLines(source.text)) {
    const start = startedIn(line);
    const flag = start ? null : flagLine.exec(line.text);
    if (start) started.push(start);
    else if (flag) addFlag(printed, line, flag, flag.index);
    else if (line.text.trim() !== '') other ??= line.start;
    minor = version.exec(line.text)?.[1] ?? minor;
  }
  const found = [readStarted(reader, started), readPrinted(reader, printed)].some(Boolean);
  if (found && minor) reading.minors.push({ minor, from: 'a line of the log' });
  if (found && other !== undefined) leaveUnread(reader, other, 'the other lines of the log, which say no flags');
  return found;
}

/** What k3s and RKE2 log when they start the API server and the kubelet. */
export const journal: TextForm = {
  form: 'journal',
  name: 'a log of k3s or RKE2',
  looksLike: (text) => running.test(text),
  read: readLog,
};

/** What programs of Kubernetes log of their flags, with a verbosity of 1 or more. */
export const flagLog: TextForm = {
  form: 'flag-log',
  name: 'a log with the flags of a program',
  looksLike: (text) => flagLine.test(text),
  read: readLog,
};
