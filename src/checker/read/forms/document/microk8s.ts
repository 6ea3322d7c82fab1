import type { Component } from '../../flag.ts';
import { get, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { tellRead } from '../piece.ts';
import { pairFlags, processOf } from './arguments.ts';

/** The programs that a launch configuration gives arguments, by its keys and by those of Canonical Kubernetes. */
const given: Readonly<Record<string, Component>> = {
  extraKubeAPIServerArgs: 'kube-apiserver',
  extraKubeletArgs: 'kubelet',
  extraKubeControllerManagerArgs: 'kube-controller-manager',
  extraKubeSchedulerArgs: 'kube-scheduler',
  'extra-node-kube-apiserver-args': 'kube-apiserver',
  'extra-node-kubelet-args': 'kubelet',
};
const holderOf = (root: Node, key: string): Node | undefined => {
  const node = get(root, key);
  return node?.kind === 'map' ? node : undefined;
};

/** A launch configuration of MicroK8s, or a bootstrap configuration of Canonical Kubernetes: arguments over those that it has by itself. */
export const microk8s: DocumentForm = {
  form: 'microk8s',
  name: 'a configuration of MicroK8s',
  looksLike: (root, kind, apiVersion) =>
    (kind === '' && Object.keys(given).some((key) => holderOf(root, key))) ||
    (/^MicroK8s(?:ControlPlane|Config)(?:Template)?$/.test(kind) && /\.cluster\.x-k8s\.io\//.test(apiVersion)),
  read: (reader, root, kind) => {
    for (const [key, component] of Object.entries(given)) {
      const at = holderOf(root, key);
      if (at) reader.reading.processes.push(processOf(reader, root, component, pairFlags(at), { base: 'kubernetes', complete: false, at }));
    }
    if (kind) tellRead(reader, root.start, `${kind}, which leaves to MicroK8s what decides a path`);
  },
};
