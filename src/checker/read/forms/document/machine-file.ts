import { get, textOf } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { readScalar } from '../piece.ts';

/** A file for a machine, as the templates of OpenShift and the tasks of kOps write it: its path, and its text. */
export const machineFile: DocumentForm = {
  form: 'machine-file',
  name: 'a file with its path and contents',
  looksLike: (root, kind) =>
    kind === '' &&
    /^\/[\w./-]+$/.test(textOf(get(root, 'path')) ?? '') &&
    (get(root, 'contents')?.kind === 'scalar' || get(root, 'contents', 'inline')?.kind === 'scalar'),
  read: (reader, root) => {
    const inline = get(root, 'contents', 'inline');
    readScalar(reader, inline ?? get(root, 'contents'), `the file ${(textOf(get(root, 'path')) ?? '').slice(0, 60)}`);
  },
};
