import { readKubeletPart } from './kubelet-part.ts';
import { get, pairOf, type MapNode, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { pairFlag, pairFlags, processOf, type PairFlag } from './arguments.ts';

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

const fieldsOf = (root: Node): readonly PairFlag[] =>
  fields.flatMap(([flag, ...path]) => {
    const pair = pairOf(get(root, ...path.slice(0, -1)), path.at(-1) ?? '');
    // The text is empty where nothing is set.
    const one = pair && pairFlag(flag, pair);
    return one && one.value !== '' ? [one] : [];
  });

/** What OpenShift starts its API server with. */
export const openshiftServer: DocumentForm = {
  form: 'openshift-apiserver',
  name: 'the configuration of an OpenShift API server',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && kind === 'KubeAPIServerConfig' && apiVersion.startsWith('kubecontrolplane.config.openshift.io/'),
  read: (reader, root) => {
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
