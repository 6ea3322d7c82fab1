import { k3sWriter } from '../../edit/flag-writers.ts';
import type { DocumentForm } from './forms.ts';
import type { Base, Component, Flag, Process } from '../flag.ts';
import type { Reader } from '../reading.ts';
import { holdsTemplate } from '../template.ts';
import { get, itemsOf, pairOf, textOf, type MapNode, type Node } from '../yaml-node.ts';

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

/** `config.yaml` of k3s or RKE2: arguments that it hands on, and how the API server reaches the nodes. */
function readK3s(reader: Reader, root: MapNode): void {
  const { source, reading } = reader;
  const base: Base = root.pairs.some(({ key }) => rke2Keys.includes(key)) || /rke2/i.test(source.name) ? 'rke2' : 'k3s';
  const processFor = (component: Component, key: string): Process => {
    const node = get(root, key);
    const items: readonly Node[] = node?.kind === 'scalar' ? [node] : itemsOf(node);
    const flags = items.flatMap((item): readonly Flag[] => {
      const text = textOf(item);
      if (text === undefined) return [];
      const [name = '', ...rest] = text.replace(/^--/, '').split('=');
      return [
        {
          name: name.replaceAll('_', '-'),
          value: rest.length > 0 ? rest.join('=') : 'true',
          start: item.start,
          end: item.end,
          dynamic: false,
        },
      ];
    });
    return {
      component,
      source,
      start: root.start,
      end: root.start,
      flags,
      complete: !flags.some(({ name }) => holdsTemplate(name)),
      base,
      writer: k3sWriter(source, root, key, items),
    };
  };
  // A file that joins a server may belong to a node that runs no API server.
  const isServer = !pairOf(root, 'server') || ['kube-apiserver-arg', 'egress-selector-mode'].some((key) => pairOf(root, key));
  if (isServer) reading.processes.push(processFor('kube-apiserver', 'kube-apiserver-arg'));
  reading.processes.push(processFor('kubelet', 'kubelet-arg'));
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
