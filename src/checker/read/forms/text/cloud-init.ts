import { noWriter } from '../../../edit/flag-writers.ts';
import { readCommand } from '../../commands.ts';
import type { Reader } from '../../reading.ts';
import { get, itemsOf, pairOf, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { holdsTemplate } from '../../template.ts';
import { leaveUnread, readScalar } from '../piece.ts';
import { readEtcd, readFileOf } from './files.ts';
import { readInstall } from './installs.ts';

/** One command of `runcmd`: a line for the shell, or a list of words. */
function readRun(reader: Reader, item: Node): void {
  if (item.kind !== 'seq') return void readScalar(reader, item, 'a command of runcmd');
  const words = item.items.flatMap((word) => {
    const text = textOf(word);
    return text === undefined ? [] : [{ text, start: word.start, end: word.end, exact: false, dynamic: false }];
  });
  if (!readInstall(reader, words) && !readCommand(reader, words, { writer: () => noWriter, needsArguments: true }))
    leaveUnread(reader, item.start, `a command of runcmd that starts no program the checker knows: ${words[0]?.text.slice(0, 40) ?? ''}`);
}

/** The command that Kairos makes of its key for k3s: other files of its configuration may add to it. */
function readKairos(reader: Reader, root: Node): void {
  for (const [key, role] of kairos) {
    const part = get(root, key);
    if (textOf(get(part, 'enabled')) !== 'true' || !part) continue;
    const word = (text: string, { start, end }: Node) => ({ text, start, end, exact: false, dynamic: holdsTemplate(text) });
    const given = itemsOf(get(part, 'args')).flatMap((one) => {
      const text = textOf(one);
      return text === undefined ? [] : [word(text, one)];
    });
    readCommand(reader, [word('k3s', part), word(role, part), ...given], { writer: () => noWriter, complete: false });
  }
}
const kairos = [
  ['k3s', 'server'],
  ['k3s-agent', 'agent'],
] as const;

/** What the cloud-config of CoreOS says of etcd, and the units that it writes, with their drop-ins. */
function readUnits(reader: Reader, root: Node): void {
  for (const key of ['etcd', 'etcd2']) readEtcd(reader, get(root, 'coreos', key));
  for (const unit of itemsOf(get(root, 'coreos', 'units'))) {
    const name = (textOf(get(unit, 'name')) ?? 'without a name').slice(0, 80);
    readScalar(reader, get(unit, 'content'), `the unit ${name}`);
    for (const dropIn of itemsOf(get(unit, 'drop-ins') ?? get(unit, 'drop_ins')))
      readScalar(reader, get(dropIn, 'content'), `a drop-in of ${name}`);
  }
}

/** User data of cloud-init, with what CoreOS and Kairos add to it: the files and units that it writes, and the commands that it runs. */
export const cloudInit: DocumentForm = {
  form: 'cloud-init',
  name: 'user data of cloud-init',
  looksLike: (root, kind) =>
    kind === '' &&
    (['write_files', 'runcmd', 'bootcmd'].some((key) => pairOf(root, key)?.value.kind === 'seq') ||
      ['units', 'etcd', 'etcd2'].some((key) => get(root, 'coreos', key)) ||
      kairos.some(([key]) => get(root, key, 'enabled') !== undefined)),
  read: (reader, root) => {
    // CoreOS takes a dash for an underscore.
    for (const file of [...itemsOf(get(root, 'write_files')), ...itemsOf(get(root, 'write-files'))]) {
      const what = `the file ${(textOf(get(file, 'path')) ?? 'without a path').slice(0, 80)}`;
      readFileOf(reader, get(file, 'content'), textOf(get(file, 'encoding')) ?? '', what);
    }
    for (const item of [...itemsOf(get(root, 'bootcmd')), ...itemsOf(get(root, 'runcmd'))]) readRun(reader, item);
    readUnits(reader, root);
    readKairos(reader, root);
  },
};
