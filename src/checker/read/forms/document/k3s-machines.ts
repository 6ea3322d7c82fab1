import { noWriter } from '../../../edit/flag-writers.ts';
import type { Base, Component } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { takeVersion } from '../take-version.ts';
import { get, mapAt, type MapNode, type Node } from '../../yaml-node.ts';
import { k3sProcess } from '../distributions.ts';
import type { DocumentForm } from '../forms.ts';
import { isOpen, open, type Path } from './arguments.ts';
import { changesByCommand, hasUnreadFile } from './machine.ts';

const template: Path = ['spec', 'template', 'spec'];
/** Who each kind installs, and where it keeps what its machines get. */
const kinds: Readonly<Record<string, readonly [base: Base, path: Path]>> = {
  RKE2ControlPlane: ['rke2', ['spec']],
  RKE2ControlPlaneTemplate: ['rke2', template],
  RKE2Config: ['rke2', ['spec']],
  RKE2ConfigTemplate: ['rke2', template],
  KThreesControlPlane: ['k3s', ['spec', 'kthreesConfigSpec']],
  KThreesControlPlaneTemplate: ['k3s', [...template, 'kthreesConfigSpec']],
  KThreesConfig: ['k3s', ['spec']],
  KThreesConfigTemplate: ['k3s', template],
};
const places: Readonly<Partial<Record<Base, readonly (readonly [component: Component, key: string, ...path: readonly string[]])[]>>> = {
  rke2: [
    ['kube-apiserver', 'extraArgs', 'serverConfig', 'kubeAPIServer'],
    ['kubelet', 'extraArgs', 'agentConfig', 'kubelet'],
  ],
  k3s: [
    ['kube-apiserver', 'kubeAPIServerArg', 'serverConfig'],
    ['kubelet', 'kubeletArgs', 'agentConfig'],
  ],
};

function readMachines(reader: Reader, root: MapNode, kind: string, spec: Node | undefined, base: Base): void {
  const { reading } = reader;
  const isChanged = changesByCommand(reader, spec);
  const hasUnread = hasUnreadFile(reader, spec);
  for (const [component, key, ...path] of places[base] ?? []) {
    const holder = get(spec, ...path);
    const isServer = kind.includes('ControlPlane');
    if (component === 'kube-apiserver' && !isServer && holder === undefined) continue;
    const found = k3sProcess(reader, holder?.kind === 'map' ? holder : mapAt(root), component, key, base);
    const complete = found.complete && !hasUnread && !isOpen(holder);
    const process = { ...found, complete, ...(holder?.kind === 'map' ? {} : { writer: noWriter }) };
    reading.processes.push(isChanged ? open(process) : process);
  }
}

/** A document of Cluster API that makes machines with k3s or RKE2. */
export const k3sMachines: DocumentForm = {
  form: 'cluster-api-k3s',
  name: 'a machine of Cluster API with k3s or RKE2',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && Object.hasOwn(kinds, kind) && /^(?:bootstrap|controlplane)\.cluster\.x-k8s\.io\//.test(apiVersion),
  read: (reader, root, kind) => {
    const [base, path] = kinds[kind] ?? ['k3s', ['spec']];
    const spec = get(root, ...path);
    for (const holder of [get(root, 'spec'), spec]) takeVersion(reader, get(holder, 'version'), 'spec.version');
    readMachines(reader, root as MapNode, kind, spec, base);
  },
};
