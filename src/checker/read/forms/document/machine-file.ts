import { get, itemsOf, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { readScalar } from '../piece.ts';

/** The text of a file with its path, under the key of each tool. */
const textIn = (node: Node): Node | undefined =>
  [get(node, 'contents', 'inline'), get(node, 'contents'), get(node, 'content')].find((one) => one?.kind === 'scalar');
const isFile = (node: Node): boolean => /^\/[\w./-]+$/.test(textOf(get(node, 'path')) ?? '') && textIn(node) !== undefined;

/** A file for a machine, as the templates of OpenShift and the tasks of kOps write it, or a list of them: its path, and its text. */
export const machineFile: DocumentForm = {
  form: 'machine-file',
  name: 'a file with its path and contents',
  looksLike: (root, kind) => kind === '' && (isFile(root) || itemsOf(root).some(isFile)),
  read: (reader, root) => {
    for (const file of root.kind === 'seq' ? root.items.filter(isFile) : [root])
      readScalar(reader, textIn(file), `the file ${(textOf(get(file, 'path')) ?? '').slice(0, 60)}`);
  },
};
