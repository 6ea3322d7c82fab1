import type { Component } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { readKubeletPart } from './kubelet-part.ts';
import { get, pairOf, textOf, type MapNode, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { isOpen, pairFlag, pairFlags, processOf, type PairFlag } from './arguments.ts';

/** Fields that become flags of kube-apiserver unless its arguments set these. */
const fields: readonly (readonly [flag: string, ...path: readonly string[]])[] = [
  ['etcd-cafile', 'storageConfig', 'ca'],
  ['etcd-certfile', 'storageConfig', 'certFile'],
  ['etcd-keyfile', 'storageConfig', 'keyFile'],
  ['etcd-servers', 'storageConfig', 'urls'],
  ['kubelet-certificate-authority', 'kubeletClientInfo', 'ca'],
  ['kubelet-client-certificate', 'kubeletClientInfo', 'certFile'],
  ['kubelet-client-key', 'kubeletClientInfo', 'keyFile'],
];

const fieldsOf = (root: Node, known = fields): readonly PairFlag[] =>
  known.flatMap(([flag, ...path]) => {
    const pair = pairOf(get(root, ...path.slice(0, -1)), path.at(-1) ?? '');
    // The text is empty where nothing is set.
    const one = pair && pairFlag(flag, pair);
    return one && one.value !== '' ? [one] : [];
  });

/**
 * Fields of OpenShift 3 that become flags of its API server (openshift/origin:pkg/cmd/server/kubernetes/master/master_config.go@5657aa5d000490dcd636a545af6a42e31447c8b9)
 * and of its kubelets (openshift/origin:pkg/cmd/server/kubernetes/node/options/options.go@16a9a095f7f81a035cdb38370cee4012b4f1eb1b).
 */
const olderFields = {
  MasterConfig: [
    'kube-apiserver',
    ['kubernetesMasterConfig', 'apiServerArguments'],
    [
      ['etcd-cafile', 'etcdClientInfo', 'ca'],
      ['etcd-certfile', 'etcdClientInfo', 'certFile'],
      ['etcd-keyfile', 'etcdClientInfo', 'keyFile'],
      ['etcd-servers', 'etcdClientInfo', 'urls'],
      ...fields.filter(([flag]) => flag.startsWith('kubelet-')),
    ],
  ],
  NodeConfig: [
    'kubelet',
    ['kubeletArguments'],
    [
      ['client-ca-file', 'servingInfo', 'clientCA'],
      ['tls-cert-file', 'servingInfo', 'certFile'],
      ['tls-private-key-file', 'servingInfo', 'keyFile'],
    ],
  ],
} as const satisfies Readonly<Record<string, readonly [Component, readonly string[], typeof fields]>>;

/** The server or a node of OpenShift 3: what it does by itself with what this leaves out is not here. */
function readOlder(reader: Reader, root: MapNode, kind: keyof typeof olderFields): void {
  const [component, path, known] = olderFields[kind];
  const given = pairFlags(get(root, ...path)).map((flag) => ({ ...flag, map: undefined }));
  // No other servers of etcd are given than those of the field, unless an argument says so.
  const etcd = component === 'kube-apiserver' && !isOpen(get(root, ...path)) ? pairOf(root, 'etcdClientInfo') : undefined;
  // The older one verifies no kubelet where it is told of no CA for them, as kube-apiserver does without the flag.
  const client = component === 'kube-apiserver' ? pairOf(root, 'kubeletClientInfo') : undefined;
  const unverified =
    client?.value.kind === 'map' && (textOf(get(client.value, 'ca')) ?? '') === ''
      ? [pairFlag('kubelet-certificate-authority', pairOf(client.value, 'ca') ?? client, undefined, '')].map((flag) => ({
          ...flag,
          dynamic: false,
        }))
      : [];
  const overrides = etcd ? [{ ...pairFlag('etcd-servers-overrides', etcd, undefined, ''), dynamic: false }] : [];
  reader.reading.processes.push({
    ...processOf(reader, root, component, [...fieldsOf(root, known), ...unverified, ...overrides, ...given], {
      base: 'openshift',
      complete: false,
    }),
    placedBy: '',
  });
}

/** What OpenShift starts its API server with, and in its third version a node. */
export const openshiftServer: DocumentForm = {
  form: 'openshift-apiserver',
  name: 'the configuration of an OpenShift server or node',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' &&
    ((kind === 'KubeAPIServerConfig' && apiVersion.startsWith('kubecontrolplane.config.openshift.io/')) ||
      (apiVersion === 'v1' && Object.hasOwn(olderFields, kind) && get(root, 'servingInfo')?.kind === 'map')),
  read: (reader, root, kind) => {
    if (kind === 'MasterConfig' || kind === 'NodeConfig') return readOlder(reader, root as MapNode, kind);
    const given = pairFlags(get(root, 'apiServerArguments')).map((flag) => ({ ...flag, map: undefined }));
    // The operator writes this file, and nobody edits it. It puts several such files together, so what one leaves out another may say.
    reader.reading.processes.push(
      processOf(reader, root, 'kube-apiserver', [...fieldsOf(root), ...given], { base: 'openshift', complete: false }),
    );
  },
};

/** Fields that the operator of OpenShift writes into the file of kubelets. */
export const openshiftKubelet: DocumentForm = {
  form: 'openshift-kubelet',
  name: 'a KubeletConfig of OpenShift',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && kind === 'KubeletConfig' && apiVersion.startsWith('machineconfiguration.openshift.io/'),
  read: (reader, root) => readKubeletPart(reader, root as MapNode, ['spec', 'kubeletConfig'], 'openshift'),
};
