import { noWriter } from '../../edit/flag-writers.ts';
import { skip } from '../documents.ts';
import type { Component } from '../flag.ts';
import type { Reader } from '../reading.ts';
import { get, isTemplate, textOf, type Node } from '../yaml-node.ts';
import type { DocumentForm } from './forms.ts';
import { readScalar, skipAt } from './piece.ts';

/** The programs that the ConfigMaps of kubeadm are about, by key. */
const programs: Readonly<Record<string, Component>> = { kubelet: 'kubelet', ClusterConfiguration: 'kube-apiserver' };

/** A ConfigMap of kubeadm whose document a template fills in: there is such a program, and nobody can tell what it is told. */
function readFilledIn({ reading, source }: Reader, key: string, value: Node): boolean {
  const component = Object.hasOwn(programs, key) ? programs[key] : undefined;
  if (!component || !isTemplate(value) || /\n/.test(textOf(value)?.trim() ?? '')) return false;
  const place = { source, start: value.start, end: value.end };
  reading.processes.push({ ...place, component, flags: [], complete: false, base: 'kubeadm', writer: noWriter });
  return true;
}

/** The documents that a ConfigMap carries, as YAML blocks or as strings of JSON. */
export const configMap: DocumentForm = {
  form: 'config-map',
  name: 'a ConfigMap',
  looksLike: (_, kind) => kind === 'ConfigMap',
  read: (reader, root) => {
    const name = textOf(get(root, 'metadata', 'name')) ?? '';
    const [data, binary] = [get(root, 'data'), get(root, 'binaryData')];
    const { skipped, problems } = reader.reading;
    const before = skipped.length + problems.length;
    let found = false;
    if (data?.kind === 'map')
      for (const { key, value } of data.pairs)
        found = readFilledIn(reader, key, value) || readScalar(reader, value, `the key ${key.slice(0, 60)} of ConfigMap ${name}`) || found;
    if (binary?.kind === 'map' && binary.pairs.length > 0)
      skipAt(reader, binary.start, `binaryData of ConfigMap ${name}, which the checker does not decode: give it the decoded file`);
    if (!found && skipped.length + problems.length === before)
      skip(reader, root, `ConfigMap ${name}, which holds no configuration that the checker knows`);
  },
};
