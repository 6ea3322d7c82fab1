import { defineHastPlugin } from 'satteri';

/** What ends a heading of a page: `## Title \{#id}`. MDX reads a bare brace as an expression, hence the backslash. */
export const written = /\s*\\?\{#([a-z0-9][a-z0-9-]*)\}$/;

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
