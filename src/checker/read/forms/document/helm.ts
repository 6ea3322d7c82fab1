import { programOfFlags } from '../program-of-flags.ts';
import { programOfImage } from '../../components.ts';
import type { Component } from '../../flag.ts';
import { readContainer } from '../../kinds/workload.ts';
import type { Reader } from '../../reading.ts';
import { get, itemsOf, pairAt, pairOf, textOf, type At, type MapNode, type Node, type Pair, type SeqNode } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { readScalar, skipAt } from '../piece.ts';
import { pairFlags, processOf } from './arguments.ts';
import { isStack, tellStack } from './stack.ts';

const lists = ['defaultArgs', 'args', 'extraArgs', 'additionalArgs', 'command'];
const deepest = 6;

/** The program that a chart, a section of values or an image is named after. */
function ownerOf(name: string): Component | undefined {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const found = /(?:^|[/-])(kube-apiserver|kubelet|metrics-server|(?:konnectivity|proxy)-(?:server|agent))$/.exec(words)?.[1];
  return found?.replace('proxy-', 'konnectivity-') as Component | undefined;
}

interface Found {
  readonly owner: Component;
  readonly list: SeqNode | MapNode;
  readonly key: string;
}

const isFlag = (item: Node): boolean => /^--?[A-Za-z]/.test(textOf(item) ?? '');
const flagsAmong = (list: Node): readonly string[] =>
  list.kind === 'map' ? list.pairs.map(({ key }) => key) : itemsOf(list).map((item) => (textOf(item) ?? '').replace(/^--?|=.*$/gs, ''));

/** Every list or mapping of arguments in values, with whose they are. */
function argumentsIn(node: Node, owner: Component | undefined, depth = 0): readonly Found[] {
  if (node.kind !== 'map' || depth > deepest) return [];
  const image = textOf(get(node, 'image', 'repository')) ?? textOf(get(node, 'image'));
  const own = ownerOf((image ?? '').replace(/[:@].*$/, '')) ?? owner;
  return node.pairs.flatMap(({ key, value }) => {
    const isList = lists.includes(key) && (value.kind === 'seq' ? value.items.some(isFlag) : value.kind === 'map');
    const whose = isList ? (own ?? programOfFlags(flagsAmong(value))) : undefined;
    if (whose && value.kind !== 'scalar') return [{ owner: whose, list: value, key }];
    return argumentsIn(value, ownerOf(key) ?? own, depth + 1);
  });
}

/** The metrics-server that values are of by its image, where they give it no arguments. */
const isOfMetricsServer = (root: Node): boolean => programOfImage(textOf(get(root, 'image', 'repository')) ?? '') === 'metrics-server';

/** How the agent of Datadog verifies kubelets: it does unless its values say otherwise. */
const datadogOf = (root: Node): Pair | undefined => pairOf(get(root, 'datadog', 'kubelet'), 'tlsVerify');

/** Reads the arguments in values. They are a part of what the program gets: the chart and other values may add to them. */
function readValues(reader: Reader, root: Node, owner?: Component): boolean {
  const { reading } = reader;
  const found = argumentsIn(root, owner);
  for (const { owner: component, list } of found) {
    const since = reading.processes.length;
    if (list.kind === 'map')
      reading.processes.push(processOf(reader, list, component, pairFlags(list), { base: 'kubernetes', complete: false }));
    else {
      const at = { start: list.start, end: list.start };
      readContainer(reader, { ...list, kind: 'map', pairs: [pairAt(at, 'image', component), { ...pairAt(at, 'args', ''), value: list }] });
    }
    for (const [index, process] of reading.processes.entries())
      if (index >= since) reading.processes[index] = { ...process, complete: false };
  }
  if (found.length === 0 && isOfMetricsServer(root))
    reading.processes.push(processOf(reader, root as MapNode, 'metrics-server', [], { base: 'kubernetes', complete: false }));
  // The chart of metrics-server writes its APIService by this.
  const api = get(root, 'apiService');
  const skips = pairOf(api, 'insecureSkipTLSVerify');
  if (skips && textOf(get(api, 'create')) !== 'false' && (isOfMetricsServer(root) || found.some((one) => one.owner === 'metrics-server'))) {
    const told = textOf(skips.value);
    const value = told === 'true' ? 'skipped' : told === 'false' ? 'verified' : 'unknown';
    const place = { source: reader.source, start: skips.keyStart, end: skips.value.end };
    reading.stated.push({ ...place, id: 'apiServiceVerification', value, name: 'apiService.insecureSkipTLSVerify' });
  }
  const verifies = datadogOf(root);
  if (verifies) {
    const told = textOf(verifies.value);
    const value = told === 'true' ? 'verified' : told === 'false' ? 'skipped' : 'unknown';
    const place = { source: reader.source, start: verifies.keyStart, end: verifies.value.end };
    reading.stated.push({ ...place, id: 'scraperVerification', value, name: 'datadog.kubelet.tlsVerify' });
  }
  return found.length > 0 || verifies !== undefined;
}

