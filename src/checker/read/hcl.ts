import { limits, type Work } from './limits.ts';
import type { MapNode, Node, Pair, SeqNode } from './yaml-node.ts';

/*
 * HCL, which Terraform and OpenTofu read, and Bicep: both write blocks and mappings as names with values in braces. Only literals, lists and mappings are
 * read here; whatever else stands in place of a value is a template, which every reader takes for unknown. `codemirror-lang-hcl` 0.2.0 was tried and left:
 * it takes 6.9 s for 289 KB of a text with errors and 45 s for 110 KB of brackets, and the checker bounds its work.
 */

type Token = readonly [kind: 'word' | 'text' | 'mark' | 'end' | 'heredoc', start: number, end: number];

/** Comments and space, then a heredoc, a text in single quotes, a double quote, a word or number, or one character; a line break is a token of its own. */
const token =
  /(?:[ \t\r\uFEFF]|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*(?:(\n)|(<<-?[A-Za-z_][\w-]*)(?=[ \t\r]*\n)|('''[\s\S]*?(?:'''|$)|'(?:[^'\\\n]|\\.)*')|(")|([\w.-]+)|([\s\S]))?/y;

/** The most characters of a text in quotes or of an expression that are kept. */
const shown = 60;

class Tokens {
  private next: Token | undefined;
  private at = 0;
  readonly text: string;
  private readonly stop: number;
  private readonly work: Work;
  /** The mappings that `for` goes over: what it makes of them is only computed later, but the objects in them stand here. */
  readonly gone: Node[] = [];
  constructor(text: string, work: Work) {
    this.text = text;
    this.stop = text.length;
    this.work = work;
  }
  peek(): Token {
    if (this.next) return this.next;
    token.lastIndex = this.at;
    const [, line, heredoc, quoted, quote, word, mark] = token.exec(this.text) ?? [];
    const [written] = [line ?? heredoc ?? quoted ?? quote ?? word ?? mark ?? ''];
    const [start, end] = [token.lastIndex - written.length, token.lastIndex];
    this.work.spend(end - this.at + 1);
    if (written === '' || start >= this.stop) this.next = ['end', this.stop, this.stop];
    else if (heredoc) this.next = ['heredoc', start, this.heredocEnd(end, heredoc.replace(/^<<-?/, ''))];
    else if (quote) this.next = ['text', start, this.quotedEnd(end)];
    else this.next = [quoted ? 'text' : word ? 'word' : 'mark', start, end];
    this.at = this.next[2];
    return this.next;
  }
  take(): Token {
    const taken = this.peek();
    this.next = undefined;
    return taken;
  }
  written([, start, end]: Token): string {
    return this.text.slice(start, end);
  }
  is(...marks: readonly string[]): boolean {
    const next = this.peek();
    return next[0] === 'mark' && marks.includes(this.written(next));
  }
  /** Where a text in double quotes ends: with its line, but for `${…}`, which may hold quotes and lines of its own. */
  private quotedEnd(from: number): number {
    const open = ['"'];
    let at = from;
    while (at < this.stop && open.length > 0) {
      const one = this.text[at] ?? '';
      const isText = open.at(-1) === '"';
      if (isText && one === '\n') break;
      at += (isText && one === '\\') || (isText && /^[$%]\{/.test(this.text.slice(at, at + 2))) ? 2 : 1;
      if (one === '"' && isText) open.pop();
      else if (one === '"') open.push(one);
      else if (isText && /[$%]/.test(one) && this.text[at - 1] === '{') open.push('{');
      else if (!isText && one === '{') open.push(one);
      else if (!isText && one === '}') open.pop();
    }
    this.work.spend(at - from);
    return Math.min(at, this.stop);
  }
  private heredocEnd(from: number, word: string): number {
    for (let line = this.text.indexOf('\n', from); line !== -1 && line < this.stop; line = this.text.indexOf('\n', line + 1)) {
      const end = this.text.indexOf('\n', line + 1);
      const to = end === -1 ? this.stop : end;
      this.work.spend(to - line);
      if (this.text.slice(line + 1, to).trim() === word) return to;
    }
    return this.stop;
  }
}

const isOpener = (written: string): boolean => /^[[{(]$/.test(written);
const isCloser = (written: string): boolean => /^[\]})]$/.test(written);

/** A value that only its program computes. */
const computed = (text: string, start: number, end: number): Node => ({
  kind: 'scalar',
  start,
  end,
  value: `\${${text.slice(start, Math.min(end, start + shown))}}`,
  style: 'plain',
});

/** Passes over the rest of an expression: to the end of its line, a comma or a bracket that closes what it stands in. */
function skipExpression(tokens: Tokens, isInline: boolean): number {
  let depth = 0;
  let end = tokens.peek()[1];
  for (;;) {
    const next = tokens.peek();
    const written = next[0] === 'mark' ? tokens.written(next) : '';
    const isEnd = next[0] === 'end' || (depth === 0 && (isCloser(written) || written === ',' || (written === '\n' && !isInline)));
    if (isEnd) return end;
    if (isOpener(written)) depth += 1;
    if (isCloser(written)) depth -= 1;
    if (written !== '\n') end = next[2];
    tokens.take();
  }
}

const atEnd = (tokens: Tokens): boolean => tokens.peek()[0] === 'end' || tokens.is('\n', ',', '}', ']', ')');
const passLines = (tokens: Tokens, ...marks: readonly string[]): void => {
  while (tokens.is('\n', ...marks)) tokens.take();
};

function listAt(tokens: Tokens, depth: number): Node {
  const [, start] = tokens.take();
  const items: Node[] = [];
  passLines(tokens, ',');
  if (tokens.peek()[0] === 'word' && tokens.written(tokens.peek()) === 'for') {
    skipExpression(tokens, true);
    const end = tokens.take()[2];
    return computed(tokens.text, start, end);
  }
  while (tokens.peek()[0] !== 'end' && !tokens.is(']')) {
    const before = tokens.peek()[1];
    items.push(valueAt(tokens, depth + 1));
    passLines(tokens, ',');
    // A bracket that closes nothing ends no list: it is passed over.
    if (tokens.peek()[1] === before && !tokens.is(']')) tokens.take();
  }
  return { kind: 'seq', flow: true, start, end: tokens.take()[2], items } satisfies SeqNode;
}

/** Functions that make one list of several, or leave the empty items of one out. */
const joinsLists = /^(?:compact|concat|distinct|flatten|tolist)$/;

/** The list that such a function makes of what stands in its parentheses; what is only computed later is an item that may stand for any. */
function joinedList(tokens: Tokens, start: number, depth: number): Node {
  tokens.take();
  const items: Node[] = [];
  for (passLines(tokens, ','); tokens.peek()[0] !== 'end' && !tokens.is(')'); passLines(tokens, ',')) {
    const before = tokens.peek()[1];
    const one = valueAt(tokens, depth + 1);
    items.push(...(one.kind === 'seq' ? one.items : [one]));
    if (tokens.peek()[1] === before && !tokens.is(')')) tokens.take();
  }
  return { kind: 'seq', flow: true, start, end: tokens.take()[2], items };
}

/** Passes over `for … in` up to what it goes over, and keeps that where it is a mapping that stands here. */
function passFor(tokens: Tokens, depth: number): void {
  for (let left = 8; left > 0 && (tokens.peek()[0] === 'word' || tokens.is(',')); left -= 1)
    if (tokens.written(tokens.take()) === 'in') {
      passLines(tokens);
      if (tokens.is('{')) tokens.gone.push(mappingAt(tokens, depth + 1));
      return;
    }
}

/** One value: a literal, a list, a mapping, or what is only computed later. */
function valueAt(tokens: Tokens, depth: number): Node {
  const { text } = tokens;
  // Bicep makes a resource on a condition.
  if (tokens.peek()[0] === 'word' && tokens.written(tokens.peek()) === 'if') {
    tokens.take();
    if (tokens.is('(')) {
      tokens.take();
      skipExpression(tokens, true);
      tokens.take();
    }
  }
  const [kind, start, end] = tokens.peek();
  const rest = (from: number): Node => computed(text, from, skipExpression(tokens, false));
  // No mapping begins with `{{` or `{%`.
  if (depth > limits.depth || /^\{[{%]/.test(text.slice(start, start + 2))) return rest(start);
  if (tokens.is('{', '[')) {
    const node = tokens.is('[') ? listAt(tokens, depth) : mappingAt(tokens, depth);
    return atEnd(tokens) && !/^\{\s*for\s/.test(text.slice(start, start + shown)) ? node : rest(start);
  }
  if (kind === 'heredoc') {
    tokens.take();
    return { kind: 'scalar', start, end, value: text.slice(start, end), style: 'block' };
  }
  if (kind !== 'word' && kind !== 'text') return rest(start);
  tokens.take();
  // What these write is the value itself, in another notation.
  if (kind === 'word' && /^(?:yaml|json)encode$/.test(text.slice(start, end)) && tokens.is('(')) {
    tokens.take();
    passLines(tokens);
    const inner = valueAt(tokens, depth + 1);
    passLines(tokens);
    if (tokens.is(')')) tokens.take();
    return inner;
  }
  if (kind === 'word' && joinsLists.test(text.slice(start, end)) && tokens.is('(')) {
    const joined = joinedList(tokens, start, depth);
    return atEnd(tokens) ? joined : rest(start);
  }
  if (!atEnd(tokens)) return rest(start);
  const written = text.slice(start, end);
  if (kind === 'text') {
    const inner = written.startsWith("'''") ? written.slice(3, -3) : written.slice(1, -1);
    return { kind: 'scalar', start, end, value: inner, style: 'double' };
  }
  if (!/^(?:true|false|null|-?\d[\d.]*)$/.test(written)) return computed(text, start, end);
  return { kind: 'scalar', start, end, value: written === 'null' ? null : written, style: 'plain' };
}

/** A block with what stands before its body, or an attribute with no more than its name. */
export interface Block {
  readonly words: readonly string[];
  readonly value: Node;
  readonly start: number;
}

/** Everything in a body up to what closes it: blocks, and attributes as blocks of one word. Each takes at least one token. */
function blocksIn(tokens: Tokens, depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (passLines(tokens, ','); tokens.peek()[0] !== 'end' && !tokens.is('}'); passLines(tokens, ',')) {
    const [, start] = tokens.peek();
    const words: string[] = [];
    while (tokens.peek()[0] === 'word' || tokens.peek()[0] === 'text')
      words.push(tokens.written(tokens.take()).replace(/^["']|["']$/g, ''));
    if (words.length > 0 && tokens.is('{')) {
      blocks.push({ words, value: valueAt(tokens, depth + 1), start });
      continue;
    }
    if (words.length > 0 && tokens.is('=', ':')) {
      tokens.take();
      passLines(tokens);
      blocks.push({ words, value: valueAt(tokens, depth + 1), start });
      continue;
    }
    // What is spread into a mapping may hold any key.
    if (words[0]?.startsWith('...')) blocks.push({ words: ['<<'], value: computed(tokens.text, start, start + 3), start });
    // A key in parentheses, a decorator, or a line that is neither language.
    if (skipExpression(tokens, false) <= start && !tokens.is('}')) tokens.take();
  }
  return blocks;
}

/** A mapping. Blocks of one type are a list of it, if there are several; what `dynamic` makes is only computed later. */
function mappingAt(tokens: Tokens, depth: number): MapNode {
  const [, start] = tokens.take();
  passLines(tokens);
  if (tokens.peek()[0] === 'word' && tokens.written(tokens.peek()) === 'for') {
    passFor(tokens, depth);
    skipExpression(tokens, true);
    return { kind: 'map', flow: true, start, end: tokens.take()[2], pairs: [] };
  }
  const pairs: Pair[] = [];
  const places = new Map<string, number>();
  for (const { words, value, start: at } of blocksIn(tokens, depth)) {
    const [first = '', label] = words;
    const isDynamic = first === 'dynamic' && label !== undefined;
    const key = isDynamic ? label : first;
    const next = isDynamic ? computed(tokens.text, at, value.end) : value;
    const before = places.get(key) ?? pairs.length;
    const old = pairs[before]?.value;
    const place = { key, keyStart: at, keyEnd: at + first.length };
    places.set(key, before);
    if (!old) pairs.push({ ...place, value: next });
    else
      pairs[before] = {
        ...place,
        value: { kind: 'seq', flow: false, start: old.start, end: next.end, items: [...(old.kind === 'seq' ? old.items : [old]), next] },
      };
  }
  return { kind: 'map', flow: true, start, end: tokens.take()[2], pairs };
}

/** The blocks of a text in HCL or in Bicep. Never throws but for the bound of work; what is neither language is passed over. */
export function blocksOf(text: string, work: Work): readonly Block[] {
  const tokens = new Tokens(text, work);
  const blocks: Block[] = [];
  while (tokens.peek()[0] !== 'end') {
    blocks.push(...blocksIn(tokens, 0));
    if (tokens.is('}')) tokens.take();
  }
  return [...blocks, ...tokens.gone.map((value) => ({ words: ['for'], value, start: value.start }))];
}
