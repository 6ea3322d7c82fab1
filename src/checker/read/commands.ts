import { noWriter, shellWriter } from '../edit/flag-writers.ts';
import { programIn, programOfFlags } from './components.ts';
import { flagsIn, handedOn, type Base, type Component, type Flag, type FlagWriter, type Process, type WordFlag } from './flag.ts';
import type { Address, Reader } from './reading.ts';
import { commandsIn, type Word } from './shell.ts';
import { positionAt } from './source-text.ts';
import { holdsTemplate, isTemplateBlock } from './template.ts';

interface Options {
  /** False where a file that is not here adds flags. */
  readonly complete?: boolean;
  /** True where a line may be prose or a log, so that a program’s name alone starts nothing. */
  readonly needsArguments?: boolean;
  readonly base?: Base;
  /** Whose flags they are, where the words do not say. */
  readonly component?: Component | undefined;
  readonly minor?: string | undefined;
  readonly release?: string | undefined;
  /** How changes are written, if not as words of a command. */
  readonly writer?: ((flags: readonly WordFlag[]) => FlagWriter) | undefined;
}

/** k3s and RKE2 hand on `--kube-apiserver-arg=name=value` and `--kubelet-arg=name=value`. */
function wrappedProcess(
  reader: Reader,
  component: Component,
  argument: string,
  base: Base,
  name: Word,
  flags: readonly WordFlag[],
  isWhole: boolean,
  writer: FlagWriter | undefined,
): Process {
  const inner = flags
    .filter((flag) => flag.name === argument)
    .map((flag): Flag => {
      const argument = handedOn(flag.value);
      return { ...flag, ...argument, dynamic: flag.dynamic || argument.dynamic };
    });
  const outer = shellWriter(reader.source, flags, name, name.end);
  return {
    component,
    source: reader.source,
    start: name.start,
    end: name.end,
    flags: inner,
    // A template in place of a name may stand for any flag.
    complete: isWhole && !inner.some((flag) => holdsTemplate(flag.name)),
    base,
    own: flags,
    writer: writer ?? {
      add: (added) => outer.add(added.map(([key, value]) => [argument, `${key}=${value}`])),
      set: (flag, value) => outer.set({ ...flag, name: argument }, `${flag.name}=${value}`),
      remove: outer.remove,
    },
  };
}

const shells = /(?:^|\/)(?:sh|bash|ash|dash|busybox)$/;

/** The commands in the word that a shell is given to run: `sh -c '…'`. */
function inner(reader: Reader, words: readonly Word[]): readonly (readonly Word[])[] {
  const at = words.findIndex(({ text }) => /^-[a-z]*c$/.test(text));
  const script = words[at + 1];
  const source = script?.source ?? reader.source;
  if (at < 1 || !script || !shells.test(words[at - 1]?.text ?? '') || !/["']/.test(source.text[script.start] ?? '')) return [];
  return commandsIn(source.text, script.start + 1, script.end - 1, reader.work, { linesEndCommands: true });
}

/** Flags between the `if` and the `end` of a template may be given or not, so nobody can tell their values. */
function conditional(words: readonly Word[]): ReadonlySet<Word> {
  const first = words.findIndex(({ text }) => isTemplateBlock(text));
  const last = words.findLastIndex(({ text }) => isTemplateBlock(text));
  return new Set(first === -1 ? [] : words.slice(first, last + 1));
}

/** The addresses of the API server among the flags of a client. */
const addressesIn = ({ source }: Reader, flags: readonly WordFlag[]): readonly Address[] =>
  flags
    .filter(({ name }) => name === 'master' || name === 'api-servers')
    .flatMap(({ value, start, end, source: own = source }) => value.split(',').map((url) => ({ source: own, start, end, url })));

/** Adds the process that a command starts, or says which program was skipped. Returns false when no program was found. */
export function readCommand(reader: Reader, words: readonly Word[], options: Options = {}): boolean {
  const { reading, source, work } = reader;
  const first = words[0];
  if (!first) return false;
  const commands = inner(reader, words);
  if (commands.length > 0) return commands.map((command) => readCommand(reader, command, options)).some(Boolean);
  const program = programIn(words);
  const component = program ? program.component : options.component;
  const isClient = program
    ? /^kube(?:let|-proxy|-controller-manager|-scheduler)$/.test(program.name.replace(/^hyperkube /, 'kube-'))
    : component === 'kubelet';
  const behind = words.slice((program?.at ?? -1) + 1);
  const addresses = isClient ? addressesIn(reader, flagsIn(behind, work)) : [];
  reading.addresses.push(...addresses);
  if (program && !component) {
    if (addresses.length === 0)
      reading.skipped.push({
        file: source.name,
        ...positionAt(source, words[program.at]?.start ?? first.start),
        what: `${program.name}, whose flags decide no path here`,
      });
    return true;
  }
  const name = program ? words[program.at] : undefined;
  const unsure = conditional(words);
  const flags = flagsIn(behind, work).map((flag) => (flag.words.some((word) => unsure.has(word)) ? { ...flag, dynamic: true } : flag));
  // `kubelet --version` prints and ends.
  if (flags.some(({ name: flag }) => flag === 'version' || flag === 'help')) return false;
  const base = /^(k3s|rke2)/.exec(component ?? '')?.[1] as 'k3s' | 'rke2' | undefined;
  // A variable, or a file that sets all flags, may hold more of them (facts/added#openshift-config-flag).
  const ofFile = base ? /^-(?:c|-?config)(?:=|$)/ : /^--?openshift-config(?:=|$)/;
  const isWhole = options.complete !== false && !hasLooseWord(words, flags) && !behind.some(({ text }) => ofFile.test(text));
  if (base) {
    const word = name ?? first;
    const add = (inside: Component, argument: string) =>
      reading.processes.push(wrappedProcess(reader, inside, argument, base, word, flags, isWhole, options.writer?.(flags)));
    if (component === base) add('kube-apiserver', 'kube-apiserver-arg');
    add('kubelet', 'kubelet-arg');
    return true;
  }
  const owner = (component as Component | undefined) ?? programOfFlags(flags.map((flag) => flag.name));
  if (!owner) return false;
  // A bare name in a line of prose or of a log starts nothing.
  const hasArguments = behind.some((word) => word.text.startsWith('-') || isLoose(word));
  if (options.needsArguments && !hasArguments) return false;
  const [start, end] = name ? [name.start, name.end] : [first.start, first.end];
  reading.processes.push({
    component: owner,
    source,
    start,
    end,
    flags,
    // Without the program’s name it is a part of a command.
    complete: isWhole && (program !== undefined || options.component !== undefined) && !program?.isScript,
    base: options.base ?? 'kubernetes',
    ...(program || options.component ? {} : { isPart: true as const }),
    writer: options.writer?.(flags) ?? (name?.source ? noWriter : shellWriter(source, flags, name ?? undefined, end)),
    minor: options.minor,
    release: options.release,
  });
  return true;
}

/** A word that may stand for any number of flags. */
const isLoose = ({ text, dynamic }: Word): boolean =>
  (dynamic || holdsTemplate(text)) && !/^--?[A-Za-z]/.test(text) && !/^[A-Za-z_]\w*=/.test(text);

/** A variable or a template that is no flag's value may hold more flags. */
export function hasLooseWord(words: readonly Word[], flags: readonly WordFlag[]): boolean {
  const values = new Set(flags.flatMap((flag) => flag.words));
  return words.some((word) => isLoose(word) && !values.has(word));
}
