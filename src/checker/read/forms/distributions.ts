import { k3sWriter } from '../../edit/flag-writers.ts';
import { isOpenItem } from './document/arguments.ts';
import type { DocumentForm } from './forms.ts';
import type { Base, Component, Flag, Process } from '../flag.ts';
import type { Reader } from '../reading.ts';
import { holdsTemplate } from '../template.ts';
import { get, isTemplate, itemsOf, pairOf, textOf, type MapNode, type Node } from '../yaml-node.ts';

const k3sKeys = [
  'kube-apiserver-arg',
  'kubelet-arg',
  'egress-selector-mode',
  'kube-controller-manager-arg',
  'write-kubeconfig-mode',
  'cluster-init',
  'agent-token',
  'tls-san',
];
const rke2Keys = ['cni', 'profile', 'enable-servicelb', 'ingress-controller'];

const looksLikeK3s = (root: MapNode): boolean => root.pairs.some(({ key }) => k3sKeys.includes(key));

/** A program whose arguments k3s or RKE2 hands on: items of `name=value` under a key of this mapping. */
export function k3sProcess(reader: Reader, holder: MapNode, component: Component, key: string, base: Base): Process {
  const { source } = reader;
  const node = get(holder, key);
  const items: readonly Node[] = node?.kind === 'scalar' ? [node] : itemsOf(node);
  const flags = items.flatMap((item): readonly Flag[] => {
    const text = textOf(item);
    if (text === undefined) return [];
    const [name = '', ...rest] = text.replace(/^--/, '').split('=');
    const value = rest.length > 0 ? rest.join('=') : 'true';
    return [{ name: name.replaceAll('_', '-'), value, start: item.start, end: item.end, dynamic: false }];
  });
  return {
    component,
    source,
    start: holder.start,
    end: holder.start,
    flags,
    complete: !items.some(isOpenItem) && !flags.some(({ name }) => holdsTemplate(name)) && !isTemplate(get(holder, '<<')),
    base,
    writer: k3sWriter(source, holder, key, items),
  };
}

/** `config.yaml` of k3s or RKE2: arguments that it hands on, and how the API server reaches the nodes. */
function readK3s(reader: Reader, root: MapNode): void {
  const { source, reading } = reader;
  const base: Base = root.pairs.some(({ key }) => rke2Keys.includes(key)) || /rke2/i.test(source.name) ? 'rke2' : 'k3s';
  // A file that joins a server may belong to a node that runs no API server.
  const isServer = !pairOf(root, 'server') || ['kube-apiserver-arg', 'egress-selector-mode'].some((key) => pairOf(root, key));
  if (isServer) reading.processes.push(k3sProcess(reader, root, 'kube-apiserver', 'kube-apiserver-arg', base));
  reading.processes.push(k3sProcess(reader, root, 'kubelet', 'kubelet-arg', base));
  reading.documents.push({ kind: 'k3s configuration', apiVersion: base, source, root });
}

export const distributionForms: readonly DocumentForm[] = [
  {
    form: 'k3s',
    name: 'a configuration of k3s or RKE2',
    looksLike: (root, kind) => kind === '' && root.kind === 'map' && looksLikeK3s(root),
    read: (reader, root) => readK3s(reader, root as MapNode),
  },
];
