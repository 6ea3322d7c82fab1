import { noWriter } from '../../../edit/flag-writers.ts';
import { isPatched, readKubeadm } from '../../kinds/kubeadm.ts';
import type { Reader } from '../../reading.ts';
import { holdsTemplate } from '../../template.ts';
import { readYaml } from '../../yaml.ts';
import { get, itemsOf, mapAt, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { skipAt, tellRead } from '../piece.ts';
import { scalarText } from '../within.ts';
import { isOpen, open, together } from './arguments.ts';

const kubeadmKinds = ['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration'] as const;

/** Where a JSON patch changes what no path depends on. */
const harmless =
  /^\/(?:apiServer\/(?:certSANs|timeoutForControlPlane|extraVolumes)|networking|nodeRegistration\/(?:taints|criSocket|name)|clusterName|imageRepository|featureGates)(?:\/|$)/;

/**
 * One patch that kind merges into what it hands to kubeadm: a part of a document, which may have no version. Returns whether all of it was
 * read: what was not may change anything.
 */
function readPatch(reader: Reader, node: Node, hasEndpoint: boolean): boolean {
  if (node.kind !== 'scalar' || node.value === null) return true;
  let isRead = true;
  const source = scalarText(reader, node, () => true);
  const inner: Reader = { ...reader, source };
  const { documents, processes } = reader.reading;
  for (const document of readYaml(source.text, 0, source.text.length, reader.work)) {
    if ('error' in document) {
      isRead = false;
      skipAt(inner, document.offset, `a patch that cannot be read as YAML: ${document.error}`);
    } else if (document.root?.kind === 'map') {
      const { root } = document;
      const kind = textOf(get(root, 'kind')) ?? '';
      const known = kubeadmKinds.find((one) => one === kind);
      const since = documents.length;
      if (known) readKubeadm(inner, root, known, textOf(get(root, 'apiVersion')) ?? 'v1beta3');
      else if (kind === 'KubeletConfiguration') documents.push({ kind, apiVersion: '', source, root, filledIn: true });
      else if (kind === 'KubeProxyConfiguration') documents.push({ kind, apiVersion: '', source, root });
      else {
        isRead &&= kind !== '' && !holdsTemplate(kind);
        skipAt(inner, root.start, `a patch of ${kind.slice(0, 60) || 'a document without a kind'}`);
      }
      // kind writes arguments as a mapping or as a list by the version of Kubernetes: without any nobody can tell which.
      for (const [index, process] of processes.entries())
        if (process.source === source && process.flags.length === 0) processes[index] = { ...process, writer: noWriter };
      if (hasEndpoint) documents.splice(since, Infinity, ...documents.slice(since).map((one) => ({ ...one, hasEndpoint })));
    }
  }
  return isRead;
}

/**
 * The configuration of a kind cluster: patches of what it hands to kubeadm. Versions before 0.6 had another group, and Config for Cluster. Source:
 * kubernetes-sigs/kind:pkg/apis/config/v1alpha3/types.go@6baa48cd938fb3c43e2d24471c4eddaafd4ec56c.
 */
export const kindCluster: DocumentForm = {
  form: 'kind',
  name: 'a kind cluster',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && /^(?:Cluster|Config)$/.test(kind) && /^kind\.(?:x-|sigs\.)k8s\.io\//.test(apiVersion),
  read: (reader, root) => {
    const { reading } = reader;
    const nodes = itemsOf(get(root, 'nodes'));
    const servers = nodes.filter((node) => textOf(get(node, 'role')) !== 'worker');
    const [since, documentsBefore] = [reading.processes.length, reading.documents.length];
    let isChanged = isOpen(get(root, 'nodes'));
    for (const holder of [root, ...nodes]) {
      isChanged ||= isOpen(get(holder, 'kubeadmConfigPatches'));
      for (const patch of itemsOf(get(holder, 'kubeadmConfigPatches'))) if (!readPatch(reader, patch, servers.length > 1)) isChanged = true;
      for (const patch of ['JSON6902', 'Json6902'].flatMap((end) => itemsOf(get(holder, `kubeadmConfigPatches${end}`)))) {
        const paths = [...(textOf(get(patch, 'patch')) ?? '').matchAll(/["']?path["']?:\s*["']?(\S+?)["',}]*(?=\s|$)/g)];
        if (paths.length > 0 && paths.every(([, at = '']) => harmless.test(at)))
          tellRead(reader, patch.start, 'a JSON patch of fields that decide no path');
        else {
          isChanged = true;
          skipAt(reader, patch.start, 'a JSON patch of what kind hands to kubeadm');
        }
      }
    }
    // All patches are of one API server, and the later ones go over the earlier.
    const [first, ...others] = reading.processes.splice(since).flatMap((one) => {
      if (one.component === 'kube-apiserver') return [one];
      reading.processes.push(one);
      return [];
    });
    if (first) reading.processes.push(together([first, ...others]));
    // Whatever the patches leave out, kind hands kubeadm a configuration of the cluster.
    if (!reading.processes.some(({ component }, index) => index >= since && component === 'kube-apiserver')) {
      readKubeadm(reader, mapAt(root), 'ClusterConfiguration', '');
      const [process, document] = [reading.processes.pop(), reading.documents.pop()];
      if (document) reading.documents.push({ ...document, hasEndpoint: servers.length > 1, called: '' });
      if (process) reading.processes.push({ ...process, writer: noWriter });
    }
    const hasFolder = reading.documents.some(({ root: one }) => isPatched(one));
    for (const [index, process] of reading.processes.entries())
      if (index >= since) reading.processes[index] = isChanged ? open(process) : { ...process, complete: process.complete && !hasFolder };
    if (isChanged) reading.documents.splice(documentsBefore);
  },
};
