import { noWriter } from '../../../edit/flag-writers.ts';
import { readCommand } from '../../commands.ts';
import type { Reader } from '../../reading.ts';
import type { Word } from '../../shell.ts';
import { holdsTemplate } from '../../template.ts';
import { get, itemsOf, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { isOpen } from './arguments.ts';

type Role = 'server' | 'agent';

/** An argument for k3s, with the nodes that get it: all of a role, or only some. */
interface Argument {
  readonly word: Word;
  readonly of: (role: Role) => 'all' | 'some' | 'none';
}

const wordOf = (node: Node): readonly Word[] => {
  const text = textOf(node);
  return text === undefined ? [] : [{ text, start: node.start, end: node.end, exact: false, dynamic: holdsTemplate(text) }];
};

/** `server:*`, `server[*]` and `all` name each node; `agent:1` and `server[0]` name some. Without a filter it is the only node, a server. */
function filterOf(filters: readonly string[]): Argument['of'] {
  return (role) => {
    if (filters.length === 0) return role === 'server' ? 'all' : 'none';
    if (filters.some((one) => one === 'all' || new RegExp(`^${role}s?(?:[:[]\\*\\]?)?$`).test(one))) return 'all';
    return filters.some((one) => one.startsWith(role) || holdsTemplate(one)) ? 'some' : 'none';
  };
}

/** What k3d hands on to k3s: a list for all nodes with their filters, and in older versions a list for each role. */
function argumentsOf(k3s: Node | undefined): readonly Argument[] {
  const filtered = itemsOf(get(k3s, 'extraArgs')).flatMap((item) => {
    const filters = itemsOf(get(item, 'nodeFilters')).map((one) => textOf(one) ?? '');
    return wordOf(get(item, 'arg') ?? item).map((word) => ({ word, of: filterOf(filters) }));
  });
  const ofRole = (['server', 'agent'] as const).flatMap((role) =>
    itemsOf(get(k3s, role === 'server' ? 'extraServerArgs' : 'extraAgentArgs'))
      .flatMap(wordOf)
      .map((word): Argument => ({ word, of: (one) => (one === role ? 'all' : 'none') })),
  );
  return [...filtered, ...ofRole];
}

/** A cluster of k3d: the commands by which its containers start k3s. */
export const k3d: DocumentForm = {
  form: 'k3d',
  name: 'a cluster of k3d',
  looksLike: (root, kind, apiVersion) => root.kind === 'map' && kind === 'Simple' && apiVersion.startsWith('k3d.io/'),
  read: (reader: Reader, root) => {
    const k3s = get(root, 'options', 'k3s');
    const given = argumentsOf(k3s);
    const complete = !['extraArgs', 'extraServerArgs', 'extraAgentArgs'].some((key) => isOpen(get(k3s, key))) && !isOpen(k3s);
    for (const role of ['server', 'agent'] as const) {
      const agents = textOf(get(root, 'agents')) ?? '0';
      if (role === 'agent' && agents === '0') continue;
      const word = (text: string): Word => ({ text, start: root.start, end: root.start, exact: false, dynamic: false });
      const start = (taken: readonly ('all' | 'some')[]): void => {
        const words = given.filter(({ of }) => taken.some((one) => one === of(role))).map((one) => one.word);
        readCommand(reader, [word('k3s'), word(role), ...words], { writer: () => noWriter, complete });
      };
      start(['all']);
      // Of nodes that get more than the others the weaker ones count.
      if (given.some(({ of }) => of(role) === 'some')) start(['all', 'some']);
    }
  },
};
