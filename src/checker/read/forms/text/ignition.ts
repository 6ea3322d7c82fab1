import type { Reader } from '../../reading.ts';
import { get, itemsOf, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread, readScalar, tellRead } from '../piece.ts';
import { readEtcd, readFileOf, readUrl } from './files.ts';

const named = (node: Node, key: string): string => (textOf(get(node, key)) ?? 'without a name').slice(0, 80);

function readContents(reader: Reader, contents: Node | undefined, what: string): void {
  const [inline, source, local] = ['inline', 'source', 'local'].map((key) => get(contents, key));
  const compression = textOf(get(contents, 'compression')) ?? '';
  if (inline ?? (source && compression !== '')) readFileOf(reader, inline ?? source, compression && 'gzip', what);
  else if (source && textOf(source)) readUrl(reader, source, what);
  else if (local) leaveUnread(reader, local.start, `${what}, which is taken from a file that is not here`);
}

/** The files and units of Butane or Ignition. */
function readMachine(reader: Reader, root: Node): void {
  const config = get(root, 'ignition', 'config');
  for (const other of [...['append', 'merge'].flatMap((key) => itemsOf(get(config, key))), get(config, 'replace')]) {
    const source = get(other, 'source');
    const [, host] = /^https?:\/\/([^/]+)/.exec(textOf(source) ?? '') ?? [];
    if (source && host)
      tellRead(reader, source.start, `a pointer to ${host.slice(0, 80)}, where the machine takes the rest of its configuration from`);
  }
  readEtcd(reader, get(root, 'etcd'));
  for (const file of itemsOf(get(root, 'storage', 'files'))) {
    const what = `the file ${named(file, 'path')}`;
    for (const contents of [get(file, 'contents'), ...itemsOf(get(file, 'append'))]) readContents(reader, contents, what);
  }
  for (const unit of itemsOf(get(root, 'systemd', 'units'))) {
    readScalar(reader, get(unit, 'contents'), `the unit ${named(unit, 'name')}`);
    for (const dropIn of itemsOf(get(unit, 'dropins')))
      readScalar(reader, get(dropIn, 'contents'), `the drop-in ${named(dropIn, 'name')} of ${named(unit, 'name')}`);
  }
}

/** Butane, and the Container Linux Config before it: YAML that Ignition is made of. */
export const butane: DocumentForm = {
  form: 'butane',
  name: 'a configuration of Butane or Container Linux',
  looksLike: (root, kind) =>
    kind === '' &&
    !get(root, 'ignition', 'version') &&
    (/^(?:fcos|flatcar|openshift|r4e|fiot)$/.test(textOf(get(root, 'variant')) ?? '') || get(root, 'systemd', 'units')?.kind === 'seq'),
  read: readMachine,
};

/** Ignition, alone or in a MachineConfig of OpenShift. */
export const ignition: DocumentForm = {
  form: 'ignition',
  name: 'an Ignition configuration',
  looksLike: (root, kind) =>
    root.kind === 'map' && get(kind === 'MachineConfig' ? get(root, 'spec', 'config') : root, 'ignition', 'version') !== undefined,
  read: (reader, root, kind) => readMachine(reader, (kind === 'MachineConfig' ? get(root, 'spec', 'config') : undefined) ?? root),
};
