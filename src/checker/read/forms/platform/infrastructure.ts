import type { Reader } from '../../reading.ts';
import { readDocument } from '../../documents.ts';
import { holdsTemplate } from '../../template.ts';
import { get, isTemplate, itemsOf, mapAt, pairAt, pairOf, scalarAt, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm, TextForm } from '../forms.ts';
import { leaveUnread, readScalar, tellRead } from '../piece.ts';
import { resourceOfObject, resourceOfType, type Resource } from './providers.ts';
import { readResource } from './resource.ts';
import { namesManagedCluster, readBlocks } from './terraform.ts';

/** The resources of a template, of a mapping or of a list, with those of the templates that it deploys. */
const resourcesIn = (node: Node | undefined, depth = 0): readonly Node[] =>
  (node?.kind === 'map' ? node.pairs.map(({ value }) => value) : itemsOf(node)).flatMap((one) => [
    one,
    ...(depth < 6 ? resourcesIn(get(one, 'properties', 'template', 'resources'), depth + 1) : []),
  ]);

const typeNameOf = (resource: Node): string => textOf(get(resource, 'Type')) ?? textOf(get(resource, 'type')) ?? '';

/** A template refers to what another one makes. */
const typeOf = (resource: Node): Resource | undefined =>
  textOf(get(resource, 'existing')) === 'true' ? undefined : resourceOfType(typeNameOf(resource));

/** A stack that a template of CloudFormation makes of another. */
const nested = /^AWS::CloudFormation::Stack$/;

/** What starts machines, of whatever cluster, with user data. */
const machines = /^aws\W.*(?:launch(?:template|configuration)|instance)$/i;

/** User data that a template gives to machines, in a launch template or to an instance. */
function readUserData(reader: Reader, node: Node, depth = 0): void {
  reader.work.spend(1);
  if (depth > 12) return;
  if (node.kind === 'seq') for (const item of node.items) readUserData(reader, item, depth + 1);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.pairs)
    if (/^user_?data$/i.test(key)) readScripts(reader, value);
    else readUserData(reader, value, depth + 1);
}

/** The texts in user data, below whatever functions of the template they stand. */
function readScripts(reader: Reader, node: Node, depth = 0): void {
  if (depth > 6) return;
  if (node.kind === 'scalar') readScalar(reader, node, 'user data of the template');
  for (const item of node.kind === 'map' ? node.pairs.map(({ value }) => value) : itemsOf(node)) readScripts(reader, item, depth + 1);
}

const templateOf = (form: string, name: string, at: string, isTemplate: (root: Node) => boolean): DocumentForm => ({
  form,
  name,
  looksLike: (root, kind) =>
    kind === '' &&
    isTemplate(root) &&
    resourcesIn(get(root, at)).some((one) => typeOf(one) !== undefined || machines.test(typeNameOf(one)) || nested.test(typeNameOf(one))),
  read: (reader, root) => {
    for (const one of resourcesIn(get(root, at))) {
      const resource = typeOf(one);
      if (!resource) continue;
      // The plan of a cluster of Azure stands beside its properties.
      const properties = resource.base === 'aks' ? undefined : (get(one, 'Properties') ?? get(one, 'properties'));
      readResource(reader, resource, properties ?? one, one.start);
    }
    for (const one of resourcesIn(get(root, at)))
      if (nested.test(typeNameOf(one))) tellRead(reader, one.start, 'a stack whose template is elsewhere');
    readUserData(reader, root);
  },
});

/** A template of CloudFormation. */
export const cloudFormation = templateOf('cloudformation', 'a template of CloudFormation', 'Resources', (root) =>
  resourcesIn(get(root, 'Resources')).some((one) => /^\w+::\w+::\w+/.test(textOf(get(one, 'Type')) ?? '')),
);

/** A program of Pulumi in YAML. */
export const pulumi = templateOf('pulumi', 'a program of Pulumi in YAML', 'resources', (root) => !pairOf(root, '$schema'));

/** A template of Azure Resource Manager, as Bicep compiles to. */
export const arm = templateOf('arm', 'a template of Azure Resource Manager', 'resources', (root) =>
  /deploymentTemplate/i.test(textOf(get(root, '$schema')) ?? ''),
);

/** Whether an object of Cluster API holds those of the operator of Azure, or one of Karpenter the user data of machines, of whatever cluster. */
const holdsObjects = (kind: string): boolean => /^(?:AzureASOManagedControlPlane(?:Template)?|EC2NodeClass)$/.test(kind);

/** An object of Crossplane, Cluster API, Config Connector or the operators of AWS and Azure that makes a cluster or its nodes. */
export const managedObject: DocumentForm = {
  form: 'managed-cluster-object',
  name: 'an object that makes a managed cluster',
  looksLike: (root, kind, apiVersion) => root.kind === 'map' && (resourceOfObject(kind, apiVersion) !== undefined || holdsObjects(kind)),
  read: (reader, root, kind, apiVersion) => {
    const inside = holdsObjects(kind) ? (get(root, 'spec', 'resources') ?? get(root, 'spec', 'template', 'spec', 'resources')) : undefined;
    for (const one of itemsOf(inside)) readDocument(reader, one, 1);
    const resource = resourceOfObject(kind, apiVersion);
    if (resource) readResource(reader, resource, get(root, 'spec') ?? root, root.start);
    readUserData(reader, root);
  },
};

