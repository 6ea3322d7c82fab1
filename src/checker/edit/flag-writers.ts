import type { Flag, FlagWriter, WordFlag } from '../read/flag.ts';
import type { Word } from '../read/shell.ts';
import type { SourceText } from '../read/source-text.ts';
import type { MapNode, Node, SeqNode } from '../read/yaml-node.ts';
import { edit, type Edit } from './edit.ts';
import { addItems, addPair, removeItem, removePair, setPair } from './yaml-edit.ts';

/** A value as a word of a shell. What an expression stands for is a word as it was one before. */
const shellText = (value: string): string =>
  /^(?:[\w@%+=:,./-]|\{\{[^{}\n]*\}\})*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;

/** The edit that gives the words of a flag another value. */
function setWords(source: SourceText, flag: Flag, value: string, quote: (value: string) => string): Edit {
  const { words } = flag as WordFlag;
  const [word, next] = words;
  if (next && flag.stray === undefined) return edit(source, next.start, next.end, quote(value));
  const equals = word.exact ? word.text.indexOf('=') : -1;
  if (equals !== -1) return edit(source, word.start + equals + 1, word.end, quote(value));
  return edit(source, word.start, word.end, `--${flag.name}=${quote(value)}`);
}

/** Flags as words of a command: a shell script, a unit, a pasted line. Where a heredoc escapes the end of a line, it is `\\`. */
export function shellWriter(source: SourceText, flags: readonly WordFlag[], name: Word | undefined, start: number): FlagWriter {
  // A flag from a file of variables is no place to add to: the others that use the file would get it too.
  const own = flags.filter((flag) => flag.source === undefined || flag.source === source);
  const last = own.at(-1)?.words.at(-1) ?? name;
  return {
    add: (added) => {
      const at = last?.end ?? start;
      const first = own.at(-1)?.words[0];
      const before =
        first && /\s*(?:\\{1,2}\r?\n[ \t]*|\r?\n[ \t]*)$/.exec(source.text.slice(Math.max(0, first.start - 200), first.start))?.[0];
      return [edit(source, at, at, added.map(([flag, value]) => `${before ?? ' '}--${flag}=${shellText(value)}`).join(''))];
    },
    set: (flag, value) => {
      const home = flag.source ?? source;
      return [setWords(home, flag, value, shellText), ...(flag.stray === undefined ? [] : removeStray(home, flag as WordFlag))];
    },
    remove: (flag) => {
      const { words } = flag as WordFlag;
      const home = flag.source ?? source;
      const end = (words.at(-1) as Word).end;
      const before = /(?:\\{1,2}\r?\n|\s)+$/.exec(home.text.slice(Math.max(0, words[0].start - 400), words[0].start))?.[0] ?? '';
      return [edit(home, words[0].start - before.length, end, '')];
    },
  };
}

const removeStray = (source: SourceText, { words }: WordFlag): readonly Edit[] =>
  words[1] ? [edit(source, words[0].end, words[1].end, '')] : [];

