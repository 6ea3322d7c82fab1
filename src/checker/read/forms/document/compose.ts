import { readContainer } from '../../kinds/workload.ts';
import type { Reader } from '../../reading.ts';
import { get, isTemplate, itemsOf, textOf, type Node, type Pair, type ScalarNode, type SeqNode } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread } from '../piece.ts';

const isService = ({ value }: Pair): boolean => (get(value, 'image') ?? get(value, 'command')) !== undefined;

/**
 * The services of a compose file that have an image or a command of their own. The first version of the format has them at its top
 * (issues:renovatebot/renovate#6570).
 */
const servicesOf = (root: Node): readonly Pair[] => {
  const services = get(root, 'services');
  if (services) return services.kind === 'map' ? services.pairs.filter(isService) : [];
  const isFirst = root.kind === 'map' && root.pairs.every(({ value }) => get(value, 'image') ?? get(value, 'build'));
  return isFirst ? root.pairs : [];
};

/** A command in one text, as a list of its words: compose splits it as a shell does. */
function listOf(node: Node | undefined): Node | undefined {
  const text = textOf(node);
  if (node?.kind !== 'scalar' || text === undefined || isTemplate(node)) return node;
  const items = [...text.matchAll(/\S+/g)].map(([value]): Node => ({ ...node, value, style: 'plain' }));
  return { kind: 'seq', flow: true, start: node.start, end: node.end, items } satisfies SeqNode;
}

/** What a service starts, as a container of a Pod: its `entrypoint` is the command there, and its `command` the arguments. */
function containerOf({ value, keyStart, keyEnd }: Pair): Node {
  const pair = (key: string, node: Node | undefined): readonly Pair[] => (node ? [{ key, keyStart, keyEnd, value: node }] : []);
  // The image of k3s and of RKE2 runs it, so that its command begins with the role.
  const [program] = /\b(?:k3s|rke2)(?=:|@|$)/.exec(textOf(get(value, 'image')) ?? '') ?? [];
  const args = listOf(get(value, 'command'));
  const [role] = itemsOf(args);
  const own =
    program && role ? ({ ...role, kind: 'seq', flow: true, items: [{ ...role, value: program } as ScalarNode] } as const) : undefined;
  const pairs = [...pair('image', get(value, 'image')), ...pair('command', listOf(get(value, 'entrypoint')) ?? own), ...pair('args', args)];
  return { kind: 'map', flow: false, start: keyStart, end: value.end, pairs };
}

/** A compose file of Docker or Podman: the programs that its services start. */
export const compose: DocumentForm = {
  form: 'compose',
  name: 'a compose file',
  looksLike: (root, kind) => kind === '' && servicesOf(root).length > 0,
  read: (reader: Reader, root) => {
    const { processes, skipped, withoutEffect } = reader.reading;
    const found = (): number => processes.length + skipped.length + withoutEffect.length;
    const before = found();
    for (const service of servicesOf(root)) readContainer(reader, containerOf(service));
    if (found() === before) leaveUnread(reader, root.start, 'a compose file whose services start no program that decides a path');
  },
};
