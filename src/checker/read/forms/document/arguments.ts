import { noWriter, pairWriter } from '../../../edit/flag-writers.ts';
import { removePair, setPair, setPath, type Value } from '../../../edit/yaml-edit.ts';
import { kubeletFields } from '../../../settings/kubelet.ts';
import { besideServer } from '../../kinds/kubeadm.ts';
import { flagName, type Base, type Component, type Flag, type FlagWriter, type Process } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import type { SourceText } from '../../source-text.ts';
import { get, isNothing, isTemplate, itemsOf, pairOf, textOf, type MapNode, type Node, type Pair } from '../../yaml-node.ts';

export type Path = readonly [string, ...string[]];

/** A flag that a pair of a document stands for. Without its mapping nothing is changed in place. */
export interface PairFlag extends Flag {
  readonly map?: MapNode | undefined;
  readonly pair?: Pair | undefined;
  /** What to write into the pair where the flag is to have this value, if that is not the value itself. */
  readonly written?: (value: string) => Value;
}

/** The text of a value; the items of a list with commas between them. */
export const valueOf = (node: Node): string =>
  node.kind === 'seq' ? node.items.map((item) => textOf(item) ?? '').join(',') : (textOf(node) ?? '');

/** The flag that a pair sets; a mapping in its place is no value. */
export const pairFlag = (name: string, pair: Pair, map?: MapNode, value = valueOf(pair.value)): PairFlag => ({
  name,
  value,
  start: pair.keyStart,
  end: Math.max(pair.keyEnd, pair.value.end),
  dynamic: pair.value.kind === 'map',
  map,
  pair,
});

/** The pairs of a mapping as flags, those that are merged into it first. A key without a name, and one without a value, sets none. */
export const pairFlags = (node: Node | undefined, nameOf: (key: string) => string | undefined = flagName): readonly PairFlag[] =>
  node?.kind !== 'map'
    ? []
    : node.pairs.flatMap((pair) => {
        if (pair.key === '<<') return pair.value === node ? [] : pairFlags(pair.value, nameOf);
        const name = nameOf(pair.key);
        return name === undefined || isNothing(pair.value) ? [] : [pairFlag(name, pair, node)];
      });

/** Whether a template stands for more than a part of an item. */
export const isOpenItem = (item: Node): boolean => isTemplate(item) && /^\s*(?:\{[{%]|<%|\$[{(A-Za-z])/.test(textOf(item) ?? '');

/** Whether a template stands in place of a mapping or a list, or is merged into it: then it may hold any key or item. */
export const isOpen = (node: Node | undefined): boolean =>
  (node?.kind === 'scalar' && node.value !== null) || isTemplate(get(node, '<<')) || itemsOf(node).some(isOpenItem);

/** The fields of a kubelet configuration, or of a part of one, as the flags that set the same. */
export const fieldFlags = (map: Node | undefined): readonly PairFlag[] =>
  Object.values(kubeletFields).flatMap(({ path, flag }) => {
    const holder = get(map, ...path.slice(0, -1));
    const pair = pairOf(holder, path.at(-1) ?? '');
    return holder?.kind === 'map' && pair && !isNothing(pair.value) ? [pairFlag(flag, pair, holder)] : [];
  });

export const typed = (value: string): Value =>
  /^(?:true|false)$/.test(value) ? value === 'true' : /^\d+$/.test(value) ? Number(value) : value;

/** A value of the same type as the one that it replaces. */
function likeOld({ value: old }: Pair, value: string): Value {
  if (old.kind === 'seq') return value.split(',');
  return old.kind === 'scalar' && old.style === 'plain' && /^(?:true|false|\d+)$/.test(String(old.value)) ? typed(value) : value;
}

/** Writes flags into a mapping of them, and makes it where it is missing. */
export const addArguments =
  (source: SourceText, root: MapNode, path: Path): FlagWriter['add'] =>
  (added) => {
    const holder = get(root, ...path);
    if (holder?.kind === 'map') return pairWriter(source, holder).add(added);
    return isNothing(holder) ? [setPath(source, root, path, Object.fromEntries(added))] : [];
  };

/** Writes a flag of the kubelet as the field of its configuration that sets the same. */
export const addField =
  (source: SourceText, root: MapNode, path: Path): FlagWriter['add'] =>
  ([first, ...rest]) => {
    const field = Object.values(kubeletFields).find(({ flag }) => flag === first?.[0]);
    return first && field && rest.length === 0 ? [setPath(source, root, [...path, ...field.path], typed(first[1]))] : [];
  };

/** Reads what the programs beside the API server are given, below this path. */
export function readBeside(reader: Reader, root: MapNode, path: readonly string[], base: Base): void {
  for (const [component, key] of besideServer) {
    const at = get(root, ...path, key, 'extraArgs');
    const flags = pairFlags(at);
    if (flags.length > 0) reader.reading.processes.push(processOf(reader, root, component, flags, { base, complete: true, at }));
  }
}

/** A process whose flags something may still change that nobody reads. */
export const open = (process: Process): Process => ({
  ...process,
  complete: false,
  flags: process.flags.map((flag) => ({ ...flag, dynamic: true, isUnsure: true })),
});

/** One program that several files start together, with the flags of all: each flag is changed in the file that it stands in. */
export function together(all: readonly [Process, ...Process[]]): Process {
  const [first] = all;
  const writerOf = ({ source }: Flag): FlagWriter => all.find((one) => one.source === source)?.writer ?? first.writer;
  return {
    ...first,
    flags: all.flatMap(({ source, flags }) => flags.map((flag) => ({ ...flag, source }))),
    complete: all.every(({ complete }) => complete),
    writer: {
      add: first.writer.add,
      set: (flag, value) => writerOf(flag).set(flag, value),
      remove: (flag) => writerOf(flag).remove(flag),
    },
  };
}

interface Options {
  readonly base: Base;
  readonly complete: boolean;
  /** What names the program; the document, if nothing does. */
  readonly at?: Node | undefined;
  readonly add?: FlagWriter['add'];
}

/** The program whose flags these pairs are. Flags further on win. */
export function processOf(reader: Reader, root: Node, component: Component, flags: readonly PairFlag[], options: Options): Process {
  const { source } = reader;
  const { base, complete, at = root, add = noWriter.add } = options;
  const inPlace = ({ start }: Flag) => {
    const { map, pair, written } = flags.findLast((one) => one.start === start) ?? {};
    return map && pair ? { map, pair, written } : undefined;
  };
  return {
    component,
    source,
    start: at.start,
    end: at.start,
    flags,
    complete,
    base,
    writer: {
      add,
      set: (flag, value) => {
        const one = inPlace(flag);
        return one ? [setPair(source, one.map, one.pair, one.written?.(value) ?? likeOld(one.pair, value))] : [];
      },
      remove: (flag) => {
        const one = inPlace(flag);
        return one && !one.written ? [removePair(source, one.map, one.pair)] : [];
      },
    },
  };
}
