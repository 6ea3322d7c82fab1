import { readDocument } from '../../documents.ts';
import type { Base } from '../../flag.ts';
import { takeVersion } from '../take-version.ts';
import { get, isTemplate, itemsOf, mapAt, textOf, type Node } from '../../yaml-node.ts';
import type { Reader } from '../../reading.ts';
import { noWriter } from '../../../edit/flag-writers.ts';
import { k3sProcess } from '../distributions.ts';
import { handedOnTo } from '../handed-on.ts';
import { isOpen, pairFlags, processOf } from '../document/arguments.ts';
import { readControllers, readKubeletArguments } from '../document/k0s.ts';
import type { DocumentForm } from '../forms.ts';
import { skipAt, tellRead } from '../piece.ts';
import { readResource } from './resource.ts';
import { readPatches } from './talos-templates.ts';

/** A cluster whose installer does the same with each, as the facts say of it. */
const ofInstaller = (form: string, name: string, base: Base, kinds: string, group: string): DocumentForm => ({
  form,
  name,
  looksLike: (root, kind, apiVersion) => root.kind === 'map' && kind === kinds && apiVersion.startsWith(`${group}/`),
  read: (reader, root) => {
    const { reading, source } = reader;
    reading.platforms.push({ source, start: root.start, end: root.start, base });
    takeVersion(reader, get(root, 'spec', 'kubernetes', 'version'), 'spec.kubernetes.version');
  },
});

/** A cluster of Gardener. */
export const gardener = ofInstaller('gardener', 'a shoot of Gardener', 'gardener', 'Shoot', 'core.gardener.cloud');

/** A cluster of KubeOne. */
export const kubeone = ofInstaller('kubeone', 'a cluster of KubeOne', 'kubeone', 'KubeOneCluster', 'kubeone.k8c.io');

/** A cluster that Rancher makes with k3s or RKE2, by what it gives all machines and some of them, or one of EKS, GKE or AKS that it keeps. */
export const rancher: DocumentForm = {
  form: 'rancher',
  name: 'a cluster of Rancher',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && kind === 'Cluster' && /^(?:provisioning|management)\.cattle\.io\//.test(apiVersion),
  read: (reader, root) => {
    const { reading, source } = reader;
    for (const base of ['eks', 'gke', 'aks'] as const) {
      const managed = get(root, 'spec', `${base}Config`);
      if (managed?.kind === 'map') return readResource(reader, { base, makes: 'cluster' }, managed, managed.start);
    }
    const version = textOf(get(root, 'spec', 'kubernetesVersion')) ?? '';
    const config = get(root, 'spec', 'rkeConfig');
    if (config === undefined) return skipAt(reader, root.start, 'a cluster of Rancher without a configuration of k3s or RKE2');
    const base: Base = /k3s/.test(version) ? 'k3s' : 'rke2';
    const isKnown = /[+-](?:k3s|rke2)/.test(version);
    const all = get(config, 'machineGlobalConfig');
    const selected = itemsOf(get(config, 'machineSelectorConfig')).map((one) => get(one, 'config'));
    // Files and other objects of Rancher may set the same, and what fills the object in may add any key.
    const isWhole = isKnown && ![config, all, ...selected].some(isOpen) && !get(config, 'machineSelectorFiles') && !isTemplate(config);
    for (const { component, key, onlyIfGiven } of handedOnTo)
      // A selector names some machines, and the others have what all get.
      for (const holder of [all, ...selected.filter((one) => get(one, key) !== undefined)]) {
        const process = k3sProcess(reader, holder?.kind === 'map' ? holder : mapAt(root), component, key, base);
        if (onlyIfGiven && process.flags.length === 0) continue;
        reading.processes.push({
          ...process,
          complete: process.complete && isWhole && holder === all,
          ...(isKnown ? {} : { base: 'kubernetes' as const }),
          ...(holder?.kind === 'map' ? {} : { writer: noWriter }),
        });
      }
    if (all?.kind === 'map' && isKnown) reading.documents.push({ kind: 'k3s configuration', apiVersion: base, source, root: all });
  },
};

/** Where the kinds of k0smotron and of Cluster API keep the configuration of k0s. */
const k0sPaths: Readonly<Record<string, readonly string[]>> = {
  K0sControlPlane: ['spec', 'k0sConfigSpec', 'k0s'],
  K0sControlPlaneTemplate: ['spec', 'template', 'spec', 'k0sConfigSpec', 'k0s'],
  K0sControllerConfig: ['spec', 'k0s'],
  K0smotronControlPlane: ['spec', 'k0sConfig'],
  K0smotronControlPlaneTemplate: ['spec', 'template', 'spec', 'k0sConfig'],
  Cluster: ['spec', 'k0sConfig'],
};

/** A worker of k0s that Cluster API makes: it joins as k0s has it, and its arguments may be those of the kubelet. */
function readK0sWorker(reader: Reader, root: Node, kind: string): void {
  const spec = get(root, 'spec', 'template', 'spec') ?? get(root, 'spec');
  takeVersion(reader, get(spec, 'version'), 'spec.version');
  const handed = itemsOf(get(spec, 'args')).filter((one) => readKubeletArguments(reader, one));
  if (handed.length === 0) tellRead(reader, root.start, `${kind}, which leaves the kubelet to k0s`);
}
/** Control planes that k0smotron runs in pods. */
const hosted = /^(?:K0smotronControlPlane|Cluster)$/;
const k0sWorkers = /^K0sWorkerConfig(?:Template)?$/;

