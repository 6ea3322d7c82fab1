import type { MdastNode } from 'satteri';
import { entryOf, type MdxComponents } from './component.ts';
import { marksOf, type Footnotes } from './footnotes.ts';
import { withoutHeadingId } from './heading-ids.ts';
import { attributesOf, childrenOf, isComponent, rangeOf, type Element, type Parsed } from './parse.ts';

/** A page whose text is written as Markdown: its tree, and what its components need to know of it. */
export interface Written extends Parsed {
  readonly collection: string;
  readonly id: string;
  readonly footnotes: Footnotes;
}

/** A fence as other readers of Markdown know it: a diff is called one, and the marks of the gutter stand close to their lines. */
const fence = (text: string): string => text.replace(/[ \t]*# \((\d)\)$/gm, ' # ($1)').replace(/^```\w+ diff\b/, '```diff');

/** Two of the same component with nothing but a space between them, which stands for what their entry puts there. */
const besides = (before: MdastNode | undefined, node: MdastNode, after: MdastNode | undefined): Element | undefined =>
  node.type === 'text' && !node.value.trim() && before && after && isComponent(before) && isComponent(after) && before.name === after.name
    ? before
    : undefined;

/**
 * The text of a page as plain Markdown. What Markdown has stays as the author wrote it; only the pieces that are no Markdown are
 * replaced, each by the form that its entry gives.
 */
export function markdownOf(page: Written, components: MdxComponents): string {
  const { source, footnotes } = page;

  /** The source from one offset to another, with these nodes in it written as Markdown. */
  const between = (start: number, end: number, nodes: readonly MdastNode[]): string => {
    let [text, at] = ['', start];
    nodes.forEach((node, index) => {
      const separator = besides(nodes[index - 1], node, nodes[index + 1]);
      const written = separator ? entryOf(page, components, separator).between : writtenAs(node);
      if (written === undefined) return;
      const [from, to] = rangeOf(node);
      text += source.slice(at, from) + written;
      at = to;
    });
    return text + source.slice(at, end);
  };

  const inside = (element: Element): string => {
    const { children } = element;
    const [first, last] = [children[0], children.at(-1)];
    return first && last ? between(rangeOf(first)[0], rangeOf(last)[1], children) : '';
  };

  /** A node as Markdown, or nothing where it stays as it is. */
  const writtenAs = (node: MdastNode): string | undefined => {
    if (isComponent(node)) {
      const { cites, markdown } = entryOf(page, components, node);
      const attributes = attributesOf(page, node);
      const cited = cites?.(attributes);
      const marks = cited ? marksOf(footnotes, cited) : '';
      return markdown({ collection: page.collection, id: page.id, attributes, inside: inside(node), marks });
    }
    const [start, end] = rangeOf(node);
    if (node.type === 'code') return fence(source.slice(start, end));
    if (node.type === 'yaml') return '';
    const written = between(start, end, childrenOf(node));
    return node.type === 'heading' ? withoutHeadingId(written) : written;
  };

  return (writtenAs(page.root) ?? '').trim();
}
