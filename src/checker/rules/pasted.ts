import type { Secret } from '../read/secrets.ts';
import { positionAt, type SourceText } from '../read/source-text.ts';
import { get, isTemplate, type Node } from '../read/yaml-node.ts';
import { documentsOf, placeAt, type Cluster, type Hit, type Rule } from './rule.ts';

/** Secrets that are one and the same to whoever has to replace them: equal values, and all that one Secret holds. */
function sameSecrets({ raw, secrets }: SourceText): readonly (readonly Secret[])[] {
  const groups = new Map<string | number, Secret[]>();
  for (const one of secrets) {
    const key = one.of ?? raw.slice(one.start, one.end);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Where else a secret stands, by line. */
function elsewhere(source: SourceText, [first, ...others]: readonly Secret[]): string {
  const line = ({ start }: Secret): number => positionAt(source, start).line;
  const lines = [...new Set(others.map(line))].filter((one) => first && one !== line(first));
  const shown = lines.slice(0, 5).join(', ');
  if (shown === '') return '';
  return ` So does what stands in ${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''}.`;
}

const secret: Rule = {
  code: 'secret-pasted',
  title: 'A secret was pasted',
  severity: 'medium',
  path: undefined,
  facts: [],
  sideEffects: 'anything that uses the secret, until it gets the new one.',
  before: 'The checker redacts it in every output, but it was in your clipboard or your pipeline, so replace it if that matters.',
  find: ({ reading }) =>
    reading.sources.flatMap((source) =>
      sameSecrets(source).flatMap((all) =>
        all.slice(0, 1).map(({ kind, start, end }): Hit => ({
          place: { source, start, end },
          sentence: `This looks like ${kind}.${elsewhere(source, all)} The checker redacts it in every output, but remove it before you pass this on.`,
        })),
      ),
    ),
};

/** Whether a template fills a value in, or a part of it: the branches of a condition have the same keys, and one of them is left. */
const isFilledIn = (node: Node): boolean => isTemplate(node) || isTemplate(get(node, '<<'));

/** Looks at each node once, however many aliases lead to it. */
function keysGivenTwice(
  node: Node,
  cluster: Cluster,
  visited: Set<Node> = new Set(),
): readonly { readonly start: number; readonly end: number; readonly key: string }[] {
  cluster.work.spend(1);
  if (node.kind === 'scalar' || visited.has(node)) return [];
  visited.add(node);
  if (node.kind === 'seq') return node.items.flatMap((item) => keysGivenTwice(item, cluster, visited));
  const seen = new Set<string>();
  return node.pairs.flatMap((pair) => {
    const again =
      seen.has(pair.key) && pair.key !== '<<' && !isFilledIn(pair.value) ? [{ start: pair.keyStart, end: pair.keyEnd, key: pair.key }] : [];
    seen.add(pair.key);
    return [...again, ...keysGivenTwice(pair.value, cluster, visited)];
  });
}

const keyTwice: Rule = {
  code: 'key-given-twice',
  title: 'A key appears twice',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#two_default_sets'],
  sideEffects: 'anything that relies on the removed value.',
  before: 'Decide which of the two is meant. The checker uses neither.',
  find: (cluster) =>
    documentsOf(cluster, 'KubeletConfiguration', 'AuthenticationConfiguration', 'AuthorizationConfiguration').flatMap((document) =>
      keysGivenTwice(document.root, cluster).map(({ start, end, key }): Hit => ({
        place: placeAt(document, { start, end }),
        sentence: `The key ${key.slice(0, 60)} appears twice in one mapping, so the parser decides which value counts.`,
      })),
    ),
};

export const pastedRules: readonly Rule[] = [secret, keyTwice];
