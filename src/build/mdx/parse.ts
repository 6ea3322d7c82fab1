import { mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';

/** A page of `content/`, read once: its source and the tree of it. Every node knows where it stands in the source. */
export interface Parsed {
  /** The file from the project's root, as errors name it. */
  readonly file: string;
  readonly source: string;
  readonly root: MdastNode;
}

/** A component as a page uses it: `<Src id="…" />`. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What a page passes to a component. An attribute without a value is `true` in Astro and `'true'` here; `n={3}` is `'3'`. */
export type Attributes = Readonly<Record<string, string>>;

const cache = new Map<string, Parsed>();

/** The tree of a page, which is made once for each text of a file. */
export function parsePage(file: string, source: string): Parsed {
  const known = cache.get(file);
  if (known?.source === source) return known;
  const page = { file, source, root: mdxToMdast(source) };
  cache.set(file, page);
  return page;
}

export const childrenOf = (node: MdastNode): readonly MdastNode[] => ('children' in node ? node.children : []);

/** A name in capitals is a component; `<br />` is HTML. */
export const isComponent = (node: MdastNode): node is Element & { name: string } =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? '');

/** Every node of a tree, in the order of the source. */
export function* nodesOf(node: MdastNode): Generator<MdastNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** Where a node begins and ends in the source. */
export function rangeOf(node: MdastNode): readonly [start: number, end: number] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) throw new Error(`a node of the kind ${node.type} does not say where it stands`);
  return [start, end];
}

/** The place of a node, as `file:line:column`. */
export const placeOf = ({ file }: Parsed, node: MdastNode): string => `${file}:${node.position?.start.line}:${node.position?.start.column}`;

/** The place of the first mention of a text, as `file:line:column`; the file alone where it does not stand there. */
export function placeOfText({ file, source }: Parsed, text: string): string {
  const at = source.indexOf(text);
  if (at < 0) return file;
  const before = source.slice(0, at).split('\n');
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** What a page passes to a component. Throws, with the place, where that is more than a text or a number. */
export function attributesOf(page: Parsed, element: Element): Attributes {
  const pairs = element.attributes.map((attribute): [string, string] => {
    if (attribute.type !== 'mdxJsxAttribute')
      throw new Error(`${placeOf(page, element)}: <${element.name}> is given {${attribute.value}}; write each attribute by its name`);
    const { name, value } = attribute;
    if (value === null || value === undefined) return [name, 'true'];
    if (typeof value === 'string') return [name, value];
    if (/^\d+$/.test(value.value.trim())) return [name, value.value.trim()];
    throw new Error(`${placeOf(page, element)}: <${element.name} ${name}={${value.value}}> is computed; write a text or a number`);
  });
  return Object.fromEntries(pairs);
}
