import { readKubeadm } from '../../kinds/kubeadm.ts';
import { holdsTemplate } from '../../template.ts';
import type { MapNode } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';

const kinds = ['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration'] as const;
const kindOf = (kind: string): (typeof kinds)[number] | undefined => kinds.find((one) => one === kind);

/** A configuration of kubeadm. Whatever version a template fills in, the kind tells what the document is. */
export const kubeadm: DocumentForm = {
  form: 'kubeadm',
  name: 'a kubeadm configuration',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && kindOf(kind) !== undefined && (apiVersion.startsWith('kubeadm.k8s.io/') || holdsTemplate(apiVersion)),
  read: (reader, root, kind, apiVersion) => {
    const known = kindOf(kind);
    if (known) readKubeadm(reader, root as MapNode, known, apiVersion);
  },
};
