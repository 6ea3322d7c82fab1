import { readCommand } from './commands.ts';
import { noWriter } from '../edit/flag-writers.ts';
import { programIn } from './components.ts';
import { given, type Component, type Process } from './flag.ts';
import { tellRead } from './forms/piece.ts';
import { nothingKnown } from './read.ts';
import type { Reading, UnitText } from './reading.ts';
import type { Word } from './shell.ts';
import { baseName, positionAt } from './source-text.ts';

/** The program whose flags a variable holds, by the names that packages give their variables. */
function componentOf(variable: string): Component | undefined {
  if (/KUBELET/.test(variable)) return 'kubelet';
  if (/CONTROLLER_MANAGER/.test(variable)) return 'kube-controller-manager';
  if (/SCHEDULER/.test(variable)) return 'kube-scheduler';
  if (/^ETCD_/.test(variable) && variable !== 'ETCD_SERVERS') return 'etcd';
  return /API|ETCD_SERVERS|ADMISSION|SERVICE_ADDRESSES/.test(variable) ? 'kube-apiserver' : undefined;
}

/** Whether a drop-in takes back the command of a program: it starts that one anew, nothing at all, or what only a variable tells. */
const takesBack = ({ resets, starts }: UnitText, component: string | undefined): boolean =>
  resets && (starts.length === 0 || starts.some((words) => startedBy(words) === component || words[0]?.text.startsWith('$')));

/** Whether a unit starts a program that the checker knows, or gives one variables. */
export const startsKnown = ({ kind, starts, variables }: UnitText): boolean =>
  kind === 'variables' || starts.some((words) => programIn(words) !== undefined) || [...variables.keys()].some(componentOf);

const startedBy = (words: readonly Word[]): string | undefined => programIn(words)?.component;

