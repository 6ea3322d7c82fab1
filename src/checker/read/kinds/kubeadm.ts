import { namedItemWriter, noWriter, pairWriter } from '../../edit/flag-writers.ts';
import { addPair, setPath } from '../../edit/yaml-edit.ts';
import { flagName, type Component, type Flag, type FlagWriter, type Process } from '../flag.ts';
import type { Reader } from '../reading.ts';
import { holdsTemplate } from '../template.ts';
import { get, isNothing, isTemplate, pairOf, textOf, type MapNode, type Node } from '../yaml-node.ts';

/** `extraArgs` as a mapping (up to v1beta3) or as a list of names and values (from v1beta4). */
function extraFlags(node: Node | undefined): readonly Flag[] {
  if (node?.kind === 'map')
    return node.pairs.map((pair) => ({
      name: flagName(pair.key),
      value: textOf(pair.value) ?? '',
      start: pair.keyStart,
      end: Math.max(pair.keyEnd, pair.value.end),
      dynamic: false,
    }));
  if (node?.kind !== 'seq') return [];
  return node.items.flatMap((item) => {
    const name = textOf(get(item, 'name'));
    return name === undefined
      ? []
      : [{ name: flagName(name), value: textOf(get(item, 'value')) ?? '', start: item.start, end: item.end, dynamic: false }];
  });
}

/** Writes into `extraArgs`, and makes it when it is not there. */
function extraArgsWriter(reader: Reader, root: MapNode, path: readonly [string, ...string[]], asList: boolean): FlagWriter {
  const { source } = reader;
  const node = get(root, ...path);
  if (node?.kind === 'map') return pairWriter(source, node);
  if (node?.kind === 'seq') return namedItemWriter(source, node);
  return {
    ...noWriter,
    add: (added) => {
      const value = asList ? added.map(([name, text]) => ({ name, value: text })) : Object.fromEntries(added);
      const [first, ...rest] = path;
      const holder = pairOf(root, first);
      if (holder && isNothing(holder.value)) return [setPath(source, root, [first], Object.fromEntries([[rest.join('.'), value]]))];
      return holder
        ? [setPath(source, root, path, value)]
        : [
            addPair(
              source,
              root,
              first,
              rest.reduceRight<Parameters<typeof addPair>[3]>((inner, name) => ({ [name]: inner }), value),
            ),
          ];
    },
  };
}

/** The program that `extraArgs` add flags to; `path` leads to them from the root, and `asList` says how they are written where there are none. */
export function extraProcess(
  reader: Reader,
  root: MapNode,
  component: Component,
  path: readonly [string, ...string[]],
  asList: boolean,
): Process {
  const node = get(root, ...path);
  const flags = extraFlags(node);
  return {
    component,
    source: reader.source,
    start: root.start,
    end: root.start,
    flags,
    // A template in place of the list, or of a name in it, may stand for any flag.
    complete: (isNothing(node) || node?.kind !== 'scalar') && !flags.some(({ name }) => holdsTemplate(name)),
    base: 'kubeadm',
    writer: extraArgsWriter(reader, root, path, asList),
  };
}

/** The programs beside the API server, by the keys under which kubeadm, Talos and k0s have their arguments. */
export const besideServer = [
  ['kube-controller-manager', 'controllerManager'],
  ['kube-scheduler', 'scheduler'],
  ['etcd', 'etcd'],
] as const;

/** An API server with the modes that v1alpha1 had a field for. */
const withModes = (process: Process, modes: Node | undefined): Process =>
  modes?.kind === 'seq'
    ? {
        ...process,
        flags: [
          { name: 'authorization-mode', value: modes.items.map(textOf).join(','), start: modes.start, end: modes.end, dynamic: false },
          ...process.flags,
        ],
      }
    : process;

/** Arguments of etcd that change how it is reached, or by whom. */
const ofAccess = /^(?:listen-client-urls|client-\w[\w-]*|(?:cert|key|trusted-ca)-file|auto-tls)$/;

/** Says that kubeadm runs the etcd of a cluster, to which its API servers present a certificate and which they verify (facts/distributions#kubeadm). */
function readOwnEtcd({ reading, source }: Reader, root: MapNode, serverArguments: readonly [string, ...string[]]): void {
  const own = pairOf(get(root, 'etcd'), 'local');
  // Branches of a template may have both, of which one counts.
  if (own?.value.kind !== 'map' || pairOf(get(root, 'etcd'), 'external') || isPatched(root)) return;
  const changes = extraFlags(get(own.value, 'extraArgs')).filter(({ name }) => ofAccess.test(name) || holdsTemplate(name));
  const others = extraFlags(get(root, ...serverArguments)).filter(({ name }) => name.startsWith('etcd-') || holdsTemplate(name));
  if (changes.length + others.length > 0) return;
  reading.stated.push({
    source,
    start: own.keyStart,
    end: own.value.end,
    id: 'etcdTransport',
    value: 'mutual-tls',
    name: 'etcd.local, which kubeadm runs',
  });
}

/** A kubeadm document: what it adds to the flags that kubeadm writes itself. */
export function readKubeadm(
  reader: Reader,
  root: MapNode,
  kind: 'ClusterConfiguration' | 'InitConfiguration' | 'JoinConfiguration',
  apiVersion: string,
  called?: string,
): void {
  const asList = !/v1(?:alpha\d|beta[123])$/.test(apiVersion);
  const isAlpha = /v1alpha\d$/.test(apiVersion);
  // Until v1alpha3 each program had a field of its own.
  const argsOf = (key: string): readonly [string, ...string[]] =>
    key === 'etcd'
      ? [key, ...(apiVersion.endsWith('/v1alpha1') ? [] : ['local']), 'extraArgs']
      : isAlpha
        ? [`${key}ExtraArgs`]
        : [key, 'extraArgs'];
  const { reading } = reader;
  if (kind === 'ClusterConfiguration') {
    reading.processes.push(
      withModes(extraProcess(reader, root, 'kube-apiserver', argsOf('apiServer'), asList), get(root, 'authorizationModes')),
    );
    const others = besideServer.map(([component, key]) => extraProcess(reader, root, component, argsOf(key), asList));
    reading.processes.push(...others.filter(({ flags }) => flags.length > 0));
  } else reading.processes.push(extraProcess(reader, root, 'kubelet', ['nodeRegistration', 'kubeletExtraArgs'], asList));
  reading.documents.push({
    kind,
    apiVersion,
    source: reader.source,
    root,
    ...(called === undefined ? {} : { called }),
    ...(get(root, 'api', 'controlPlaneEndpoint') ? { hasEndpoint: true } : {}),
  });
  readOwnEtcd(reader, root, argsOf('apiServer'));
  const patched = reading.documents.some(({ source, root: one }) => source === reader.source && isPatched(one));
  if (!patched) return;
  // The files of that folder change what kubeadm writes, and they are not here.
  for (const [index, process] of reading.processes.entries())
    if (process.source === reader.source && process.base === 'kubeadm') reading.processes[index] = { ...process, complete: false };
}

/** Whether a document of kubeadm names a folder of patches; what something fills in later may name one. */
export const isPatched = (root: Node | undefined): boolean => {
  const patches = get(root, 'patches');
  return isTemplate(patches) || !isNothing(get(patches, 'directory'));
};
