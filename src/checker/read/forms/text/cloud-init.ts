import { noWriter } from '../../../edit/flag-writers.ts';
import { readCommand } from '../../commands.ts';
import type { Reader } from '../../reading.ts';
import { get, itemsOf, pairOf, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread, readScalar } from '../piece.ts';
import { readFileOf } from './files.ts';

/** One command of `runcmd`: a line for the shell, or a list of words. */
function readRun(reader: Reader, item: Node): void {
  if (item.kind !== 'seq') return void readScalar(reader, item, 'a command of runcmd');
  const words = item.items.flatMap((word) => {
    const text = textOf(word);
    return text === undefined ? [] : [{ text, start: word.start, end: word.end, exact: false, dynamic: false }];
  });
  if (!readCommand(reader, words, { writer: () => noWriter, needsArguments: true }))
    leaveUnread(reader, item.start, `a command of runcmd that starts no program the checker knows: ${words[0]?.text.slice(0, 40) ?? ''}`);
}

/** User data of cloud-init: the files that it writes, and the commands that it runs. */
export const cloudInit: DocumentForm = {
  form: 'cloud-init',
  name: 'user data of cloud-init',
  looksLike: (root, kind) => kind === '' && ['write_files', 'runcmd', 'bootcmd'].some((key) => pairOf(root, key)?.value.kind === 'seq'),
  read: (reader, root) => {
    for (const file of itemsOf(get(root, 'write_files'))) {
      const what = `the file ${(textOf(get(file, 'path')) ?? 'without a path').slice(0, 80)}`;
      readFileOf(reader, get(file, 'content'), textOf(get(file, 'encoding')) ?? '', what);
    }
    for (const item of [...itemsOf(get(root, 'bootcmd')), ...itemsOf(get(root, 'runcmd'))]) readRun(reader, item);
  },
};
