import { k3sWriter, noWriter } from '../../edit/flag-writers.ts';
import { addPair, removePair, setPair, setPath } from '../../edit/yaml-edit.ts';
import type { DocumentForm } from './forms.ts';
import type { Base, Component, Flag, Process } from '../flag.ts';
import { minorOf, type Reader } from '../reading.ts';
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
const kubesprayKey = 'kubelet_rotate_server_certificates';

const looksLikeK3s = (root: MapNode): boolean => root.pairs.some(({ key }) => k3sKeys.includes(key));
const looksLikeKubespray = (root: MapNode): boolean => root.pairs.some(({ key }) => key === kubesprayKey);

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

/** The fields of a kOps cluster that set a flag, where they were read (facts/added#kops-fields). */
const kopsFields: Readonly<Record<'kube-apiserver' | 'kubelet', Readonly<Record<string, string>>>> = {
  'kube-apiserver': {
    anonymousAuth: 'anonymous-auth',
    authorizationMode: 'authorization-mode',
    enableAdmissionPlugins: 'enable-admission-plugins',
    etcdServers: 'etcd-servers',
    etcdCaFile: 'etcd-cafile',
    etcdCertFile: 'etcd-certfile',
    etcdKeyFile: 'etcd-keyfile',
    kubeletCertificateAuthority: 'kubelet-certificate-authority',
    kubeletClientCertificate: 'kubelet-client-certificate',
    kubeletClientKey: 'kubelet-client-key',
    requestheaderAllowedNames: 'requestheader-allowed-names',
    requestheaderClientCAFile: 'requestheader-client-ca-file',
    tlsMinVersion: 'tls-min-version',
    tokenAuthFile: 'token-auth-file',
  },
  kubelet: {
    anonymousAuth: 'anonymous-auth',
    authenticationTokenWebhook: 'authentication-token-webhook',
    authorizationMode: 'authorization-mode',
    clientCaFile: 'client-ca-file',
    readOnlyPort: 'read-only-port',
    tlsCertFile: 'tls-cert-file',
    tlsMinVersion: 'tls-min-version',
  },
};

/** A kOps `Cluster`: two maps of flags in camel case. What they leave out, kOps may set itself. */
function readKops(reader: Reader, root: MapNode): void {
  const { source, reading } = reader;
  const minor = minorOf(textOf(get(root, 'spec', 'kubernetesVersion')) ?? '');
  if (minor) reading.minors.push({ minor, from: 'kubernetesVersion' });
  for (const [component, key] of [
    ['kube-apiserver', 'kubeAPIServer'],
    ['kubelet', 'kubelet'],
  ] as const) {
    const map = get(root, 'spec', key);
    const fields = kopsFields[component];
    const fieldOf = (flag: string): string => Object.entries(fields).find(([, name]) => name === flag)?.[0] ?? flag;
    const pairs = map?.kind === 'map' ? map.pairs.filter((pair) => Object.hasOwn(fields, pair.key)) : [];
    const flags = pairs.map((pair): Flag => ({
      name: fields[pair.key] ?? pair.key,
      value: pair.value.kind === 'seq' ? pair.value.items.map((item) => textOf(item) ?? '').join(',') : (textOf(pair.value) ?? ''),
      start: pair.keyStart,
      end: Math.max(pair.keyEnd, pair.value.end),
      dynamic: false,
    }));
    const pairFor = (flag: Flag) => pairs.find(({ keyStart }) => keyStart === flag.start);
    const typed = (value: string): string | number | boolean =>
      /^(?:true|false)$/.test(value) ? value === 'true' : /^\d+$/.test(value) ? Number(value) : value;
    reading.processes.push({
      component,
      source,
      start: map?.start ?? root.start,
      end: map?.start ?? root.start,
      flags,
      complete: false,
      base: 'kops',
      writer: {
        add: (added) => {
          const values = Object.fromEntries(added.map(([name, value]) => [fieldOf(name), typed(value)]));
          if (map?.kind !== 'map') return [setPath(source, root, ['spec', key], values)];
          return Object.entries(values).map(([name, value]) => addPair(source, map, name, value));
        },
        set: (flag, value) => {
          const pair = pairFor(flag);
          return pair && map?.kind === 'map' ? [setPair(source, map, pair, typed(value))] : [];
        },
        remove: (flag) => {
          const pair = pairFor(flag);
          return pair && map?.kind === 'map' ? [removePair(source, map, pair)] : [];
        },
      },
    });
  }
}

/** Variables of kubespray: one switch turns on the kubelet CA, serving certificates and an approver (facts/distributions#kubespray). */
function readKubespray(reader: Reader, root: MapNode): void {
  const { source, reading } = reader;
  const pair = pairOf(root, kubesprayKey);
  if (!pair) return;
  const on = textOf(pair.value) === 'true';
  const switchOn = () => [setPair(source, root, pair, true)];
  const flag = (name: string, value: string): Flag => ({
    name,
    value,
    start: pair.keyStart,
    end: Math.max(pair.keyEnd, pair.value.end),
    dynamic: false,
  });
  const common = { source, start: pair.keyStart, end: pair.keyEnd, complete: true, base: 'kubespray' as const };
  reading.processes.push({
    ...common,
    component: 'kube-apiserver',
    flags: [flag('kubelet-certificate-authority', on ? 'set by kubespray' : '')],
    writer: { ...noWriter, set: switchOn },
  });
  reading.processes.push({
    ...common,
    component: 'kubelet',
    flags: [flag('rotate-server-certificates', String(on))],
    writer: { ...noWriter, set: switchOn },
  });
  reading.documents.push({ kind: 'kubespray variables', apiVersion: '', source, root });
}

export const distributionForms: readonly DocumentForm[] = [
  {
    form: 'k3s',
    name: 'a configuration of k3s or RKE2',
    looksLike: (root, kind) => kind === '' && root.kind === 'map' && looksLikeK3s(root),
    read: (reader, root) => readK3s(reader, root as MapNode),
  },
  {
    form: 'kops',
    name: 'a kOps cluster',
    looksLike: (root, kind, apiVersion) => root.kind === 'map' && kind === 'Cluster' && apiVersion.startsWith('kops.k8s.io/'),
    read: (reader, root) => readKops(reader, root as MapNode),
  },
  {
    form: 'kubespray',
    name: 'variables of kubespray',
    looksLike: (root, kind) => kind === '' && root.kind === 'map' && looksLikeKubespray(root),
    read: (reader, root) => readKubespray(reader, root as MapNode),
  },
];
