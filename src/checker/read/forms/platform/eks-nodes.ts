import type { Reader } from '../../reading.ts';
import { flagsIn, type Base } from '../../flag.ts';
import { takeVersion } from '../take-version.ts';
import { get, isTemplate, itemsOf, pairOf, textOf, type MapNode, type Node } from '../../yaml-node.ts';
import { fieldFlags, isOpen, pairFlags, processOf, type PairFlag } from '../document/arguments.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread, skipAt } from '../piece.ts';
import { readResource } from './resource.ts';

/** Flags that stand in a list of texts, each as a program is given it. */
export const listFlags = (reader: Reader, list: Node | undefined): readonly PairFlag[] =>
  flagsIn(
    itemsOf(list).flatMap((item) => {
      const text = textOf(item) ?? '';
      return { text, start: item.start, end: item.end, exact: false, dynamic: item.kind !== 'scalar' };
    }),
    reader.work,
  );

/** Where each kind has what nodeadm reads, or arguments of the kubelet. */
const nodeKinds: Readonly<Record<string, readonly [group: RegExp, spec: readonly string[]]>> = {
  NodeConfig: [/^node\.eks\.aws\//, ['spec']],
  NodeadmConfig: [/^bootstrap\.cluster\.x-k8s\.io\//, ['spec']],
  NodeadmConfigTemplate: [/^bootstrap\.cluster\.x-k8s\.io\//, ['spec', 'template', 'spec']],
  EKSConfig: [/^bootstrap\.cluster\.x-k8s\.io\//, ['spec']],
  EKSConfigTemplate: [/^bootstrap\.cluster\.x-k8s\.io\//, ['spec', 'template', 'spec']],
};
/** Commands and files of such a node, which may change how its kubelet is started. */
const nodeCommands = ['preNodeadmCommands', 'preBootstrapCommands', 'bootstrapCommandOverride', 'files'];

/** What nodeadm starts a node of EKS with: the reader’s fields and flags go over its own. Cluster API has the same, and arguments of older images. */
export const nodeadm: DocumentForm = {
  form: 'nodeadm',
  name: 'a node configuration of EKS',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && Object.hasOwn(nodeKinds, kind) && nodeKinds[kind]?.[0].test(apiVersion) === true,
  read: (reader, root, kind) => {
    const { reading, source } = reader;
    const spec = get(root, ...(nodeKinds[kind]?.[1] ?? []));
    const base: Base = get(spec, 'hybrid') ? 'eks-hybrid-nodes' : 'eks';
    const [kubelet, config, flags, extra] = [
      get(spec, 'kubelet'),
      get(spec, 'kubelet', 'config'),
      get(spec, 'kubelet', 'flags'),
      get(spec, 'kubeletExtraArgs'),
    ];
    reading.platforms.push({ source, start: root.start, end: root.start, base });
    const command = nodeCommands.find((one) => get(spec, one) !== undefined);
    if (command) skipAt(reader, root.start, `${command} of a node, which may start its kubelet in another way`);
    const complete = !command && ![kubelet, config, flags, extra].some(isOpen) && !isTemplate(spec);
    const all = [...fieldFlags(config), ...listFlags(reader, flags), ...pairFlags(extra)];
    reading.processes.push(processOf(reader, root, 'kubelet', all, { base, complete, at: kubelet ?? extra }));
  },
};

/** What of a group of nodes may start its kubelets in another way than the image of EKS does. */
const ownStart = ['overrideBootstrapCommand', 'preBootstrapCommands', 'ami', 'launchTemplate'];
const readFamily = /^AmazonLinux/;

/** A cluster of EKS with its nodes, as eksctl makes it. */
export const eksctl: DocumentForm = {
  form: 'eksctl',
  name: 'a cluster of eksctl',
  looksLike: (root, kind, apiVersion) => root.kind === 'map' && kind === 'ClusterConfig' && apiVersion.startsWith('eksctl.io/'),
  read: (reader, root) => {
    const { reading } = reader;
    readResource(reader, { base: 'eks', makes: 'cluster' }, vpcOf(root), root.start);
    takeVersion(reader, get(root, 'metadata', 'version'), 'metadata.version');
    for (const key of ['nodeGroups', 'managedNodeGroups']) {
      const groups = get(root, key);
      if (isTemplate(groups)) reading.processes.push(processOf(reader, root, 'kubelet', [], { base: 'eks', complete: false, at: groups }));
      for (const group of itemsOf(groups)) {
        const extra = get(group, 'kubeletExtraConfig');
        const family = textOf(get(group, 'amiFamily')) ?? 'AmazonLinux2023';
        const own = ownStart.find((one) => get(group, one) !== undefined);
        if (own) skipAt(reader, group.start, `${own} of a group of nodes, which may start its kubelets in another way`);
        const complete = !own && readFamily.test(family) && group.kind === 'map' && !isOpen(extra);
        reading.processes.push(processOf(reader, group, 'kubelet', fieldFlags(extra), { base: 'eks', complete }));
      }
    }
    for (const profile of itemsOf(get(root, 'fargateProfiles')))
      leaveUnread(reader, profile.start, 'a Fargate profile, whose kubelets AWS runs');
  },
};

/** The fields of the network alone, since each group of nodes has fields of the same names. */
const vpcOf = (root: Node): MapNode => {
  const pair = pairOf(root, 'vpc');
  return { kind: 'map', flow: false, start: root.start, end: root.end, pairs: pair ? [pair] : [] };
};
