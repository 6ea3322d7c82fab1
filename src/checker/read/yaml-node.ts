import { holdsTemplate } from './template.ts';

/** A YAML value with its place in the text of the file, in UTF-16 offsets. Aliases are followed, so nodes may be shared. */
export type Node = MapNode | SeqNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
  readonly pairs: readonly Pair[];
}
export interface Pair {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Node;
}
export interface SeqNode {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
  readonly items: readonly Node[];
}
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly value: string | number | boolean | null;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

/** Where something stands in its text. */
export type At = Pick<Node, 'start' | 'end'>;

/** A mapping that no text has, at the place of what stands for it. */
export const mapAt = ({ start }: Pick<At, 'start'>, pairs: readonly Pair[] = []): MapNode => ({
  kind: 'map',
  flow: true,
  start,
  end: start,
  pairs,
});

/** A value that stands at a place in other words. */
export const scalarAt = ({ start, end }: At, value: string): ScalarNode => ({ kind: 'scalar', style: 'plain', value, start, end });

/** A pair of which no text has the two sides. */
export const pairAt = (at: At, key: string, value: string): Pair => ({
  key,
  keyStart: at.start,
  keyEnd: at.end,
  value: scalarAt(at, value),
});

/** A pair that stands for any others. */
export const openAt = ({ start }: Pick<At, 'start'>): Pair => pairAt({ start, end: start }, '<<', '{{}}');

/** What stands in an excerpt for the keys that it leaves out, or for a value. */
const leftOut = /^(?:\.{3}|…)(?!\S)/;

/** The last pair with this key, or that of a map merged with `<<`; a template that is merged, and what an excerpt leaves out, may hold any key. */
export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  if (node?.kind !== 'map') return undefined;
  return (
    node.pairs.findLast((pair) => pair.key === key) ??
    node.pairs
      .map((pair) => (leftOut.test(pair.key) ? openAt({ start: pair.keyStart }) : pair))
      .filter((pair) => pair.key === '<<')
      .flatMap(({ value }) => (value.kind === 'seq' ? value.items : [value]))
      .map((merged) =>
        isTemplate(merged)
          ? { key, keyStart: merged.start, keyEnd: merged.end, value: merged }
          : merged === node || merged.kind !== 'map'
            ? undefined
            : merged.pairs.findLast((pair) => pair.key === key),
      )
      .find(Boolean)
  );
}

/** Whether a value, however much it holds in the end, is a template that somebody fills in first, or left out of an excerpt. */
export const isTemplate = (node: Node | undefined): boolean =>
  node?.kind === 'scalar' && typeof node.value === 'string' && (holdsTemplate(node.value) || leftOut.test(node.value));

/** The value below a path of keys, if every step is there. A template on the way may hold anything: then it is the value. */
export const get = (node: Node | undefined, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, key) => (isTemplate(at) ? at : pairOf(at, key)?.value), node);

/** Whether a key is given more than once in one map. */
export const isGivenTwice = (node: Node | undefined, key: string): boolean =>
  node?.kind === 'map' && node.pairs.filter((pair) => pair.key === key).length > 1;

/** The text of a scalar; numbers and booleans as they read; undefined for null and for collections. */
export const textOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;

/** The items of a list; nothing for anything else. */
export const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'seq' ? node.items : []);

/** Whether a node is missing or null. */
export const isNothing = (node: Node | undefined): boolean => node === undefined || (node.kind === 'scalar' && node.value === null);
