import type { Reader } from '../../reading.ts';
import type { SettingId } from '../../../../model/setting/setting.ts';
import { takeVersion } from '../take-version.ts';
import { get, isTemplate, mapAt, textOf, type Node, type Pair } from '../../yaml-node.ts';
import { pairFlag, processOf, valueOf } from '../document/arguments.ts';
import type { Base } from '../../flag.ts';
import { holdsTemplate } from '../../template.ts';
import { tellRead } from '../piece.ts';
import { eksImages, eksNodeFields, eksOwnNodes, fieldOf, gkeReadOnlyPort, plainName, versionFields, type Resource } from './providers.ts';

const deepest = 12;

/** Every pair below a node, the outer ones first. */
function pairsIn(reader: Reader, node: Node, depth = 0): readonly Pair[] {
  reader.work.spend(1);
  if (depth > deepest || node.kind === 'scalar') return [];
  if (node.kind === 'seq') return node.items.flatMap((item) => pairsIn(reader, item, depth + 1));
  return node.pairs.flatMap((pair) => [pair, ...pairsIn(reader, pair.value, depth + 1)]);
}

/** Whether a switch is on; nothing where something fills it in. */
function switchOf(node: Node): boolean | undefined {
  const text = (textOf(node) ?? '').toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** Reads what a field decides, or says that it changes no verdict. */
function readField(reader: Reader, { base }: Resource, { key, keyStart, keyEnd, value }: Pair): void {
  const { reading, source } = reader;
  const field = fieldOf(key, base);
  if (!field || (textOf(value) === undefined && value.kind === 'scalar')) return;
  const decided = Object.entries(field.decides) as [SettingId, string][];
  if (decided.length === 0) {
    // An expression of HCL or Bicep stands there without the mark that this reader gives it.
    const said = valueOf(value)
      .replace(/^\$\{(.*)\}$/s, '$1')
      .replace(/\s+/g, ' ')
      .slice(0, 60);
    tellRead(reader, keyStart, `${key}${said && `: ${said}`}, ${field.says} and changes no verdict`);
    return;
  }
  const on = switchOf(value);
  if (on === false) return;
  const place = { source, start: keyStart, end: Math.max(keyEnd, value.end) };
  for (const [id, known] of decided) reading.stated.push({ ...place, id, value: on === true ? known : 'unknown', name: key });
}

/** Fields that close the public address of an API server, and those that say who may use it, by provider, with what the provider’s own words for these are. */
const openness: Readonly<Partial<Record<Base, readonly [closed: RegExp, ranges: RegExp, words: string]>>> = {
  eks: [/^(?:cluster)?endpointpublicaccess$|^publicaccess$/, /cidrs$/, 'public access CIDRs'],
  gke: [/^enableprivateendpoint$/, /authorizednetworks/, 'authorized networks'],
  aks: [/^(?:enableprivatecluster|privateclusterenabled)$/, /authorizedipranges$/, 'authorized IP ranges'],
};

/** Says that every address may reach the API server, where that is the default of the provider and nothing in the resource says anything else. */
function tellOpenness(reader: Reader, base: Base, body: Node, pairs: readonly Pair[], at: number): void {
  const [closed, ranges, words] = openness[base] ?? [];
  if (
    !closed ||
    !ranges ||
    body.kind !== 'map' ||
    pairs.some(
      ({ key, value }) => key === '<<' || key === 'dynamic' || ranges.test(plainName(key)) || (isTemplate(value) && value.kind === 'map'),
    )
  )
    return;
  const said = pairs.find(({ key }) => closed.test(plainName(key)));
  // A module has defaults of its own, which differ by its version.
  if (said ? switchOf(said.value) !== (base === 'eks') : pairs.some(({ key }) => key === 'source')) return;
  tellRead(reader, at, `no ${words}, so that every address may reach the API server: the default, which changes no verdict`);
}

/** A resource that makes a cluster which its provider runs, or nodes of one, in whatever language. Keys of the resource are told by their words. */
export function readResource(reader: Reader, resource: Resource, body: Node, at: number): void {
  const { reading, source } = reader;
  const { base, makes, isElsewhere } = resource;
  const pairs = pairsIn(reader, body);
  const isOf = (name: RegExp) => pairs.filter(({ key }) => name.test(plainName(key)));
  const place = { source, start: at, end: at };
  const kubelet = (complete: boolean, pair?: Pair): void => {
    const on = pair && switchOf(pair.value);
    const value = on === undefined ? pair && textOf(pair.value) : on ? '10255' : '0';
    const flags = pair ? [{ ...pairFlag('read-only-port', pair, undefined, value ?? ''), dynamic: on === undefined }] : [];
    reading.processes.push(
      processOf(reader, mapAt({ start: pair?.keyStart ?? at }), 'kubelet', flags, { base, complete: complete && !isElsewhere }),
    );
  };
  if (base === 'k3s' || base === 'rke2') {
    kubelet(false);
    return void reading.processes.push(processOf(reader, { ...body, start: at }, 'kube-apiserver', [], { base, complete: false }));
  }
  reading.platforms.push({ ...place, base });
  for (const pair of pairs) readField(reader, resource, pair);
  if (makes === 'cluster') tellOpenness(reader, base, body, pairs, at);
  // A module has a version of its own, and so have the add-ons of EKS.
  const hasSource = pairs.some(({ key }) => key === 'source');
  for (const { key, value } of makes === 'cluster' ? isOf(versionFields) : [])
    if (!(hasSource && key === 'version') && !/eksbuild/.test(textOf(value) ?? '')) takeVersion(reader, value, key);
  // Its own images start them as the facts say; what a user brings may not.
  if (base === 'eks') {
    const isOwn = eksOwnNodes.test(source.text) || isOf(/^amitype$/).some(({ value }) => !eksImages.test(textOf(value) ?? ''));
    if (makes === 'nodes') kubelet(!isOwn);
    for (const { key, value } of makes === 'cluster' ? isOf(eksNodeFields) : [])
      if (value.kind !== 'scalar') kubelet(!isOwn && !/fargate/i.test(key));
      else if (isTemplate(value)) kubelet(false);
    if (isOf(/^remotenetworkconfig$/).length > 0) reading.platforms.push({ ...place, base: 'eks-hybrid-nodes' });
  }
  if (base === 'gke') {
    const ports = isOf(gkeReadOnlyPort);
    for (const pair of ports) kubelet(true, pair);
    // A pool that says nothing has what its cluster had when it was made.
    const ownDefault = body.kind === 'map' && body.pairs.some(({ key }) => gkeReadOnlyPort.test(plainName(key)));
    for (const { value } of makes === 'cluster' && !ownDefault && ports.length > 0 ? isOf(/^nodepools?$/) : [])
      for (const pool of value.kind === 'seq' ? value.items : [value])
        if (!pairsIn(reader, pool).some(({ key }) => gkeReadOnlyPort.test(plainName(key)))) kubelet(true);
    const isEmpty = makes === 'cluster' && isOf(/^removedefaultnodepool$/).some(({ value }) => switchOf(value) === true);
    if (ports.length === 0 && !isEmpty) kubelet(true);
  }
  if (base === 'aks' && makes === 'cluster') {
    kubelet(true);
    const profile = isOf(/^apiserveraccessprofile$/).find(({ value }) => textOf(value) !== undefined);
    const skuOf = ({ value }: Pair): string => textOf(value) ?? textOf(get(value, 'name')) ?? '';
    const sku = isOf(/^sku$/).find((pair) => /^automatic$|[[{$]/i.test(skuOf(pair)) || holdsTemplate(skuOf(pair)));
    const told = (pair: Pair, transport: string): void =>
      void reading.stated.push({
        ...{ source, start: pair.keyStart, end: pair.value.end, id: 'transport', value: transport },
        name: pair.key === '<<' ? 'options that something fills in later' : pair.key,
      });
    // What something else puts together may hold any field.
    const open = isOf(/^(?:properties|spec|forprovider|<<)$/).find(({ value }) => value.kind === 'scalar');
    if (profile ?? open) told((profile ?? open) as Pair, 'unknown');
    else if (body.kind !== 'map' || (isElsewhere && !reading.stated.some(({ id }) => id === 'transport')))
      reading.stated.push({ ...place, id: 'transport', value: 'unknown', name: 'apiServerAccessProfile' });
    // AKS Automatic brings API Server VNet Integration (facts/distributions#aks).
    if (sku) told(sku, skuOf(sku).toLowerCase() === 'automatic' ? 'direct' : 'unknown');
  }
}
