import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { childrenOf, isComponent, rangeOf } from '../../../src/build/mdx/parse.ts';
import { hole, PieceBuilder, type Kind, type Piece } from './piece.ts';

/** The fields of the front matter that a reader sees, and as what. */
export const shownFields: Readonly<Record<string, Kind>> = {
  title: 'heading',
  question: 'heading',
  short: 'label',
  term: 'label',
  printed: 'label',
  tells: 'label',
  misconception: 'label',
  objectives: 'list',
  does: 'label',
  how: 'string',
  description: 'string',
  teaches: 'string',
  believes: 'string',
  needs: 'string',
  text: 'string',
  reply: 'string',
  withoutPicture: 'string',
};
/** Those with other words: what is typed and printed, a part of what the checker prints, ids, and the old words that the search takes for a term. */
export const otherFields = new Set(['aliases', 'line', 'message', 'near', 'run', 'source', 'unless']);
/** The attributes of components that a reader sees. */
const shownAttributes = new Set(['see', 'because', 'first', 'title', 'where', 'question', 'text', 'label']);
/** Components that stand for words inside a sentence. */
const words = new Set(['Verdict', 'Since', 'Mode', 'FeatureState']);

const isProse = (node: MdastNode): boolean => ['paragraph', 'heading', 'tableCell'].includes(node.type);

/** The words of a node, in a row. */
function addWords(builder: PieceBuilder, node: MdastNode): void {
  const [start, end] = rangeOf(node);
  if (node.type === 'text') builder.add(node.value, start, end);
  else if (node.type === 'inlineCode' || node.type === 'mdxTextExpression') builder.addHole(start);
  else if (node.type === 'break') builder.add(' ', start);
  else if (isComponent(node) && childrenOf(node).length === 0) {
    if (words.has(node.name)) builder.addHole(start);
  } else for (const child of childrenOf(node)) addWords(builder, child);
}

const listItems = new Set(['listItem', 'descriptionDetails', 'defListDescription']);

/** The words in bold that a paragraph begins with as with a heading: “**No client certificate.** The server …” */
function runInHeading(node: MdastNode): MdastNode | undefined {
  const first = childrenOf(node)[0];
  if (node.type !== 'paragraph' || first?.type !== 'strong') return undefined;
  const builder = new PieceBuilder();
  addWords(builder, first);
  return /[.:?]$/.test(builder.text.trim()) ? first : undefined;
}

/** The pieces of a paragraph, a heading or a cell. */
function* piecesOfProse(node: MdastNode, next: MdastNode | undefined, inList: boolean): Generator<Piece> {
  const heading = runInHeading(node);
  if (heading) {
    const builder = new PieceBuilder();
    addWords(builder, heading);
    yield* [builder.piece('heading') ?? []].flat();
  }
  const builder = new PieceBuilder();
  for (const child of childrenOf(node)) if (child !== heading) addWords(builder, child);
  builder.text = builder.text.replace(/\s*\\?\{#[\w-]+\}\s*$/, '');
  const kind = node.type === 'paragraph' ? (inList ? 'list' : 'prose') : node.type === 'heading' ? 'heading' : 'cell';
  yield* [builder.piece(kind, next !== undefined && !isProse(next)) ?? []].flat();
}

/** Every piece under a node. */
function* piecesUnder(node: MdastNode, inList: boolean): Generator<Piece> {
  const children = childrenOf(node);
  for (const [index, child] of children.entries()) {
    if (isProse(child)) yield* piecesOfProse(child, children[index + 1], inList);
    else yield* piecesUnder(child, inList || listItems.has(child.type));
    yield* attributePieces(child);
  }
}

/** What a component is given to show. */
function* attributePieces(node: MdastNode): Generator<Piece> {
  for (const inner of isProse(node) ? childrenOf(node) : [node]) {
    if (!isComponent(inner)) continue;
    const [start] = rangeOf(inner);
    for (const attribute of inner.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || !shownAttributes.has(attribute.name) || typeof attribute.value !== 'string') continue;
      const piece = withCode(attribute.value, start, 'string');
      if (piece) yield piece;
    }
  }
}

/** A text of a field or a string: what stands in backticks is code. */
export function withCode(text: string, start: number, kind: Kind, end?: number): Piece | undefined {
  const builder = new PieceBuilder();
  let at = start;
  for (const part of text.split(/(`[^`]*`)/)) {
    if (part.startsWith('`') && part.endsWith('`') && part.length > 1) builder.addHole(at);
    else builder.add(part, at, end);
    at += part.length;
  }
  return builder.piece(kind);
}

/** The fields of the front matter that a reader sees. */
function* fieldPieces(node: Node | null | undefined, offset: number, field = ''): Generator<Piece> {
  if (isMap(node))
    for (const { key, value } of node.items) yield* fieldPieces(value as Node, offset, String(isScalar(key) ? key.value : ''));
  else if (isSeq(node)) for (const item of node.items) yield* fieldPieces(item as Node, offset, field);
  else if (isScalar(node) && typeof node.value === 'string' && node.range) {
    const kind = shownFields[field];
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
    const piece = kind && withCode(node.value, offset + node.range[0] + quoted, kind, offset + node.range[1]);
    if (piece) yield piece;
  }
}

/** What a reader sees of a Markdown or MDX file. A short code of another generator, `{{…}}`, is one word. */
export function readMarkdown(file: string, source: string): readonly Piece[] {
  const isMdx = file.endsWith('.mdx');
  const text = isMdx
    ? source
    : source
        .replace(/\{\{[\s\S]*?\}\}/g, (code) => hole.repeat(code.length))
        .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const root = isMdx ? mdxToMdast(text) : markdownToMdast(text);
  const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(source)?.[1];
  const fields = matter === undefined ? [] : fieldPieces(parseDocument(matter).contents, 4);
  const [first, ...rest] = piecesUnder(root, false);
  const isDefinition = /^term:/m.test(matter ?? '');
  return [...fields, ...(first ? [isDefinition ? { ...first, defines: true } : first] : []), ...rest];
}
