import { columnAt, lineEndAt, lineStartAt, type SourceText } from '../read/source-text.ts';
import type { MapNode, Node, Pair, SeqNode } from '../read/yaml-node.ts';
import { edit, type Edit } from './edit.ts';

/** A value to write: what YAML and JSON have in common. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isTree = (value: Value): value is { readonly [key: string]: Value } => typeof value === 'object' && !isList(value);
const needsQuotes = /^$|^[\s\-?:,[\]{}#&*!|>'"%@`]|[:#]\s|\s$|:$|^(?:true|false|null|yes|no|on|off|~|[-+.\d][\d._eE+-]*)$/i;

/** A scalar as YAML reads it back: a string that looks like something else is quoted. */
export const scalarText = (value: string | number | boolean): string =>
  typeof value === 'string' && needsQuotes.test(value.startsWith('--') ? value.slice(2) || value : value)
    ? JSON.stringify(value)
    : String(value);

const flowText = (value: Value): string =>
  isList(value)
    ? `[${value.map(flowText).join(', ')}]`
    : isTree(value)
      ? `{${Object.entries(value)
          .map(([key, item]) => `${JSON.stringify(key)}: ${flowText(item)}`)
          .join(', ')}}`
      : JSON.stringify(value);

/** The lines of one key and its value in block form, without indentation of the first. */
function blockLines(key: string, value: Value): readonly string[] {
  if (isTree(value) && Object.keys(value).length === 0) return [`${key}: {}`];
  if (isTree(value))
    return [`${key}:`, ...Object.entries(value).flatMap(([name, item]) => blockLines(name, item).map((line) => `  ${line}`))];
  if (isList(value)) return [`${key}:`, ...value.flatMap((item) => itemLines(item))];
  return [`${key}: ${scalarText(value)}`];
}
function itemLines(value: Value): readonly string[] {
  if (!isTree(value)) return [`- ${isList(value) ? flowText(value) : scalarText(value)}`];
  const lines = Object.entries(value).flatMap(([key, item]) => blockLines(key, item));
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** Where a value's own text ends: past its last item, before comments and line breaks. */
export function endOf(node: Node, source: SourceText): number {
  if (node.kind !== 'scalar' && node.flow) return node.end;
  if (node.kind === 'map') {
    const last = node.pairs.at(-1);
    return last ? pairEnd(last, source) : node.end;
  }
  if (node.kind === 'seq') {
    const last = node.items.at(-1);
    return last ? Math.max(endOf(last, source), node.start) : node.end;
  }
  let end = node.end;
  while (end > node.start && /\s/.test(source.text[end - 1] ?? '')) end -= 1;
  return end;
}
const pairEnd = (pair: Pair, source: SourceText): number => {
  const colon = source.text.indexOf(':', pair.keyEnd);
  return Math.max(colon === -1 ? pair.keyEnd : colon + 1, pair.value.end > pair.value.start ? endOf(pair.value, source) : 0);
};

const indented = (lines: readonly string[], column: number, source: SourceText): string =>
  lines.map((line) => `${source.newline}${' '.repeat(column)}${line}`).join('');

/** Puts a key and its value at the end of a mapping, in its own form. */
export function addPair(source: SourceText, map: MapNode, key: string, value: Value): Edit {
  const last = map.pairs.at(-1);
  if (!last) return edit(source, map.start, map.end, `{${JSON.stringify(key)}: ${flowText(value)}}`);
  const end = pairEnd(last, source);
  if (map.flow) {
    const name = /["']/.test(source.text[last.keyStart] ?? '') ? JSON.stringify(key) : key;
    return edit(source, end, end, `, ${name}: ${flowText(value)}`);
  }
  const at = lineEndAt(source, end);
  return edit(source, at, at, indented(blockLines(key, value), columnAt(source, last.keyStart), source));
}

/** Gives a pair another value; what is null or a collection is written anew. */
export function setPair(source: SourceText, map: MapNode, pair: Pair, value: Value): Edit {
  const { value: old } = pair;
  const isEmpty = old.end <= old.start;
  if (!isTree(value) && !isList(value)) {
    const text =
      old.kind === 'scalar' && old.style === 'double' ? JSON.stringify(String(value)) : map.flow ? flowText(value) : scalarText(value);
    if (!isEmpty) return edit(source, old.start, endOf(old, source), text);
    const at = pairEnd(pair, source);
    return edit(source, at, at, ` ${text}`);
  }
  const end = pairEnd(pair, source);
  if (map.flow)
    return edit(source, isEmpty ? end : old.start, isEmpty ? end : endOf(old, source), `${isEmpty ? ' ' : ''}${flowText(value)}`);
  const indent = `${source.newline}${' '.repeat(columnAt(source, pair.keyStart))}`;
  return edit(source, pair.keyStart, end, blockLines(source.text.slice(pair.keyStart, pair.keyEnd), value).join(indent));
}

/** Sets the value below a path of keys, and makes the mappings on the way that are missing. */
export function setPath(source: SourceText, root: MapNode, path: readonly [string, ...string[]], value: Value): Edit {
  const [key, ...rest] = path;
  const pair = root.pairs.findLast((one) => one.key === key);
  const nested = rest.reduceRight<Value>((inner, name) => ({ [name]: inner }), value);
  if (!pair) return addPair(source, root, key, nested);
  const [next, ...more] = rest;
  if (next === undefined || pair.value.kind !== 'map') return setPair(source, root, pair, nested);
  return setPath(source, pair.value, [next, ...more], value);
}

/** The offsets of whole lines, if nothing else stands on them. */
function wholeLines(source: SourceText, start: number, end: number): readonly [number, number] | undefined {
  const from = lineStartAt(source, start);
  const to = lineEndAt(source, end);
  const before = source.text.slice(from, start);
  if (!/^\s*$/.test(before.replace('\uFEFF', '')) || !/^\s*(?:#.*)?$/.test(source.text.slice(end, to))) return undefined;
  return [from, source.text.startsWith('\r\n', to) ? to + 2 : Math.min(source.text.length, to + 1)];
}

/** Takes an entry out of a flow collection, with the comma that belongs to it. */
function cutFromFlow(source: SourceText, start: number, end: number): Edit {
  const after = /^\s*,\s*/.exec(source.text.slice(end, end + 200));
  if (after) return edit(source, start, end + after[0].length, '');
  const before = /,\s*$/.exec(source.text.slice(Math.max(0, start - 200), start));
  return edit(source, start - (before?.[0].length ?? 0), end, '');
}

/** Takes a pair out of a mapping. */
export function removePair(source: SourceText, map: MapNode, pair: Pair): Edit {
  const end = pairEnd(pair, source);
  if (map.flow) return cutFromFlow(source, pair.keyStart, end);
  if (map.pairs.length === 1) return edit(source, map.start, endOf(map, source), '{}');
  const lines = wholeLines(source, pair.keyStart, end);
  const next = map.pairs[map.pairs.indexOf(pair) + 1];
  if (lines && (next || map.start !== pair.keyStart)) return edit(source, ...lines, '');
  return next ? edit(source, pair.keyStart, next.keyStart, '') : edit(source, pair.keyStart, end, '');
}

/** The offset of the dash of an item in block form. */
const dashOf = (source: SourceText, item: Node): number => source.text.lastIndexOf('-', item.start - 1);

/** Takes an item out of a list. */
export function removeItem(source: SourceText, list: SeqNode, item: Node): Edit {
  const end = endOf(item, source);
  if (list.flow) return cutFromFlow(source, item.start, end);
  // A list may stand as far to the left as its key, which brackets may not.
  if (list.items.length === 1) return edit(source, list.start, endOf(list, source), '  []');
  const lines = wholeLines(source, dashOf(source, item), end);
  if (lines) return edit(source, ...lines, '');
  const next = list.items[list.items.indexOf(item) + 1];
  return next ? edit(source, dashOf(source, item), dashOf(source, next), '') : edit(source, dashOf(source, item), end, '');
}

/** Puts values into a list, behind this item or at its end. */
export function addItems(source: SourceText, list: SeqNode, values: readonly Value[], behind?: Node): Edit {
  const last = behind ?? list.items.at(-1);
  if (!last) return edit(source, list.start, list.end, `[${values.map(flowText).join(', ')}]`);
  const end = endOf(last, source);
  if (list.flow) return edit(source, end, end, values.map((value) => `, ${flowText(value)}`).join(''));
  const at = lineEndAt(source, end);
  return edit(source, at, at, indented(values.flatMap(itemLines), columnAt(source, dashOf(source, last)), source));
}