/** A copy of a node in which something else fills in the value at this path, with its keys and its numbers of items. */
function filledAt(node: Node | undefined, [step, ...rest]: readonly string[], at: Node): Node {
  if (step === undefined) return scalarAt(at, '{{unknown}}');
  if (node?.kind === 'seq') {
    const items = /^\d+$/.test(step)
      ? node.items.map((item, index) => (index === Number(step) ? filledAt(item, rest, at) : item))
      : undefined;
    return items ? { ...node, items } : scalarAt(at, '{{unknown}}');
  }
  const map = node?.kind === 'map' ? node : mapAt(at);
  const pair = pairOf(map, step) ?? pairAt(at, step, '');
  return {
    ...map,
    pairs: [...map.pairs.filter(({ key }) => key !== step), { ...pair, value: filledAt(pairOf(map, step)?.value, rest, at) }],
  };
}

/** Where a patch writes, up to the step that a template fills in. A patch that is a template may write anything that a resource is to be. */
function writtenAt(patch: Node): readonly string[] {
  const steps =
    textOf(get(patch, 'toFieldPath') ?? get(patch, 'fromFieldPath'))
      ?.split(/[.[\]'"]+/)
      .filter(Boolean) ?? [];
  const open = steps.findIndex(holdsTemplate);
  return open === 0 ? ['spec'] : open === -1 ? steps : steps.slice(0, open);
}

/** The items of a list, and one template that stands for all of them where the list is none. */
const openItems = (node: Node | undefined): readonly Node[] => (isTemplate(node) && node ? [node] : itemsOf(node));

/**
 * What a resource makes that stands beside these sets of patches: its base, with what patches fill in left open. A patch takes the field that it comes from
 * as the one that it goes to, unless it names that, and one of the other way changes nothing here. A set that is not here may fill in anything
 * (docs.crossplane.io/latest/guides/function-patch-and-transform/).
 */
function patchedBase(sets: readonly Node[], resource: Node): readonly Node[] {
  const base = get(resource, 'base');
  if (!base) return [];
  const patches = openItems(get(resource, 'patches')).flatMap((patch): readonly Node[] => {
    const name = get(patch, 'patchSetName');
    if (!name || isTemplate(patch)) return [patch];
    const set = isTemplate(name) ? undefined : sets.find((one) => textOf(get(one, 'name')) === textOf(name));
    return set ? openItems(get(set, 'patches')) : [scalarAt(name, '{{unknown}}')];
  });
  return [
    patches.reduce((node, patch) => {
      const path = writtenAt(patch);
      return /^(?:To|CombineTo)/.test(textOf(get(patch, 'type')) ?? '') || path[0] !== 'spec' ? node : filledAt(node, path, patch);
    }, base),
  ];
}

/** A Composition of Crossplane: the objects that it makes. */
export const composition: DocumentForm = {
  form: 'crossplane-composition',
  name: 'a Composition of Crossplane',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && kind === 'Composition' && apiVersion.startsWith('apiextensions.crossplane.io/'),
  read: (reader, root) => {
    const inputs = itemsOf(get(root, 'spec', 'pipeline')).map((step) => get(step, 'input'));
    const made = [get(root, 'spec'), ...inputs].flatMap((one) =>
      itemsOf(get(one, 'resources')).flatMap((resource) => patchedBase(openItems(get(one, 'patchSets')), resource)),
    );
    const ours = made.filter((base) => resourceOfObject(textOf(get(base, 'kind')) ?? '', textOf(get(base, 'apiVersion')) ?? ''));
    for (const base of ours) readDocument(reader, base, 1);
    // Other functions make resources by a template in the object, or by a program.
    const templates = inputs.map((input) => get(input, 'inline', 'template')).filter((one) => one?.kind === 'scalar');
    const programs = inputs
      .flatMap((input) => get(input, 'spec', 'source') ?? get(input, 'source') ?? [])
      .filter((one) => (textOf(one) ?? '').includes('\n'));
    for (const one of templates) readScalar(reader, one, 'the template of a function');
    for (const one of programs) leaveUnread(reader, one.start, 'the program of a function, which the checker does not read');
    if (ours.length + templates.length + programs.length === 0)
      leaveUnread(reader, root.start, 'a Composition that makes no cluster and no nodes');
  },
};

/** Bicep: the clusters of AKS that it makes. */
export const bicep: TextForm = {
  form: 'bicep',
  name: 'a Bicep file',
  looksLike: (text) => /^[ \t]*(?:resource|module)[ \t]+\w+[ \t]+'[^'\n]+'[ \t]*=/m.test(text) && namesManagedCluster(text),
  read: (reader) => readBlocks(reader),
};
