import { filledIn } from './commands.ts';
import { coreForms } from './forms/forms.ts';
import { podPaths, readWorkload } from './kinds/workload.ts';
import type { DocumentKind, KnownDocument, Reader } from './reading.ts';
import { positionAt } from './source-text.ts';
import { holdsTemplate } from './template.ts';
import { readYaml } from './yaml.ts';
import { get, itemsOf, textOf, type MapNode, type Node } from './yaml-node.ts';

/** Kinds that are read as they are, with the group that they belong to. */
const kinds: Readonly<Record<string, readonly [group: RegExp, kind: DocumentKind]>> = {
  AuthenticationConfiguration: [/^apiserver\./, 'AuthenticationConfiguration'],
  AuthorizationConfiguration: [/^apiserver\./, 'AuthorizationConfiguration'],
  // Any group: a wrong one is a mistake to report.
  EgressSelectorConfiguration: [/(?:)/, 'EgressSelectorConfiguration'],
  KubeletConfiguration: [/^kubelet\.config\.k8s\.io\//, 'KubeletConfiguration'],
  KubeProxyConfiguration: [/^kubeproxy\.config\.k8s\.io\//, 'KubeProxyConfiguration'],
  ClusterRole: [/^rbac\.authorization\.k8s\.io\//, 'ClusterRole'],
  APIService: [/^apiregistration\.k8s\.io\//, 'APIService'],
  ValidatingWebhookConfiguration: [/^admissionregistration\.k8s\.io\//, 'WebhookConfiguration'],
  MutatingWebhookConfiguration: [/^admissionregistration\.k8s\.io\//, 'WebhookConfiguration'],
  Config: [/^v1$/, 'kubeconfig'],
};

/** Says of a document that nothing of it was read. */
export const skip = (reader: Reader, root: Node, what: string): void => {
  reader.reading.skipped.push({ file: reader.source.name, ...positionAt(reader.source, root.start), what });
};

/** One document by its kind, or by its keys when it has none. The items of a list may have no kind of their own: the list implies it. */
export function readDocument(reader: Reader, root: Node, depth = 0, implied: readonly [kind: string, apiVersion: string] = ['', '']): void {
  const { reading, source } = reader;
  const isMap = root.kind === 'map';
  const [kind, apiVersion] = [textOf(get(root, 'kind')) ?? implied[0], textOf(get(root, 'apiVersion')) ?? implied[1]];
  const known = (one: KnownDocument['kind'], map: MapNode): void => {
    reading.form ??= coreForms.configuration;
    reading.documents.push({ kind: one, apiVersion, source, root: map });
  };
  const own = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  // Whatever version a template fills in, the kind tells what the document is.
  const isOf = (group: RegExp): boolean => group.test(apiVersion) || holdsTemplate(apiVersion);
  const items = isMap && /List$/.test(kind) ? get(root, 'items') : undefined;
  const configz = get(root, 'kubeletconfig');
  if (items || kind === 'List') {
    if (depth > 3) return skip(reader, root, 'a list in a list');
    if (itemsOf(items).length === 0) skip(reader, root, `${kind} without items`);
    for (const item of itemsOf(items)) readDocument(reader, item, depth + 1, [kind.slice(0, -4), apiVersion]);
  } else if (isMap && Object.hasOwn(podPaths, kind)) {
    reading.form ??= coreForms.manifest;
    readWorkload(reader, root, kind);
  } else if (isMap && own && isOf(own[0])) known(own[1], root);
  else if (kind === '' && configz?.kind === 'map') known('kubelet configz', configz);
  // Clients read a kubeconfig without a kind or a version as well (kubernetes/kubernetes:staging/src/k8s.io/client-go/tools/clientcmd/loader.go Load@03ced770639fac6c1ab10764dfe290c13ebe5517).
  else if (
    isMap &&
    (kind === '' || (kind === 'Config' && apiVersion === '')) &&
    itemsOf(get(root, 'clusters')).some((one) => get(one, 'cluster', 'server'))
  )
    known('kubeconfig', root);
  else if (reader.forms?.readDocument(reader, root, kind, apiVersion)) return;
  else if (!isMap) skip(reader, root, 'a document that is not a mapping');
  else if (kind === '') skip(reader, root, `a document without a kind, whose first key is ${root.pairs[0]?.key.slice(0, 40) || 'empty'}`);
  else skip(reader, root, `${kind.slice(0, 60)}${apiVersion ? ` of ${apiVersion.slice(0, 60)}` : ''}, which the checker does not read`);
}

/** A document with what the variables of its script stand for. A block keeps its own: what stands in it is read with them. */
function withVariables(node: Node, variables: NonNullable<Reader['variables']>): Node {
  if (node.kind === 'map') return { ...node, pairs: node.pairs.map((pair) => ({ ...pair, value: withVariables(pair.value, variables) })) };
  if (node.kind === 'seq') return { ...node, items: node.items.map((one) => withVariables(one, variables)) };
  return typeof node.value === 'string' && node.style !== 'block' ? { ...node, value: filledIn(node.value, variables) } : node;
}

/** How the sentence of a document begins that is none. */
export const notYaml = 'It cannot be read as YAML';

/** Every YAML or JSON document between two offsets. Returns whether there was any. */
export function readDocuments(reader: Reader, start: number, end: number): boolean {
  const { reading, source, work } = reader;
  let any = false;
  for (const document of readYaml(source.text, start, end, work)) {
    if ('error' in document) {
      reading.problems.push({
        file: source.name,
        ...positionAt(source, document.offset),
        sentence: `${notYaml}: ${document.error}.`,
      });
      any = true;
    } else if (document.root) {
      any = true;
      readDocument(reader, reader.variables && source.text.includes('$') ? withVariables(document.root, reader.variables) : document.root);
    }
  }
  return any;
}
