import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { withCode } from './read-markdown.ts';
import { PieceBuilder, type Kind, type Piece } from './piece.ts';

/** A node of a program, as far as this file needs it. */
interface CodeNode {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is CodeNode => typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
const nodesIn = (value: unknown): readonly CodeNode[] => [value].flat().filter(isNode);
/** What stands in a node, in the order of the source. */
const childNodes = (node: CodeNode): readonly CodeNode[] =>
  Object.entries(node)
    .flatMap(([field, value]) => (['parent', 'tokens', 'comments'].includes(field) ? [] : nodesIn(value)))
    .sort((a, b) => a.range[0] - b.range[0]);

/** The attributes of HTML and of our components that a reader sees or hears. */
const shownAttributes =
  /^(?:aria-label|aria-description|alt|title|placeholder|label|description|heading|summary|lead|text|legend|data-label|hint|empty|note|question|name)$/;
/** HTML that stands inside a sentence. Everything else begins a piece of its own. */
const inline = new Set('a abbr b bdi cite code em i kbd mark q s samp small span strong sub sup time var wbr'.split(' '));
const asCode = new Set(['code', 'kbd', 'samp', 'var']);

/** Calls whose arguments name elements, attributes and pages. */
const callsWithoutWords = new Set(
  'querySelector querySelectorAll closest matches getEntry getCollection select selectAll attr classed RegExp'.split(' '),
);

/** The parts of a node that may hold words. No reader sees an import, a type, a key, what a value is compared with, or an error for developers. */
function shownParts(node: CodeNode): readonly CodeNode[] {
  const { type } = node;
  if (/^(?:Import|ExportAll|TS(?!As|Satisfies|NonNull))/.test(type)) return [];
  if (type === 'NewExpression' && /Error$|^RegExp$|^Intl/.test(nameOf(node['callee']))) return [];
  const isSelecting = type === 'CallExpression' && callsWithoutWords.has(nameOf(node['callee']));
  return childNodes(node).filter((child) => {
    if (type === 'Property' && child === node['key']) return node['computed'] === true;
    if (type === 'SwitchCase' && child === node['test']) return false;
    if (type === 'MemberExpression' && child === node['property']) return !isText(child);
    if (type === 'BinaryExpression' && /^[!=<>]/.test(String(node['operator']))) return !isText(child);
    return !isSelecting || !isText(child);
  });
}

const nameOf = (callee: unknown): string => {
  if (!isNode(callee)) return '';
  if (callee.type === 'MemberExpression') return nameOf(callee['property']);
  return typeof callee['name'] === 'string' ? callee['name'] : '';
};

const isText = ({ type, value }: CodeNode): boolean => type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');
const isJoined = (node: CodeNode): boolean =>
  node.type === 'BinaryExpression' &&
  node['operator'] === '+' &&
  nodesIn(node['left'])
    .concat(nodesIn(node['right']))
    .some((side) => isText(side) || isJoined(side));

/** What stands in backticks inside a string or a template is code, also where an expression stands in it. */
class StringBuilder extends PieceBuilder {
  private inCode = false;

  addSpans(text: string, start: number, end: number): void {
    let at = start;
    for (const [index, part] of text.split('`').entries()) {
      if (index > 0) {
        this.inCode = !this.inCode;
        if (this.inCode) this.addHole(at - 1);
      }
      if (!this.inCode) this.add(part, at, end);
      at += part.length + 1;
    }
  }

  addExpression(offset: number): void {
    if (!this.inCode) this.addHole(offset);
  }
}

/** The words of a string, a template or several that are put together. */
function addString(builder: StringBuilder, node: CodeNode): void {
  const [start, end] = node.range;
  if (node.type === 'Literal') builder.addSpans(String(node['value']), start + 1, end);
  else if (node.type === 'TemplateLiteral') {
    const expressions = nodesIn(node['expressions']);
    for (const [index, quasi] of nodesIn(node['quasis']).entries()) {
      builder.addSpans((quasi['value'] as { cooked: string }).cooked, quasi.range[0] + 1, quasi.range[1]);
      const expression = expressions[index];
      if (expression) builder.addExpression(expression.range[0]);
    }
  } else if (isJoined(node)) for (const side of [node['left'], node['right']].flatMap(nodesIn)) addString(builder, side);
  else builder.addExpression(start);
}

/** The strings that stand in the expressions of a template or a sum. */
function* insideOf(node: CodeNode): Generator<CodeNode> {
  if (node.type === 'TemplateLiteral') yield* nodesIn(node['expressions']);
  else if (isJoined(node))
    for (const side of [node['left'], node['right']].flatMap(nodesIn)) yield* isText(side) || isJoined(side) ? insideOf(side) : [side];
}

/** Several lines of a configuration, a stylesheet or a program. */
const isCode = (text: string): boolean => text.includes('\n') && /[{}]|;\s*\n|^\s*(?:- )?[\w.-]+:(?: |$)/m.test(text);
/** Two words, or one with a capital: a single one without may be an id, and what has a sign between its words is a selector, an address or a path. */
const isWords = (text: string): boolean =>
  !isCode(text) && (/[\p{L}\uFFFC][.,;:)’”]?\s+[(“‘]?[\p{L}\p{N}\uFFFC]/u.test(text) || /^\p{Lu}\p{Ll}+[.!?…]?$/u.test(text));

const elementName = (node: CodeNode): string =>
  String((nodesIn((node['openingElement'] as CodeNode | undefined)?.['name'])[0] ?? {})['name' as never] ?? '');
/** What the words in an element are. */
const kindIn = (name: string): Kind => {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'th' || name === 'td') return 'cell';
  return /^(?:button|label|option|summary|legend|dt|caption)$/.test(name) ? 'label' : 'string';
};

