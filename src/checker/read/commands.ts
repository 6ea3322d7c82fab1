import { shellWriter } from '../edit/flag-writers.ts';
import { programIn, programOfFlags } from './components.ts';
import { flagsIn, type Base, type Component, type Flag, type FlagWriter, type Process, type WordFlag } from './flag.ts';
import type { Reader } from './reading.ts';
import type { Word } from './shell.ts';
import { positionAt } from './source-text.ts';

interface Options {
  /** False where a file that is not here adds flags. */
  readonly complete?: boolean;
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
): Process {
  const inner = flags
    .filter((flag) => flag.name === argument)
    .map((flag): Flag => {
      const [key = '', ...rest] = flag.value.split('=');
      return { ...flag, name: key.replace(/^--/, '').replaceAll('_', '-'), value: rest.join('=') || 'true' };
    });
  const outer = shellWriter(reader.source, flags, name, name.end);
  return {
    component,
    source: reader.source,
    start: name.start,
    end: name.end,
    flags: inner,
    complete: true,
    base,
    own: flags,
    writer: {
      add: (added) => outer.add(added.map(([key, value]) => [argument, `${key}=${value}`])),
      set: (flag, value) => outer.set({ ...flag, name: argument }, `${flag.name}=${value}`),
      remove: outer.remove,
    },
  };
}

/** Adds the process that a command starts, or says which program was skipped. Returns false when no program was found. */
export function readCommand(reader: Reader, words: readonly Word[], options: Options = {}): boolean {
  const { reading, source, work } = reader;
  const first = words[0];
  if (!first) return false;
  const program = programIn(words);
  const component = program ? program.component : options.component;
  if (program && !component) {
    reading.skipped.push({
      file: source.name,
      ...positionAt(source, words[program.at]?.start ?? first.start),
      what: `${program.name}, whose flags decide no link here`,
    });
    return true;
  }
  const name = program ? words[program.at] : undefined;
  const flags = flagsIn(words.slice(program ? program.at + 1 : 0), work);
  if (component === 'k3s' || component === 'rke2') {
    const word = name ?? first;
    reading.processes.push(wrappedProcess(reader, 'kube-apiserver', 'kube-apiserver-arg', component, word, flags));
    reading.processes.push(wrappedProcess(reader, 'kubelet', 'kubelet-arg', component, word, flags));
    return true;
  }
  const owner = component ?? programOfFlags(flags.map((flag) => flag.name));
  if (!owner) return false;
  const unresolved = words.some(({ text, dynamic }) => dynamic && !text.startsWith('-'));
  const [start, end] = name ? [name.start, name.end] : [first.start, first.end];
  reading.processes.push({
    component: owner,
    source,
    start,
    end,
    flags,
    complete: options.complete !== false && !hasLooseVariable(words, flags, unresolved),
    base: options.base ?? 'kubernetes',
    writer: options.writer?.(flags) ?? shellWriter(source, flags, name ?? undefined, end),
    minor: options.minor,
    release: options.release,
  });
  return true;
}

/** A variable that is no flag's value may hold more flags. */
function hasLooseVariable(words: readonly Word[], flags: readonly WordFlag[], unresolved: boolean): boolean {
  if (!unresolved) return false;
  const values = new Set(flags.flatMap((flag) => flag.words));
  return words.some((word) => word.dynamic && !values.has(word));
}
