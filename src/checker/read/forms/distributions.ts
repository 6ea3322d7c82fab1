import { k3sWriter } from '../../edit/flag-writers.ts';
import { isOpenItem, valueOf } from './document/arguments.ts';
import type { DocumentForm } from './forms.ts';
import type { Base, Component, Flag, Process } from '../flag.ts';
import { handedOn, handedOnTo } from './handed-on.ts';
import type { Reader } from '../reading.ts';
import { fileOf } from '../source-text.ts';
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
  'kube-proxy-arg',
  'kube-scheduler-arg',
  'kube-cloud-controller-manager-arg',
  'etcd-arg',
  'datastore-endpoint',
  'etcd-expose-metrics',
  'disable-kube-proxy',
  'disable-network-policy',
  'flannel-backend',
  'secrets-encryption',
  'node-label',
  'node-taint',
];
/** Their configuration by its place: it may hold nothing but keys that other programs have too. */
const places = /(?:^|[/\\])(?:config\.yaml\.d[/\\][^/\\]+|rancher[/\\](?:k3s|rke2)[/\\]config)\.ya?ml$/;
/** A key that appends to what another file gave it (facts/added#k3s-drop-ins). */
const withoutSign = (key: string): string => key.replace(/\+$/, '');
/** Whether a file is read after another, which is not here: it says so by its folder, or appends. */
export const isDropIn = (source: Reader['source'], root: MapNode): boolean =>
  /(?:^|[/\\])config\.yaml\.d[/\\]/.test(fileOf(source)) ||
  (!/(?:^|[/\\])config\.yaml$/.test(fileOf(source)) && root.pairs.some(({ key }) => key.endsWith('+')));

const rke2Keys = ['cni', 'profile', 'enable-servicelb', 'ingress-controller'];

const has = (root: MapNode, key: string): boolean => root.pairs.some((pair) => withoutSign(pair.key) === key);
/** What k3s and RKE2 bring themselves, so that only they can be told to leave it out. */
const packaged = /^(?:(?:traefik|servicelb|local-storage|metrics-server|coredns|rke2-[a-z-]+),?)+$/;
const looksLikeK3s = (root: MapNode): boolean =>
  root.pairs.some(
    ({ key, value }) => k3sKeys.includes(withoutSign(key)) || (withoutSign(key) === 'disable' && packaged.test(valueOf(value))),
  );

/** A program whose arguments k3s or RKE2 hands on: items of `name=value` under a key of this mapping. */
export function k3sProcess(reader: Reader, holder: MapNode, component: Component, key: string, base: Base): Process {
  const { source } = reader;
  const written = [key, `${key}+`].filter((one) => pairOf(holder, one));
  const items = written.flatMap((one): readonly Node[] => {
    const node = get(holder, one);
    return node?.kind === 'scalar' ? [node] : itemsOf(node);
  });
  const flags = items.flatMap((item): readonly Flag[] => {
    const text = textOf(item);
    if (text === undefined) return [];
    return [{ ...handedOn(text), start: item.start, end: item.end }];
  });
  return {
    component,
    source,
    start: holder.start,
    end: holder.start,
    flags,
    complete: !items.some(isOpenItem) && !flags.some(({ name }) => holdsTemplate(name)) && !isTemplate(get(holder, '<<')),
    base,
    writer: k3sWriter(source, holder, written.at(-1) ?? key, items),
  };
}

/** How an endpoint says that k3s and RKE2 reach their datastore without TLS. Source: k3s-io/docs:docs/datastore/datastore.md, `datastore-endpoint`. */
const plainDatastore = /^http:|^postgres\w*:.*[?&]sslmode=disable\b|^mysql:.*[?&]tls=false\b/;
/** A datastore on the host itself, or at an address that is filled in later. */
const isOwnDatastore = /[/@(,](?:localhost|127\.|\[::1\])|\$|\{\{/;

/** Says that a datastore in place of the own etcd is reached without TLS. What an endpoint does not say, other keys may. */
function readDatastore({ reading, source }: Reader, root: MapNode): void {
  const pair = pairOf(root, 'datastore-endpoint');
  const url = pair && (textOf(pair.value) ?? '');
  if (!pair || !url || !plainDatastore.test(url) || isOwnDatastore.test(url)) return;
  const name = `datastore-endpoint: the datastore in place of etcd, reached without TLS (${/^http|sslmode=disable|tls=false/.exec(url)?.[0] ?? ''})`;
  reading.stated.push({ source, start: pair.keyStart, end: pair.value.end, id: 'etcdTransport', value: 'plaintext', name });
}

/** `config.yaml` of k3s or RKE2: arguments that it hands on, and how the API server reaches the nodes. */
function readK3s(reader: Reader, root: MapNode): void {
  const { source, reading } = reader;
  const base: Base =
    root.pairs.some(({ key, value }) => rke2Keys.includes(withoutSign(key)) || /\brke2-/.test(valueOf(value))) ||
    /rke2/i.test(fileOf(source))
      ? 'rke2'
      : 'k3s';
  reading.documents.push({ kind: 'k3s configuration', apiVersion: base, source, root });
  readDatastore(reader, root);
  const isPart = isDropIn(source, root);
  // A file that joins a server may belong to a node that runs no API server.
  const isServer = !pairOf(root, 'server') || ['kube-apiserver-arg', 'egress-selector-mode'].some((key) => pairOf(root, key));
  for (const { component, key, onlyIfGiven } of handedOnTo) {
    const process = k3sProcess(reader, root, component, key, base);
    if (onlyIfGiven ? process.flags.length === 0 : isPart ? !has(root, key) : component === 'kube-apiserver' && !isServer) continue;
    // What a drop-in does not say of a server or a kubelet, another file may.
    reading.processes.push(isPart && !onlyIfGiven ? { ...process, complete: false } : process);
  }
}

export const distributionForms: readonly DocumentForm[] = [
  {
    form: 'k3s',
    name: 'a configuration of k3s or RKE2',
    // A template that may hold any key may hold a kind as well.
    looksLike: (root, kind, _, file) =>
      (kind === '' || holdsTemplate(kind)) && root.kind === 'map' && (looksLikeK3s(root) || places.test(file)),
    read: (reader, root) => readK3s(reader, root as MapNode),
  },
];