/** The same, and what values of kube-prometheus-stack say beside it. */
const readValuesOf = (reader: Reader, root: Node, chart: string): boolean =>
  [readValues(reader, root, ownerOf(chart)), isStack(chart) && tellStack(reader, root, true)].some(Boolean);

type Entry = readonly [path: readonly string[], value: Node];

/** The values that single ones make together, each by its path: `args[0]` is the first item of a list. The paths are no longer than `deepest`. */
function valuesAt(at: At, entries: readonly Entry[]): Node {
  // `Map.groupBy` is younger than the oldest Node that the command runs on.
  const below = new Map<string, Entry[]>();
  for (const [[key = '', ...rest], value] of entries) {
    const inside = below.get(key);
    if (inside) inside.push([rest, value]);
    else below.set(key, [[rest, value]]);
  }
  const pairs = [...below].map(([key, inside]): Pair => {
    const [[rest, value]] = inside as [Entry];
    return { ...pairAt(at, key, ''), value: rest.length > 0 ? valuesAt(at, inside) : value };
  });
  return pairs.every(({ key }) => /^\d+$/.test(key))
    ? { ...at, kind: 'seq', flow: true, items: pairs.map(({ value }) => value) }
    : { ...at, kind: 'map', flow: true, pairs };
}

/** A release of Terraform that installs a chart with single values of its own. */
export function readTerraformRelease(reader: Reader, release: Node): void {
  const { start, end } = release;
  const set = get(release, 'set');
  const sets = (set?.kind === 'map' ? [set] : itemsOf(set)).flatMap((one) => {
    const [name, value] = [textOf(get(one, 'name')), get(one, 'value')];
    const path = name?.split(/[.[\]]+/).filter(Boolean) ?? [];
    return value && path.length > 0 && path.length <= deepest ? [[path, value] as const] : [];
  });
  if (sets.length > 0) readValues(reader, valuesAt({ start, end }, sets), ownerOf(textOf(get(release, 'chart')) ?? ''));
}

/** Values of a chart, without a kind. */
export const helmValues: DocumentForm = {
  form: 'helm-values',
  name: 'values as of a Helm chart',
  looksLike: (root, kind) =>
    kind === '' && (argumentsIn(root, undefined).length > 0 || datadogOf(root) !== undefined || isOfMetricsServer(root)),
  read: (reader, root) => void [readValues(reader, root), tellStack(reader, root)],
};

/** Objects that install a chart: where each keeps the values, as a mapping or as a text, and the name of the chart. */
const releases: Readonly<Record<string, readonly [group: string, name: readonly string[], ...values: readonly (readonly string[])[]]>> = {
  HelmRelease: ['helm.toolkit.fluxcd.io/', ['spec', 'chart', 'spec', 'chart'], ['spec', 'values']],
  HelmChart: ['helm.cattle.io/', ['spec', 'chart'], ['spec', 'valuesContent']],
  HelmChartConfig: ['helm.cattle.io/', ['metadata', 'name'], ['spec', 'valuesContent']],
  HelmChartProxy: ['addons.cluster.x-k8s.io/', ['spec', 'chartName'], ['spec', 'valuesTemplate']],
  Application: [
    'argoproj.io/',
    ['spec', 'source', 'chart'],
    ['spec', 'source', 'helm', 'values'],
    ['spec', 'source', 'helm', 'valuesObject'],
  ],
};

/** An object that installs a chart with values of its own. */
export const helmRelease: DocumentForm = {
  form: 'helm-release',
  name: 'an object that installs a Helm chart',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && Object.hasOwn(releases, kind) && apiVersion.startsWith(releases[kind]?.[0] ?? ''),
  read: (reader, root, kind) => {
    const [, path, ...places] = releases[kind] ?? ['', []];
    const name = textOf(get(root, ...path)) ?? textOf(get(root, 'metadata', 'name')) ?? '';
    const values = places.map((one) => get(root, ...one));
    const found = values.map((one) =>
      one?.kind === 'map' ? readValuesOf(reader, one, name) : readScalar(reader, one, `the values of the chart ${name.slice(0, 60)}`),
    );
    if (!found.includes(true))
      skipAt(reader, root.start, `the chart ${name.slice(0, 60)}, whose values here set no flag that decides a path`);
  },
};
