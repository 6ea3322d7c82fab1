import { k3sWriter, noWriter } from '../../edit/flag-writers.ts';
import { readCommand } from '../commands.ts';
import { commandsIn } from '../shell.ts';
import { isOpenItem, valueOf } from './document/arguments.ts';
import type { DocumentForm } from './forms.ts';
import type { Base, Component, Flag, Process } from '../flag.ts';
import { handedOn, handedOnTo } from './handed-on.ts';
import type { Reader } from '../reading.ts';
import { fileOf } from '../source-text.ts';
import { holdsTemplate } from '../template.ts';
import { get, isTemplate, itemsOf, pairOf, textOf, type MapNode, type Node, type Pair } from '../yaml-node.ts';

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

/** Keys that an agent does not take. Source: k3s-io/k3s:pkg/cli/cmds/server.go@005499a940eafe99977bcabd6991a888a4cb6642 ServerFlags. */
const ofServers = [
  'kube-apiserver-arg',
  'kube-controller-manager-arg',
  'kube-scheduler-arg',
  'etcd-arg',
  'egress-selector-mode',
  'tls-san',
  'cluster-init',
  'disable',
  'disable-kube-proxy',
  'disable-network-policy',
  'write-kubeconfig-mode',
  'cluster-cidr',
  'service-cidr',
  'cluster-dns',
  'flannel-backend',
  'datastore-endpoint',
  'secrets-encryption',
  'etcd-expose-metrics',
  'agent-token',
];

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

/** The files by which the API server knows an etcd that k3s and RKE2 do not run, and that knows it (k3s-io/k3s:pkg/daemons/control/server.go, setupStorageBackend). */
const ofDatastore = ['datastore-cafile', 'datastore-certfile', 'datastore-keyfile'];

/** Says how a datastore in place of the own etcd is reached: another etcd with its files, or one without TLS. What an endpoint does not say, other keys may. */
function readDatastore({ reading, source }: Reader, root: MapNode): void {
  const pair = pairOf(root, 'datastore-endpoint');
  const url = pair && (textOf(pair.value) ?? '').replace(/\{%.*?%\}/g, '').trim();
  if (!pair || !url) return;
  const isMutual = /^https:/.test(url) && !/http:/.test(url) && ofDatastore.every((key) => (textOf(get(root, key)) ?? '') !== '');
  if (isMutual)
    reading.stated.push({
      source,
      start: pair.keyStart,
      end: pair.value.end,
      id: 'etcdTransport',
      value: 'mutual-tls',
      name: 'datastore-endpoint: another etcd, with its files',
    });
  if (!plainDatastore.test(url) || isOwnDatastore.test(url)) return;
  const name = `datastore-endpoint: the datastore in place of etcd, reached without TLS (${/^http|sslmode=disable|tls=false/.exec(url)?.[0] ?? ''})`;
  reading.stated.push({ source, start: pair.keyStart, end: pair.value.end, id: 'etcdTransport', value: 'plaintext', name });
}

/** `config.yaml` of k3s or RKE2: arguments that it hands on, and how the API server reaches the nodes. */
function readK3s(reader: Reader, root: MapNode, name = ''): void {
  const { source, reading } = reader;
  const base: Base =
    /rke2/i.test(name) ||
    root.pairs.some(({ key, value }) => rke2Keys.includes(withoutSign(key)) || /\brke2-/.test(valueOf(value))) ||
    /rke2/i.test(fileOf(source))
      ? 'rke2'
      : 'k3s';
  reading.documents.push({ kind: 'k3s configuration', apiVersion: base, source, root });
  readDatastore(reader, root);
  // A role adds to what a variable of it holds.
  const isPart = name === '' && isDropIn(source, root);
  // A file that joins a server may belong to a node that runs no API server, unless it has what only servers take.
  const isServer = !pairOf(root, 'server') || ofServers.some((key) => has(root, key));
  for (const { component, key, onlyIfGiven } of handedOnTo) {
    const process = k3sProcess(reader, root, component, key, base);
    if (onlyIfGiven ? process.flags.length === 0 : isPart ? !has(root, key) : component === 'kube-apiserver' && !isServer) continue;
    // What a drop-in does not say of a server or a kubelet, another file may.
    const isOpen = name !== '' || (isPart && !onlyIfGiven);
    reading.processes.push(isOpen ? { ...process, complete: false, ...(name === '' ? {} : { writer: noWriter }) } : process);
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

/** A flag that only k3s and RKE2 have. */
const ownFlag =
  /(?:^|\s)--(?:(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|etcd)-arg|cluster-init|write-kubeconfig-mode|flannel-backend|disable-kube-proxy|disable-network-policy|egress-selector-mode|datastore-endpoint|secrets-encryption|disable[= ]["']?(?:traefik|servicelb|local-storage|rke2-))/;
/** The text of a variable that holds flags of theirs and nothing before them but a role, as one text or as a list of words. */
function argumentsIn(value: Node): string | undefined {
  const text = value.kind === 'seq' ? itemsOf(value).map(textOf).join(' ') : textOf(value);
  return text !== undefined && /^\s*(?:(?:server|agent)\s+)?--/.test(text) && ownFlag.test(text) ? text : undefined;
}
/** Whether a mapping below a variable is a configuration of theirs: what labels a node others have too, unless the variable is called after them. */
const isConfiguration = ({ key, value }: Pair): boolean =>
  value.kind === 'map' &&
  looksLikeK3s(value) &&
  (/k3s|rke2/i.test(key) || value.pairs.some((pair) => ofServers.includes(withoutSign(pair.key))));

/** Variables of a role that installs k3s or RKE2, read by what they hold, whatever they are called. */
export const distributionVariables: DocumentForm = {
  form: 'k3s-variables',
  name: 'variables with a configuration of k3s or RKE2',
  looksLike: (root, kind) =>
    kind === '' && root.kind === 'map' && root.pairs.some((pair) => isConfiguration(pair) || argumentsIn(pair.value) !== undefined),
  read: (reader, root) => {
    if (root.kind !== 'map') return;
    const names = root.pairs.map(({ key }) => key).join(' ');
    for (const pair of root.pairs) {
      const { key, value } = pair;
      const name = /k3s|rke2/i.exec(key)?.[0] ?? (/rke2/i.test(names) ? 'rke2' : 'k3s');
      const text = argumentsIn(value);
      if (value.kind === 'map' && isConfiguration(pair)) readK3s(reader, value, name);
      else if (text !== undefined) {
        const role = /^\s*(?:server|agent)\b/.test(text) ? '' : /agent|worker/i.test(key) ? 'agent' : 'server';
        const { start, end } = value;
        const words = commandsIn(`${name.toLowerCase()} ${role} ${text}`, 0, text.length + name.length + role.length + 2, reader.work, {
          linesEndCommands: false,
        }).flat();
        readCommand(
          reader,
          words.map((word) => ({ ...word, start, end, exact: false, dynamic: word.dynamic || holdsTemplate(word.text) })),
          { writer: () => noWriter, complete: false },
        );
      }
    }
  },
};