/** A control plane with k0s of k0smotron or Cluster API. Without a configuration of its own nothing in it says how k0s is set up. */
export const k0smotron: DocumentForm = {
  form: 'k0smotron',
  name: 'a control plane with k0s',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' &&
    (Object.hasOwn(k0sPaths, kind) || k0sWorkers.test(kind)) &&
    (kind === 'Cluster' ? apiVersion.startsWith('k0smotron.io/') : /^(?:bootstrap|controlplane)\.cluster\.x-k8s\.io\//.test(apiVersion)),
  read: (reader, root, kind) => {
    if (k0sWorkers.test(kind)) return readK0sWorker(reader, root, kind);
    const config = get(root, ...(k0sPaths[kind] ?? []));
    // Beside the configuration, or beside the object that holds it, are the arguments of the controllers.
    const lists = ['controlPlaneFlags', 'args'].flatMap((key) => [
      get(root, 'spec', key),
      get(root, ...(k0sPaths[kind] ?? []).slice(0, -1), key),
    ]);
    for (const list of new Set(lists)) if (list) readControllers(reader, [[list, itemsOf(list).map((one) => textOf(one) ?? '')]]);
    takeVersion(reader, get(root, 'spec', 'version'), 'spec.version');
    if (config?.kind === 'map') return readDocument(reader, config, 1, ['ClusterConfig', 'k0s.k0sproject.io/v1beta1']);
    reader.reading.processes.push({
      // k0smotron starts k0s itself and gives the API server nothing that decides a path (k0sproject/k0smotron:internal/controller/k0smotron.io/
      // k0smotroncluster_configmap.go@3897bbe645698acbe9974449bb771e949dedb77e). Of other controllers a file of the host may say more.
      ...processOf(reader, root, 'kube-apiserver', [], {
        base: 'k0s',
        complete: hosted.test(kind) && !isOpen(get(root, 'spec')) && config === undefined,
      }),
      writer: noWriter,
    });
  },
};

/** Machines of Talos that Cluster API makes: the patches of their configuration. */
export const talosMachines: DocumentForm = {
  form: 'cluster-api-talos',
  name: 'a machine of Cluster API with Talos',
  looksLike: (root, kind, apiVersion) =>
    // What only names one, such as a controlPlaneRef, has no such field.
    get(root, 'spec') !== undefined &&
    /^Talos(?:ControlPlane|Config)(?:Template)?$/.test(kind) &&
    /^(?:bootstrap|controlplane)\.cluster\.x-k8s\.io\//.test(apiVersion),
  read: (reader, root, kind) => {
    const spec = get(root, 'spec', 'template', 'spec') ?? get(root, 'spec');
    const holders = kind.startsWith('TalosControlPlane')
      ? ['controlplane', 'init'].map((key) => get(spec, 'controlPlaneConfig', key))
      : [spec];
    takeVersion(reader, get(root, 'spec', 'version'), 'spec.version');
    const lists = holders.flatMap((one) => [get(one, 'strategicPatches'), get(one, 'configPatches'), get(one, 'data')]);
    for (const list of lists) readPatches(reader, list?.kind === 'scalar' ? { ...mapAt(list), kind: 'seq', items: [list] } : list);
    const said = lists.some(Boolean) ? 'whose patches say the rest' : 'without patches, which leaves all to Talos';
    tellRead(reader, root.start, `${kind} ${said}`);
  },
};

/** What a model of AKS Engine hands on to a program, by the key of its mapping. */
const ofModel = [
  ['kube-apiserver', 'apiServerConfig'],
  ['kubelet', 'kubeletConfig'],
] as const;

/** The model of a cluster that AKS Engine made: arguments that go over its own. */
export const aksEngine: DocumentForm = {
  form: 'aks-engine',
  name: 'a cluster of AKS Engine',
  looksLike: (root, kind, apiVersion) =>
    kind === '' && apiVersion === 'vlabs' && get(root, 'properties', 'orchestratorProfile')?.kind === 'map',
  read: (reader, root) => {
    const profile = get(root, 'properties', 'orchestratorProfile');
    const pools = itemsOf(get(root, 'properties', 'agentPoolProfiles'));
    const holders = [profile, get(root, 'properties', 'masterProfile'), ...pools].map((one) => get(one, 'kubernetesConfig'));
    let found = false;
    for (const holder of holders)
      for (const [component, key] of ofModel) {
        const flags = pairFlags(get(holder, key), (name) => name.replace(/^--/, ''));
        if (flags.length === 0) continue;
        found = true;
        // What AKS Engine sets by itself is not in the model.
        reader.reading.processes.push(
          processOf(reader, root, component, flags, { base: 'kubernetes', complete: false, at: get(holder, key) }),
        );
      }
    if (!found) skipAt(reader, root.start, 'a cluster of AKS Engine without arguments of its own');
  },
};
