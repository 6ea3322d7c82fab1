import { noWriter, shellWriter } from '../edit/flag-writers.ts';
import { programIn } from './components.ts';
import { boolOf, flagsIn, type Base, type Component, type FlagWriter, type WordFlag } from './flag.ts';
import type { Address, Client, DistributionCommand, Reader } from './reading.ts';
import { commandsIn, type Word } from './shell.ts';
import { positionAt } from './source-text.ts';
import { holdsTemplate, isTemplateBlock } from './template.ts';
import { withScheme } from '../url.ts';

interface Options {
  /** False where a file that is not here adds flags. */
  readonly complete?: boolean;
  /** True where a line may be prose or a log, so that a program’s name alone starts nothing. */
  readonly needsArguments?: boolean;
  readonly base?: Base;
  /** Whose flags they are, where the words do not say. */
  readonly component?: Component | undefined;
  readonly release?: string | undefined;
  /** What the container is made of, where the words name no program. */
  readonly image?: string;
  /** How changes are written, if not as words of a command. */
  readonly writer?: ((flags: readonly WordFlag[]) => FlagWriter) | undefined;
}

const shells = /(?:^|\/)(?:sh|bash|ash|dash|busybox)$/;

/** The commands in the word that a shell is given to run: `sh -c '…'`. */
function inner(reader: Reader, words: readonly Word[]): readonly (readonly Word[])[] {
  const at = words.findIndex(({ text }) => /^-[a-z]*c[a-z]*$/.test(text));
  const script = words[at + 1];
  const source = script?.source ?? reader.source;
  if (at < 1 || !script || !shells.test(words[at - 1]?.text ?? '') || !/["']/.test(source.text[script.start] ?? '')) return [];
  return commandsIn(source.text, script.start + 1, script.end - 1, reader.work, { linesEndCommands: true });
}

/** A text with what variables of a script stand for that hold one text each. Behind a backslash the variable is one of the program that is made. */
export const filledIn = (text: string, variables: NonNullable<Reader['variables']>): string =>
  text.replace(/(?<!\\)\$(?:\{(\w+)\}|(\w+))/g, (all, braced: string, bare: string) => variables.get(braced ?? bare) ?? all);

/** The same word with the variables of a script that hold one text each. */
export function resolved({ variables, source }: Reader, word: Word): Word {
  // Behind a backslash the variable is one of the program that is made.
  if (!variables || !word.dynamic || (word.source ?? source).text.slice(word.start, word.end).includes('\\$')) return word;
  const text = filledIn(word.text, variables);
  return { ...word, text, dynamic: /[$`]/.test(text), exact: word.exact && text === word.text };
}

/** Flags between the `if` and the `end` of a template may be given or not, so nobody can tell their values. */
function conditional(words: readonly Word[]): ReadonlySet<Word> {
  const first = words.findIndex(({ text }) => isTemplateBlock(text));
  const last = words.findLastIndex(({ text }) => isTemplateBlock(text));
  return new Set(first === -1 ? [] : words.slice(first, last + 1));
}

/** The addresses of the API server, and the kubeconfig files, among the flags of a client. Only a kubeconfig gives an address without a scheme a CA. */
function addressesIn({ source }: Reader, client: Address['client'], flags: readonly WordFlag[], isWhole: boolean): readonly Address[] {
  if (client === 'pod')
    return flags.flatMap(({ name, value, start, end, source: own = source }) => {
      const [, url, query] = (name === 'source' && /^kubernetes[\w.]*:([^?]*)(?:\?(.*))?$/s.exec(value)) || [];
      const options = new URLSearchParams(query);
      // The same switch is for kubelets and for the API server, unless a kubeconfig decides (facts/added#heapster-source).
      const skips =
        boolOf(options.get('insecure') ?? 'false') === true &&
        !(options.get('auth') && boolOf(options.get('inClusterConfig') ?? 'true') === false);
      const at = { client, isFile: false, source: own, start, end, url: url ?? '' } as const;
      return /^http:/i.test(at.url) ? [at] : url !== undefined && skips ? [{ ...at, skips: 'insecure' }] : [];
    });
  const told = flags.filter(({ name }) => /^(?:master|api-servers|(?:(?:experimental-)?bootstrap-)?kubeconfig)$/.test(name));
  const isFile = ({ name }: WordFlag): boolean => name.endsWith('kubeconfig');
  return told.flatMap((flag) =>
    flag.value.split(',').map((written) => ({
      ...{ client, isFile: isFile(flag), source: flag.source ?? source, start: flag.start, end: flag.end },
      url: isWhole && !told.some(isFile) ? withScheme(written) : written,
    })),
  );
}
/** Which client of the API server a program is. */
function clientOf(name = ''): Address['client'] | undefined {
  if (/^kube(?:let|-proxy|-controller-manager|-scheduler)$/.test(name)) return name as Client;
  return name === 'heapster' || name === 'metrics-server' ? 'pod' : undefined;
}

/** Adds the process that a command starts, or says which program was skipped. Returns false when no program was found. */
export function readCommand(reader: Reader, written: readonly Word[], options: Options = {}): boolean {
  const { reading, source, work } = reader;
  const words = written.map((word) => resolved(reader, word));
  const first = words[0];
  if (!first) return false;
  const commands = inner(reader, words);
  if (commands.length > 0) return commands.map((command) => readCommand(reader, command, options)).some(Boolean);
  const program = programIn(words);
  const component = program ? program.component : options.component;
  const client = clientOf(component ?? program?.name);
  const behind = words.slice((program?.at ?? -1) + 1);
  const all = client ? flagsIn(behind, work) : [];
  const addresses = client ? addressesIn(reader, client, all, options.complete !== false && !hasLooseWord(behind, all)) : [];
  reading.addresses.push(...addresses);
  if (program && !component) {
    if (addresses.every(({ isFile }) => isFile))
      reading.skipped.push({
        file: source.name,
        ...positionAt(source, words[program.at]?.start ?? first.start),
        what: `${program.name}, whose ${addresses[0] ? `path to the API server ${addresses[0].url.slice(0, 80)} decides` : 'flags decide no path here'}`,
      });
    return true;
  }
  const name = program ? words[program.at] : undefined;
  const unsure = conditional(words);
  const flags = flagsIn(behind, work).map((flag) =>
    flag.words.some((word) => unsure.has(word)) ? { ...flag, dynamic: true, isUnsure: true } : flag,
  );
  // `kubelet --version` prints and ends.
  if (flags.some(({ name: flag }) => flag === 'version' || flag === 'help')) return false;
  const base = /^(k3s|rke2)/.exec(component ?? '')?.[1] as 'k3s' | 'rke2' | undefined;
  // A variable, or a file that sets all flags, may hold more of them (facts/added#openshift-config-flag).
  const ofFile = base ? /^-(?:c|-?config)(?:=|$)/ : /^--?openshift-config(?:=|$)/;
  const isWhole = options.complete !== false && !hasLooseWord(behind, flags) && !behind.some(({ text }) => ofFile.test(text));
  const leave = (): void => void reading.unread.push({ file: source.name, ...positionAt(source, first.start), what: first.text });
  if (base && component) {
    const command: DistributionCommand = { component, base, name: name ?? first, flags, isWhole, writer: options.writer?.(flags) };
    if (reader.forms) reader.forms.readDistribution(reader, command);
    else leave();
    return true;
  }
  const owner = (component as Component | undefined) ?? reader.forms?.programOf(reader, words, options.image ?? '', flags);
  // Only the rarer forms tell whose flags these are.
  if (!owner && !reader.forms && flags.length > 0) leave();
  if (!owner) return false;
  if (owner === 'other') return true;
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
