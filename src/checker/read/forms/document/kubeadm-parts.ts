import type { Component } from '../../flag.ts';
import { besideServer, extraProcess, isPatched } from '../../kinds/kubeadm.ts';
import type { Reader, Reading } from '../../reading.ts';
import { get, type MapNode } from '../../yaml-node.ts';
import { open, type Path } from './arguments.ts';

/** How a document holds parts of a kubeadm configuration. */
export interface KubeadmParts {
  /** Where the parts stand. */
  readonly prefix: Path;
  /** Arguments are lists of names and values, where none of them shows it. */
  readonly asList: boolean;
  /** Nothing else in the document may add to what kubeadm writes. */
  readonly complete: boolean;
  /** Something else in the document may change anything that kubeadm writes. */
  readonly isOpen: boolean;
  /** It makes nodes of the control plane. */
  readonly isControlPlane: boolean;
}

const parts = [
  ['initConfiguration', 'InitConfiguration'],
  ['joinConfiguration', 'JoinConfiguration'],
] as const;

/** Reads `clusterConfiguration`, `initConfiguration` and `joinConfiguration` of a document that another tool hands to kubeadm. */
export function readKubeadmParts(reader: Reader, root: MapNode, { prefix, asList, complete, isOpen, isControlPlane }: KubeadmParts): void {
  const { reading, source } = reader;
  const part = (key: string): MapNode | undefined => {
    const node = get(root, ...prefix, key);
    return node?.kind === 'map' ? node : undefined;
  };
  const hasFolder = parts.some(([key]) => isPatched(part(key)));
  const add = (component: Component, key: string, ...path: readonly string[]): void => {
    const process = extraProcess(reader, root, component, [...prefix, key, ...path], asList);
    if (process.flags.length === 0 && !/^kube(?:-apiserver|let)$/.test(component)) return;
    const { start } = part(key) ?? root;
    const found = { ...process, start, end: start, complete: process.complete && complete && !hasFolder };
    reading.processes.push(isOpen ? open(found) : found);
  };
  const cluster = part('clusterConfiguration');
  if (isControlPlane || cluster) add('kube-apiserver', 'clusterConfiguration', 'apiServer', 'extraArgs');
  for (const [component, key] of besideServer)
    add(component, 'clusterConfiguration', key, ...(key === 'etcd' ? ['local'] : []), 'extraArgs');
  // A control plane without one is given an empty one (kubernetes-sigs/cluster-api:bootstrap/kubeadm/reconcilers/kubeadmconfig/kubeadmconfig_controller.go:510@ae7ff047db499ac3858ade268ba38db8c9f128bb).
  if ((cluster || isControlPlane) && !isOpen)
    reading.documents.push({
      kind: 'ClusterConfiguration',
      apiVersion: '',
      source,
      root: cluster ?? root,
      hasEndpoint: true,
      ...(cluster ? {} : { called: '' }),
    });
  for (const [key, kind] of parts) {
    const node = part(key);
    if (!node && (isControlPlane || kind === 'InitConfiguration')) continue;
    add('kubelet', key, 'nodeRegistration', 'kubeletExtraArgs');
    if (!isOpen)
      reading.documents.push({ kind, apiVersion: '', source, root: node ?? root, hasEndpoint: true, ...(node ? {} : { called: '' }) });
  }
}

/** Documents of kubelets that were found since: what they leave out kubeadm fills in, because they are merged into its file. */
export function fillIn({ documents }: Reading, since: number): void {
  for (const [index, document] of documents.entries())
    if (index >= since && document.kind === 'KubeletConfiguration') documents[index] = { ...document, filledIn: true };
}
