import { readDocument } from '../../documents.ts';
import { podPaths } from '../../kinds/workload.ts';
import type { Reader } from '../../reading.ts';
import { get, itemsOf, textOf, type MapNode, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';

const deepest = 8;

/** Kinds that are worth a look inside of another object: those that run programs, and those that the API server takes addresses from. */
const isWorthIt = (kind: string): boolean =>
  Object.hasOwn(podPaths, kind) ||
  /^(?:ConfigMap|APIService|ClusterRole|(?:Validating|Mutating)WebhookConfiguration|KubeletConfig)$/.test(kind);

/** The objects inside of another that say their kind and their version, the outer ones first. */
function objectsIn(reader: Reader, node: Node, depth = 0): readonly MapNode[] {
  reader.work.spend(1);
  if (depth > deepest || node.kind === 'scalar') return [];
  if (node.kind === 'seq') return node.items.flatMap((item) => objectsIn(reader, item, depth + 1));
  if (depth > 0 && textOf(get(node, 'apiVersion')) !== undefined && isWorthIt(textOf(get(node, 'kind')) ?? '')) return [node];
  return node.pairs.flatMap(({ value }) => objectsIn(reader, value, depth + 1));
}

/** Whether some object stands inside of this one, without work that is counted: the first levels tell. */
const holdsObject = (node: Node, depth = 0): boolean =>
  depth <= deepest &&
  node.kind !== 'scalar' &&
  ((node.kind === 'map' && depth > 0 && get(node, 'apiVersion') !== undefined && isWorthIt(textOf(get(node, 'kind')) ?? '')) ||
    (node.kind === 'map' ? node.pairs.map(({ value }) => value) : itemsOf(node)).some((one) => holdsObject(one, depth + 1)));

/** An object of a kind that is not known, which carries others for a controller to make, such as a ManifestWork or a Template of OpenShift. */
export const holder: DocumentForm = {
  form: 'object-of-objects',
  name: 'an object that holds other objects',
  looksLike: (root, kind) => root.kind === 'map' && kind !== '' && kind !== 'CustomResourceDefinition' && holdsObject(root),
  read: (reader, root) => {
    for (const one of objectsIn(reader, root)) readDocument(reader, one, 1);
  },
};
