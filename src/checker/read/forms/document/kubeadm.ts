import type { CheckFacts } from '../../../facts.ts';
import type { Reading } from '../../reading.ts';
import { readKubeadm } from '../../kinds/kubeadm.ts';
import { holdsTemplate } from '../../template.ts';
import { get, type MapNode } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';

const kinds = ['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration'] as const;
/** What the kinds of v1alpha1 and v1alpha2 became: a cluster with its first node, and a node that joins it. */
const older: Readonly<Record<string, (typeof kinds)[number]>> = {
  MasterConfiguration: 'ClusterConfiguration',
  NodeConfiguration: 'JoinConfiguration',
};
const kindOf = (kind: string): (typeof kinds)[number] | undefined =>
  Object.hasOwn(older, kind) ? older[kind] : kinds.find((one) => one === kind);

/**
 * Where no input names a version, the last kubeadm that read a configuration of an older one is the newest that it may be. What another input names
 * makes a configuration from before 1.13 no newer either.
 */
export function boundVersion({ documents, minors }: Reading, { configurationVersions }: CheckFacts): void {
  const named = minors.length > 0;
  for (const { apiVersion } of documents) {
    if (named && !apiVersion.includes('alpha')) continue;
    const last = configurationVersions.kubeadm.lastRead[apiVersion.replace(/^kubeadm\.k8s\.io\//, '')];
    if (last && apiVersion.startsWith('kubeadm')) minors.push({ minor: last, from: `the newest kubeadm that reads ${apiVersion}` });
  }
}

/** A configuration of kubeadm. Whatever version a template fills in, the kind tells what the document is. */
export const kubeadm: DocumentForm = {
  form: 'kubeadm',
  name: 'a kubeadm configuration',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && kindOf(kind) !== undefined && (apiVersion.startsWith('kubeadm.k8s.io/') || holdsTemplate(apiVersion)),
  read: (reader, root, kind, apiVersion) => {
    const known = kindOf(kind);
    if (!known) return;
    readKubeadm(reader, root as MapNode, known, apiVersion, kind);
    if (kind !== 'MasterConfiguration') return;
    readKubeadm(reader, root as MapNode, 'InitConfiguration', apiVersion, '');
    const base = get(root, 'kubeletConfiguration', 'baseConfig');
    if (base?.kind === 'map')
      reader.reading.documents.push({ kind: 'KubeletConfiguration', apiVersion: '', source: reader.source, root: base, filledIn: true });
  },
};
