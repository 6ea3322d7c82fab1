import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Parser, type CST, type Document, type ParsedNode, type Range } from 'yaml';
import { limits, Unusable, type Work } from './limits.ts';
import type { MapNode, Node, Pair, ScalarNode } from './yaml-node.ts';

/** One document: its root, or why it cannot be read. Offsets count from the start of the file. */
export type YamlDocument =
  { readonly root: Node | undefined; readonly start: number } | { readonly error: string; readonly offset: number; readonly start: number };

/** What went wrong, by the parser's code, in our words: each completes "Line 3, column 1: …". */
const errorWords: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab indents here, and YAML takes only spaces',
  UNCLOSED: 'a bracket above is not closed before this, or its lines are not set in far enough',
  BAD_DQ_ESCAPE: 'a backslash in double quotes starts an escape that does not exist',
  BAD_SCALAR_START: 'a value without quotes may not start with this character',
  BAD_INDENT: 'the indentation does not fit the lines above',
  MISSING_CHAR: 'a closing quote, bracket or colon is missing before this',
  UNEXPECTED_TOKEN: 'this does not belong here',
  BLOCK_AS_IMPLICIT_KEY: 'a nested mapping starts on the line of its key; a value with a colon needs quotes',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines; a value that goes on needs quotes',
  BAD_ALIAS: 'an alias or anchor has no name that can be used',
  IMPOSSIBLE: 'the structure cannot be made sense of',
};

/** Words that YAML 1.1 takes for yes and no, as the parser of Kubernetes does (facts/added#yaml-booleans). Those of YAML 1.2 are read before. */
const oldBooleans: Readonly<Record<string, boolean>> = Object.fromEntries(
  ['y', 'yes', 'on', 'n', 'no', 'off'].flatMap((word, index) =>
    [word, word.toUpperCase(), word[0]?.toUpperCase() + word.slice(1)].map((one) => [one, index < 3]),
  ),
);

const bracket: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** Refuses a text whose nesting would outgrow the parser, by one look over it: brackets outside of quotes, and lists begun on one line. */
function assertShallow(text: string, start: number): void {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] as string;
    if (quote) {
      if (unit === '\\' && quote === '"') at += 1;
      else if (unit === quote) quote = '';
      continue;
    }
    // Outside of brackets a quote may be an apostrophe, so it opens nothing there.
    if (depth > 0 && (unit === '"' || unit === "'") && /[\s,:[{]/.test(text[at - 1] ?? ' ')) quote = unit;
    else depth = Math.max(0, depth + (bracket[unit] ?? 0));
    if (depth > limits.depth) throw new Unusable(`It is nested more than ${limits.depth} levels deep.`, start + at);
  }
  const list = /^[ \t]*(?:[-?:][ \t]+){50,}/m.exec(text);
  if (list) throw new Unusable(`It is nested more than ${limits.depth} levels deep.`, start + list.index);
}

type Size = number;

class Converter {
  readonly text: string;
  readonly anchors = new Map<string, { node: Node; size: Size } | 'open'>();
  readonly work: Work;
  readonly shift: number;
  /** Nodes that stand in the text itself. */
  private written = 0;
  constructor(text: string, shift: number, work: Work) {
    this.text = text;
    this.shift = shift;
    this.work = work;
  }