const isBlank = ({ type, value }: CodeNode): boolean => type === 'JSXText' && !String(value).trim();
/** A component with nothing in it, such as a verdict, stands for words. */
const isWord = (node: CodeNode): boolean =>
  node.type === 'JSXElement' && /^\p{Lu}/u.test(elementName(node)) && nodesIn(node['children']).every(isBlank);

/** Adds what stands inside a sentence, and keeps for `later` what has words of its own; false for an element that stands by itself. */
function addInline(builder: StringBuilder, node: CodeNode, later: CodeNode[]): boolean {
  const [start, end] = node.range;
  if (node.type === 'JSXText') builder.add(String(node['value']), start, end);
  else if (node.type === 'JSXExpressionContainer') {
    for (const expression of nodesIn(node['expression']).filter(({ type }) => type !== 'JSXEmptyExpression')) {
      if (expression.type === 'Literal') addString(builder, expression);
      else {
        builder.addHole(start);
        later.push(expression);
      }
    }
  } else if (isWord(node)) {
    builder.addHole(start);
    later.push(node);
  } else if (node.type === 'JSXElement' && inline.has(elementName(node))) {
    later.push(...nodesIn((node['openingElement'] as CodeNode)['attributes']));
    if (asCode.has(elementName(node))) builder.addHole(start);
    else for (const child of nodesIn(node['children'])) if (!addInline(builder, child, later)) later.push(child);
  } else return false;
  return true;
}

/** The words between the tags of an element. An element that stands by itself ends what stands before it. */
function* markupPieces(children: readonly CodeNode[], kind: Kind): Generator<Piece> {
  let builder = new StringBuilder();
  const later: CodeNode[] = [];
  for (const node of [...children, undefined]) {
    if (node && addInline(builder, node, later)) continue;
    yield* [builder.piece(kind) ?? []].flat();
    builder = new StringBuilder();
    if (node) later.push(node);
  }
  for (const node of later) yield* piecesOf(node);
}

/** What an attribute says: a text, if it is one that a reader sees or hears, or the strings of its expression. */
function* attributePieces(node: CodeNode): Generator<Piece> {
  const name = String((node['name'] as CodeNode)['name']);
  const [value] = nodesIn(node['value']);
  if (value?.type === 'Literal') {
    const text = String(value['value']);
    const isShown = shownAttributes.test(name) && /\s|^\p{Lu}/u.test(text);
    yield* [(isShown && withCode(text, value.range[0] + 1, 'label')) || []].flat();
  } else if (value && !/^(?:class(?::list)?|href|src|id|d|style)$/.test(name)) yield* piecesOf(value);
}

/** Every piece in a node. */
function* piecesOf(node: CodeNode): Generator<Piece> {
  if (node.type === 'JSXAttribute') yield* attributePieces(node);
  else if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    if (['script', 'style'].includes(elementName(node))) return;
    yield* nodesIn((node['openingElement'] as CodeNode | undefined)?.['attributes']).flatMap((attribute) => [...piecesOf(attribute)]);
    yield* markupPieces(nodesIn(node['children']), kindIn(elementName(node)));
  } else if (isText(node) || isJoined(node)) {
    const builder = new StringBuilder();
    addString(builder, node);
    if (isWords(builder.text)) yield* [builder.piece('string') ?? []].flat();
    for (const inner of insideOf(node)) yield* piecesOf(inner);
  } else for (const child of shownParts(node)) yield* piecesOf(child);
}

/** A parser as ESLint knows it; that of components reads their script by the other. */
interface Parser {
  parseForESLint(source: string, options: object): { readonly ast: unknown };
}

function parserOf(file: string): Parser {
  if (!file.endsWith('.astro')) return tseslint.parser;
  const parser = astro.configs.base.map(({ languageOptions }) => languageOptions?.parser).find(Boolean);
  if (!parser) throw new Error('eslint-plugin-astro has no parser any more');
  return parser as unknown as Parser;
}

/** What a reader may see of a component or of a file of TypeScript: its strings, its templates, and the words between its tags. */
export function readCode(file: string, source: string): readonly Piece[] {
  const options = { range: true, loc: true, ...(file.endsWith('.astro') ? { parser: tseslint.parser } : { jsx: false }) };
  return [...piecesOf(parserOf(file).parseForESLint(source, options).ast as CodeNode)];
}
