import { podPaths, readWorkload } from '../../kinds/workload.ts';
import { get, type MapNode, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';

/** The kind of workload that keeps its containers where this one does: a Pod, or anything with a template of pods. */
const kindOf = (root: Node): string | undefined =>
  ['Pod', 'Deployment', 'CronJob'].find((kind) => get(root, ...(podPaths[kind] ?? []), 'containers')?.kind === 'seq');

/** A Pod or an object that makes pods, without its kind: what tools leave of the items of a list. */
export const kindlessWorkload: DocumentForm = {
  form: 'workload-without-kind',
  name: 'a Pod or a template of pods without its kind',
  looksLike: (root, kind) => kind === '' && kindOf(root) !== undefined,
  read: (reader, root) => readWorkload(reader, root as MapNode, kindOf(root) ?? 'Pod'),
};