  /** Our node, and how many nodes it has once every alias in it is written out. */
  convert(node: ParsedNode | null, at: number, depth: number): { node: Node; size: Size } {
    this.work.spend(1);
    const before = this.written;
    this.written += 1;
    if (depth > limits.depth) throw new Unusable(`It is nested more than ${limits.depth} levels deep.`, at);
    if (node === null) return { node: this.nothing(at), size: 1 };
    const range = node.range as Range;
    const [start, end] = [this.shift + range[0], this.shift + range[1]];
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (target === 'open')
        throw new Unusable(`The alias *${node.source.slice(0, 40)} stands inside the value that it repeats, so it never ends.`, start);
      if (!target) throw new Unusable(`The alias *${node.source.slice(0, 40)} has no anchor before it.`, start);
      return target;
    }
    if (node.anchor) this.anchors.set(node.anchor, 'open');
    // `{{ x }}` without quotes is a mapping to YAML, and a value that somebody fills in to whoever wrote it.
    const template = isMap(node) && this.text.startsWith('{{', start) ? this.text.slice(start, end) : undefined;
    const made =
      isMap(node) && template === undefined
        ? this.map(node.items, node.flow === true, start, end, depth)
        : isSeq(node)
          ? this.seq(node.items as readonly ParsedNode[], node.flow === true, start, end, depth)
          : {
              node:
                template === undefined
                  ? this.scalar(node, start, end)
                  : { kind: 'scalar' as const, start, end, value: template, style: 'plain' as const },
              size: 1,
            };
    // A text of bounded length bounds the nodes that it writes: only aliases multiply them.
    if (made.size - (this.written - before) > limits.nodes)
      throw new Unusable(`Its aliases write out to more than ${limits.nodes} values: it is built to exhaust whatever reads it.`, start);
    if (node.anchor) this.anchors.set(node.anchor, made);
    return made;
  }

  private nothing = (at: number): ScalarNode => ({ kind: 'scalar', start: at, end: at, value: null, style: 'plain' });

  private scalar(node: ParsedNode, start: number, end: number): ScalarNode {
    const value: unknown = isScalar(node) ? node.value : null;
    const type = isScalar(node) ? node.type : undefined;
    const known = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const style = type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : type?.startsWith('BLOCK') ? 'block' : 'plain';
    // What the reader wrote is what counts: `010` and `1e3` stay as they are.
    const text =
      isScalar(node) && typeof value === 'number' && node.source
        ? node.source
        : style === 'plain' && typeof value === 'string' && Object.hasOwn(oldBooleans, value)
          ? oldBooleans[value]
          : value;
    return { kind: 'scalar', start, end, value: known ? (text as ScalarNode['value']) : String(value), style };
  }

  private map(items: readonly unknown[], flow: boolean, start: number, end: number, depth: number): { node: Node; size: Size } {
    const pairs: Pair[] = [];
    let size = 1;
    for (const item of items) {
      if (!isPair(item)) continue;
      const key = item.key as ParsedNode | null;
      const range = key?.range ?? [start - this.shift, start - this.shift, 0];
      const [keyStart, keyEnd] = [this.shift + range[0], this.shift + range[1]];
      const value = this.convert((item.value as ParsedNode | null) ?? null, keyEnd + 1, depth + 1);
      size += value.size + 1;
      this.written += 1;
      // A null value has no text of its own in some forms: it stands behind the colon of its key.
      pairs.push({ key: isScalar(key) ? String(key.value) : '', keyStart, keyEnd, value: value.node });
    }
    return { node: { kind: 'map', flow, start, end, pairs } satisfies MapNode, size };
  }

  private seq(items: readonly ParsedNode[], flow: boolean, start: number, end: number, depth: number): { node: Node; size: Size } {
    const made = items.map((item) => this.convert(item, start, depth + 1));
    return {
      node: { kind: 'seq', flow, start, end, items: made.map(({ node }) => node) },
      size: made.reduce((sum, { size }) => sum + size, 1),
    };
  }
}

/**
 * What the parser makes of a text, without the errors that nobody is told: of a document only the first counts. What stands behind a value that ended, the parser hands out word by word, each
 * as an error of its own, and one costs as much as a page of YAML. So nothing behind the first is looked at once no document can begin there.
 */
function* tokensOf(text: string, work: Work): Generator<CST.Token> {
  // A document begins at `---` or somewhere behind `...`. One that did so behind the last of them is the last.
  const [start, end] = ['\n---', '\n...'].map((mark) => `\n${text}`.lastIndexOf(mark)) as [number, number];
  let begun = -1;
  let hasError = false;
  for (const token of new Parser().parse(text)) {
    work.parsed += 1;
    const isError = token.type === 'error';
    if (token.type === 'document') begun = token.offset;
    if (!isError || !hasError) yield token;
    if (isError && begun >= start && begun > end) return;
    hasError = isError;
  }
}

function parsed(text: string, start: number, work: Work): readonly Document.Parsed[] {
  // Duplicate keys are looked for by the rules: the parser's own search compares each key with each other one.
  const composer = new Composer<ParsedNode>({
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    keepSourceTokens: false,
    // One schema for all: the browser's copy leaves YAML 1.1 out, whatever a %YAML line asks for.
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
  });
  try {
    return [...composer.compose(tokensOf(text, work))];
  } catch (error) {
    // The parser goes down one call a level.
    if (error instanceof RangeError) throw new Unusable(`It is nested more than ${limits.depth} levels deep.`, start);
    throw error;
  }
}

/** Reads the YAML (or JSON) between two offsets of a file. Throws `Unusable` for what no document can be saved of. */
export function readYaml(fileText: string, from: number, end: number, work: Work): readonly YamlDocument[] {
  // The parser takes a byte order mark for a column, so a list in its first line would be set in.
  const start = fileText[from] === '\uFEFF' ? from + 1 : from;
  const text = fileText.slice(start, end);
  work.spend(text.length);
  assertShallow(text, start);
  const isBegun =
    text
      .slice(0, Math.max(0, text.search(/^---/m)))
      .replace(/^#.*$/gm, '')
      .trim() !== '';
  const marks = (text.match(/^---/gm)?.length ?? 0) + (isBegun ? 1 : 0);
  if (marks > limits.documents)
    throw new Unusable(
      `It holds ${marks} documents, and the checker takes ${limits.documents} at once: give it those of the control plane and the kubelets, or a List, which counts as one.`,
      start,
    );
  return parsed(text, start, work).map((document): YamlDocument => {
    const at = start + (document.contents?.range?.[0] ?? document.range?.[0] ?? 0);
    const error = document.errors[0];
    if (error) {
      const unclosed = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
      const words = errorWords[unclosed ? 'UNCLOSED' : error.code] ?? 'this is not YAML';
      return { error: words, offset: start + error.pos[0], start: at };
    }
    if (document.contents === null) return { root: undefined, start: at };
    return { root: new Converter(fileText, start, work).convert(document.contents, at, 0).node, start: at };
  });
}