/** Flags as items of a YAML list: `args` and `command` of a container. Each word is one item. */
export function itemWriter(source: SourceText, list: SeqNode, flags: readonly WordFlag[], nodes: ReadonlyMap<Word, Node>): FlagWriter {
  const lastFlag = flags.findLast(({ words }) => list.items.includes(nodes.get(words[0]) as Node));
  const last = lastFlag && nodes.get(lastFlag.words.at(-1) as Word);
  const listOf = (node: Node): SeqNode => (list.items.includes(node) ? list : { ...list, items: [node, node] });
  return {
    add: (added) => [
      addItems(
        source,
        list,
        added.map(([name, value]) => `--${name}=${value}`),
        last,
      ),
    ],
    set: (flag, value) => {
      const [word, next] = (flag as WordFlag).words;
      const node = nodes.get(next && flag.stray === undefined ? next : word);
      // A word inside of a script that a shell is given is no item of the list.
      if (!node) return [];
      const text = next && flag.stray === undefined ? value : `--${flag.name}=${value}`;
      const quoted = node.kind === 'scalar' && node.style !== 'plain';
      const changed = quoted || /[\s#'"]|: /.test(text) ? JSON.stringify(text) : text;
      const stray = flag.stray === undefined || !next ? [] : [removeItem(source, listOf(nodes.get(next) as Node), nodes.get(next) as Node)];
      return [edit(source, node.start, node.end, changed), ...stray];
    },
    remove: (flag) =>
      (flag as WordFlag).words.flatMap((word) => {
        const node = nodes.get(word);
        return node ? [removeItem(source, listOf(node), node)] : [];
      }),
  };
}

/** Flags as pairs of a mapping: kubeadm's `extraArgs` up to v1beta3. */
export function pairWriter(source: SourceText, map: MapNode): FlagWriter {
  const pairFor = (flag: Flag) => map.pairs.find((pair) => pair.keyStart === flag.start);
  return {
    add: (added) => {
      const [first, ...rest] = added;
      if (!first) return [];
      if (map.pairs.length === 0) {
        const pairs = added.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
        return [edit(source, map.start, map.end, `{${pairs.join(', ')}}`)];
      }
      const one = addPair(source, map, first[0], first[1]);
      return [rest.reduce<Edit>((sum, [name, value]) => ({ ...sum, text: sum.text + addPair(source, map, name, value).text }), one)];
    },
    set: (flag, value) => {
      const pair = pairFor(flag);
      return pair ? [setPair(source, map, pair, value)] : [];
    },
    remove: (flag) => {
      const pair = pairFor(flag);
      return pair ? [removePair(source, map, pair)] : [];
    },
  };
}

/** Flags as `{name, value}` items: kubeadm's `extraArgs` from v1beta4. */
export function namedItemWriter(source: SourceText, list: SeqNode): FlagWriter {
  const itemFor = (flag: Flag): MapNode | undefined =>
    list.items.find((item): item is MapNode => item.kind === 'map' && item.start === flag.start);
  return {
    add: (added) => [
      addItems(
        source,
        list,
        added.map(([name, value]) => ({ name, value })),
      ),
    ],
    set: (flag, value) => {
      const item = itemFor(flag);
      const pair = item?.pairs.find(({ key }) => key === 'value');
      return item && pair ? [setPair(source, item, pair, value)] : [];
    },
    remove: (flag) => {
      const item = itemFor(flag);
      return item ? [removeItem(source, list, item)] : [];
    },
  };
}

/** Flags as `name=value` items or one such string: `kube-apiserver-arg` and `kubelet-arg` of k3s and RKE2. */
export function k3sWriter(source: SourceText, root: MapNode, key: string, items: readonly Node[]): FlagWriter {
  const pair = root.pairs.findLast((one) => one.key === key);
  const itemAt = (flag: Flag) => items.find((item) => item.start === flag.start);
  return {
    add: (added) => {
      const values = added.map(([name, value]) => `${name}=${value}`);
      if (!pair) return [addPair(source, root, key, values)];
      if (pair.value.kind === 'seq') return [addItems(source, pair.value, values)];
      const old = items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : []));
      return [edit(source, pair.value.start, pair.value.end, `[${[...old, ...values].map((value) => JSON.stringify(value)).join(', ')}]`)];
    },
    set: (flag, value) => {
      const item = itemAt(flag);
      return item ? [edit(source, item.start, item.end, JSON.stringify(`${flag.name}=${value}`))] : [];
    },
    remove: (flag) => {
      const item = itemAt(flag);
      if (!item || !pair) return [];
      return [pair.value.kind === 'seq' ? removeItem(source, pair.value, item) : removePair(source, root, pair)];
    },
  };
}

/** Nothing here can be changed in place. */
export const noWriter: FlagWriter = { add: () => [], set: () => [], remove: () => [] };
