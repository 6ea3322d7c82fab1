import { defineHastPlugin } from 'satteri';

/** What ends a heading of a page: `## Title \{#id}`. MDX reads a bare brace as an expression, hence the backslash. */
const written = /\s*\{#([a-z0-9][a-z0-9-]*)\}$/;

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
  let fence = '';
  return source.split('\n').flatMap((line, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark;
    const title = fence ? undefined : /^#{2,3}\s+(.+?)\s*$/.exec(line)?.[1];
    if (!title) return [];
    const id = /\\\{#([a-z0-9][a-z0-9-]*)\}$/.exec(title)?.[1];
    const where = `${file}:${index + 1}`;
    if (!id) return [`${where}: the heading "${title}" has no id; end it with \\{#an-id}, which then stays for ever`];
    if (seen.has(id)) return [`${where}: the id "${id}" is taken by a heading above`];
    seen.add(id);
    return [];
  });
}
