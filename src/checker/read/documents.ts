import { readK3s, readKops, readKubespray, looksLikeK3s, looksLikeKubespray } from './kinds/distributions.ts';
import { readKubeadm } from './kinds/kubeadm.ts';
import { podPaths, readWorkload } from './kinds/workload.ts';
import type { DocumentKind, Reader } from './reading.ts';
import { positionAt } from './source-text.ts';
import { readYaml } from './yaml.ts';
import { get, itemsOf, textOf, type MapNode, type Node } from './yaml-node.ts';

/** Kinds that are read as they are, with the group that they belong to. */
const known: Readonly<Record<string, readonly [group: RegExp, kind: DocumentKind]>> = {
  AuthenticationConfiguration: [/^apiserver\./, 'AuthenticationConfiguration'],
  AuthorizationConfiguration: [/^apiserver\./, 'AuthorizationConfiguration'],
  // Any group: a wrong one is a mistake to report.
  EgressSelectorConfiguration: [/(?:)/, 'EgressSelectorConfiguration'],
  KubeletConfiguration: [/^kubelet\.config\.k8s\.io\//, 'KubeletConfiguration'],
  ClusterRole: [/^rbac\.authorization\.k8s\.io\//, 'ClusterRole'],
  APIService: [/^apiregistration\.k8s\.io\//, 'APIService'],
  ValidatingWebhookConfiguration: [/^admissionregistration\.k8s\.io\//, 'WebhookConfiguration'],
  MutatingWebhookConfiguration: [/^admissionregistration\.k8s\.io\//, 'WebhookConfiguration'],
  Config: [/^v1$/, 'kubeconfig'],
};

const kubeadmKinds = ['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration'] as const;
const isKubeadmKind = (kind: string): kind is (typeof kubeadmKinds)[number] => kubeadmKinds.some((one) => one === kind);

const skip = (reader: Reader, root: Node, what: string): void => {
  reader.reading.skipped.push({ file: reader.source.name, ...positionAt(reader.source, root.start), what });
};

/** The documents that a ConfigMap carries in its blocks, read where they stand. */
function readConfigMap(reader: Reader, root: MapNode): void {
  const data = get(root, 'data');
  let found = false;
  if (data?.kind === 'map')
    for (const { value } of data.pairs) {
      if (value.kind !== 'scalar' || value.style !== 'block' || !/\bkind:/.test(String(value.value))) continue;
      const start = reader.source.text.indexOf('\n', value.start) + 1;
      if (start === 0 || start >= value.end) continue;
      found = true;
      readDocuments(reader, start, value.end);
    }
  if (!found)
    skip(reader, root, `ConfigMap ${textOf(get(root, 'metadata', 'name')) ?? ''}, which holds no configuration that the checker knows`);
}

/** One document by its kind, or by its keys when it has none. */
function readDocument(reader: Reader, root: Node, depth = 0): void {
  const { reading, source } = reader;
  if (root.kind !== 'map') return skip(reader, root, 'a document that is no mapping');
  const [kind, apiVersion] = [textOf(get(root, 'kind')) ?? '', textOf(get(root, 'apiVersion')) ?? ''];
  if (kind === '') {
    const configz = get(root, 'kubeletconfig');
    if (configz?.kind === 'map') reading.documents.push({ kind: 'kubelet configz', apiVersion, source, root: configz });
    else if (looksLikeK3s(root)) readK3s(reader, root);
    else if (looksLikeKubespray(root)) readKubespray(reader, root);
    else if (root.pairs.some(({ key }) => key === 'egressSelections'))
      reading.documents.push({ kind: 'EgressSelectorConfiguration', apiVersion, source, root });
    else skip(reader, root, `a document without a kind, whose first key is ${root.pairs[0]?.key.slice(0, 40) || 'empty'}`);
  } else if (kind === 'List' || (kind.endsWith('List') && get(root, 'items'))) {
    if (depth > 3) return skip(reader, root, 'a list in a list');
    const items = itemsOf(get(root, 'items'));
    if (items.length === 0) skip(reader, root, `${kind} without items`);
    for (const item of items) readDocument(reader, item, depth + 1);
  } else if (Object.hasOwn(podPaths, kind)) readWorkload(reader, root, kind);
  else if (kind === 'ConfigMap') readConfigMap(reader, root);
  else if (isKubeadmKind(kind) && apiVersion.startsWith('kubeadm.k8s.io/')) readKubeadm(reader, root, kind, apiVersion);
  else if (kind === 'Cluster' && apiVersion.startsWith('kops.k8s.io/')) readKops(reader, root);
  else if (Object.hasOwn(known, kind) && known[kind]?.[0].test(apiVersion))
    reading.documents.push({ kind: known[kind][1], apiVersion, source, root });
  else skip(reader, root, `${kind.slice(0, 60)}${apiVersion ? ` of ${apiVersion.slice(0, 60)}` : ''}, which the checker does not read`);
}

/** Every YAML or JSON document between two offsets. Returns whether there was any. */
export function readDocuments(reader: Reader, start: number, end: number): boolean {
  const { reading, source, work } = reader;
  let any = false;
  for (const document of readYaml(source.text, start, end, work)) {
    if ('error' in document) {
      reading.problems.push({
        file: source.name,
        ...positionAt(source, document.offset),
        sentence: `It cannot be read as YAML: ${document.error}.`,
      });
      any = true;
    } else if (document.root) {
      any = true;
      readDocument(reader, document.root);
    }
  }
  return any;
}
