import { written } from '../heading-ids.ts';
import { nodesOf, parsePage, rangeOf } from '../parse.ts';

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
