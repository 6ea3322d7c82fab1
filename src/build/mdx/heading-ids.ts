import { defineHastPlugin } from 'satteri';
import { nodesOf, parsePage, rangeOf } from './parse.ts';

/** What ends a heading of a page: `## Title \{#id}`. MDX reads a bare brace as an expression, hence the backslash. */
const written = /\s*\\?\{#([a-z0-9][a-z0-9-]*)\}$/;

/** The source of a heading without its id. */
export const withoutHeadingId = (heading: string): string => heading.replace(written, '');

/** Gives each heading the id that its source writes, and takes the mark out of the text. */
export const headingIds = () =>
  defineHastPlugin({
    name: 'hub-and-spoke:heading-ids',
    element: {
      filter: ['h2', 'h3'],
      visit(node, context) {
        const id = written.exec(context.textContent(node))?.[1];
        const last = node.children.at(-1);
        if (!id || last?.type !== 'text') return;
        context.setProperty(node, 'id', id);
        context.replaceNode(last, { type: 'text', value: last.value.replace(written, '') });
      },
    },
  });

/** The headings of a page without an id of their own, as `file:line: what to do`; and ids that a page writes twice. */
export function headingFaults(file: string, source: string): readonly string[] {
  const seen = new Set<string>();
  return [...nodesOf(parsePage(file, source).root)].flatMap((node) => {
    if (node.type !== 'heading' || (node.depth !== 2 && node.depth !== 3)) return [];
    const heading = source.slice(...rangeOf(node));
    const id = written.exec(heading)?.[1];
    const where = `${file}:${node.position?.start.line}`;
    if (!id)
      return [`${where}: the heading "${heading.replace(/^#+\s+/, '')}" has no id; end it with \\{#an-id}, which then stays for ever`];
    if (seen.has(id)) return [`${where}: the id "${id}" is taken by a heading above`];
    seen.add(id);
    return [];
  });
}
