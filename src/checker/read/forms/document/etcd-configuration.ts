import { get, type MapNode } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { isOpen, pairFlags, processOf } from './arguments.ts';

/** Where etcd keeps the fields of TLS, with what stands before their flags. Source: https://etcd.io/docs/v3.5/op-guide/configuration/ */
const sections = [
  ['client-transport-security', ''],
  ['peer-transport-security', 'peer-'],
] as const;

/** The file that `etcd --config-file` reads in place of flags. */
export const etcdConfiguration: DocumentForm = {
  form: 'etcd-configuration',
  name: 'a configuration file of etcd',
  looksLike: (root, kind) =>
    kind === '' &&
    root.kind === 'map' &&
    root.pairs.some(({ key }) => key === 'listen-client-urls' || sections.some(([section]) => key === section)),
  read: (reader, root) => {
    const flags = [
      ...pairFlags(root),
      ...sections.flatMap(([section, prefix]) => pairFlags(get(root, section), (key) => (key ? `${prefix}${key}` : undefined))),
    ].filter(({ value }) => value !== '');
    const complete = ![root, ...sections.map(([section]) => get(root, section))].some(isOpen);
    reader.reading.processes.push(processOf(reader, root as MapNode, 'etcd', flags, { base: 'kubernetes', complete }));
  },
};