/** Commands that change no file, or only who may read it. */
const leavesFiles = /^[-@+!:]*(?:\S*\/)?(?:test|\[|ls|stat|chmod|chown|mkdir|restorecon|mountpoint)\s/;

/** All units and files of variables of the inputs, with what is looked up for each of them. */
interface AllUnits {
  /** Those that set a variable. */
  readonly of: (variable: string) => readonly UnitText[];
  /** The names of their files, without folders. */
  readonly names: ReadonlySet<string>;
  /** Those that take back a command. */
  readonly resetting: readonly UnitText[];
  /** The commands before programs that may change a file. */
  readonly changes: readonly string[];
}

function lookedUp(units: readonly UnitText[]): AllUnits {
  const byVariable = new Map<string, UnitText[]>();
  for (const unit of units)
    for (const name of unit.variables.keys()) {
      const list = byVariable.get(name);
      if (list) list.push(unit);
      else byVariable.set(name, [unit]);
    }
  return {
    of: (variable) => byVariable.get(variable) ?? [],
    names: new Set(units.map(({ reader }) => baseName(reader.source.name))),
    resetting: units.filter(({ resets }) => resets),
    changes: units.flatMap(({ before }) => before.filter((command) => !leavesFiles.test(command))),
  };
}

/** The variables that a unit sees: its own, those of drop-ins that start nothing themselves, and those of the files that it names. */
function variableOf(unit: UnitText, name: string, all: AllUnits): { readonly words: readonly Word[]; readonly from: UnitText } | undefined {
  const has = (one: UnitText): boolean => one.variables.has(name);
  const files = all.of(name).filter((one) => one.kind === 'variables');
  const named = files.filter(({ reader }) => unit.files.some((file) => baseName(file) === baseName(reader.source.name)));
  const dropIns = all.of(name).filter((one) => one !== unit && one.kind === 'unit');
  // Of two that could be meant nobody can tell which one is.
  const [from, ...rest] = has(unit) ? [unit] : named.length > 0 ? named : dropIns.length > 0 ? dropIns : files;
  const words = from?.variables.get(name);
  return from && words && rest.length === 0 ? { words, from } : undefined;
}

/** A command with its variables written out; each word keeps the file that it stands in. */
function expanded(unit: UnitText, words: readonly Word[], all: AllUnits, used: Set<string>): readonly Word[] {
  const hasAllFiles = unit.files.length > 0 && unit.files.every((file) => all.names.has(baseName(file)));
  return words.flatMap((word) => {
    const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(word.text)?.[1];
    if (!name) return [word];
    const found = variableOf(unit, name, all);
    // systemd gives a variable that nothing sets no words at all.
    if (!found) return hasAllFiles ? [] : [word];
    used.add(`${found.from.reader.source.name} ${name}`);
    return found.from === unit ? found.words : found.words.map((one) => ({ ...one, source: found.from.reader.source }));
  });
}

/** Whether a command before the program may change the file that `--config` names: any that changes files, where that name is not told. */
function isPrepared(process: Process, { changes }: AllUnits): boolean {
  const config = given(process, 'config');
  if (config.state === 'absent') return false;
  const file = config.state === 'given' && /^[\w./-]+$/.test(config.value) ? baseName(config.value) : undefined;
  return file === undefined ? changes.length > 0 : changes.some((command) => command.includes(file));
}

/** The flags in variables that no unit of the inputs takes: a part of a command line, all those of one file and program together. */
function readVariables(unit: UnitText, used: ReadonlySet<string>): boolean {
  const byProgram = new Map<Component | undefined, Word[]>();
  for (const [name, words] of unit.variables) {
    if (used.has(`${unit.reader.source.name} ${name}`)) continue;
    const component = componentOf(name);
    // A variable may be called after a program and hold its address, or the name of a host.
    const mayHold = /(?:ARG|OPT|FLAG)/.test(name) && words.some(({ dynamic }) => dynamic);
    if (!mayHold && !words.some(({ text }) => text.startsWith('-'))) continue;
    byProgram.set(component, [...(byProgram.get(component) ?? []), ...words]);
  }
  return [...byProgram].map(([component, words]) => readCommand(unit.reader, words, { complete: false, component })).some(Boolean);
}

/**
 * Makes processes of the units, drop-ins and files of variables that were given together. A drop-in that begins with an empty `ExecStart=`
 * takes back the same program’s command in the others, and variables are taken from whichever of them sets them.
 */
export function joinUnits(reading: Reading): void {
  const { units } = reading;
  const all = lookedUp(units);
  const used = new Set<string>();
  const started = new Map<UnitText, boolean>();
  for (const unit of units) {
    let found = false;
    for (const words of unit.starts) {
      const component = startedBy(words);
      const isTakenBack =
        component !== undefined && !unit.resets && all.resetting.some((other) => other !== unit && takesBack(other, component));
      // The unit of the packages starts a bare kubelet, and a drop-in that is not here gives it its flags.
      const isBare = programIn(words)?.at === words.length - 1 && !/^(?:k3s|rke2)$/.test(component ?? '');
      // What variables of the program’s own say is changed there, and not behind its command.
      const setsOwn = words.some(({ text, start }) => !unit.reader.source.text.startsWith(text, start) && text.startsWith('--'));
      const taken = new Set<string>();
      const since = reading.processes.length;
      if (isTakenBack) found = true;
      else if (
        readCommand(unit.reader, expanded(unit, words, all, taken), {
          complete: !isBare && !unit.isTorn,
          ...(setsOwn ? { writer: () => noWriter } : {}),
        })
      ) {
        found = true;
        for (const name of taken) used.add(name);
        for (const [index, process] of reading.processes.slice(since).entries())
          if (isPrepared(process, all)) reading.processes[since + index] = { ...process, prepared: 'ExecStartPre' };
      }
    }
    started.set(unit, found);
  }
  for (const unit of units) {
    const isUsed = [...unit.variables.keys()].some((name) => used.has(`${unit.reader.source.name} ${name}`));
    if (started.get(unit)) continue;
    if (readVariables(unit, used) || isUsed) continue;
    const { source } = unit.reader;
    const ofVariable = unit.starts.find(([first, next]) => /(?:^|\/)(?:k3s|rke2)$/.test(first?.text ?? '') && next?.dynamic)?.[0];
    if (ofVariable) {
      tellRead(unit.reader, ofVariable.start, `${baseName(ofVariable.text)}, whose command stands in a variable and is unknown`);
      continue;
    }
    const isForeign = unit.kind === 'unit' && !unit.starts.flat().some(({ text }) => /kube|k3s|rke2|etcd\b(?!-)/.test(text));
    const sentence = isForeign
      ? nothingKnown
      : unit.kind === 'unit'
        ? 'This unit starts no program that the checker knows: kube-apiserver, kubelet, proxy-server or proxy-agent.'
        : 'Its variables hold no flags of a program that the checker knows.';
    const place = { file: source.name, ...positionAt(source, 0) };
    // A file that holds other files may well hold the unit of another program, beside one that the checker reads.
    const isOneOfSeveral = [...reading.processes, ...reading.documents].some((one) => one.source.name === source.name);
    if (unit.reader.depth && (isOneOfSeveral || isForeign)) reading.unread.push({ ...place, what: sentence });
    else reading.problems.push({ ...place, sentence });
  }
}
