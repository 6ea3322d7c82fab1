import { takeVersion } from '../take-version.ts';
import { get, itemsOf, textOf, type MapNode } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread, skipAt } from '../piece.ts';
import { isOpen, type Path } from './arguments.ts';
import { readKubeadmParts } from './kubeadm-parts.ts';
import { changesByCommand, hasUnreadFile } from './machine.ts';

/** Where each kind of Cluster API keeps its kubeadm configuration. */
const paths: Readonly<Record<string, Path>> = {
  KubeadmControlPlane: ['spec', 'kubeadmConfigSpec'],
  KubeadmControlPlaneTemplate: ['spec', 'template', 'spec', 'kubeadmConfigSpec'],
  KubeadmConfig: ['spec'],
  KubeadmConfigTemplate: ['spec', 'template', 'spec'],
};

/** A document of Cluster API that makes machines with kubeadm. */
export const clusterApi: DocumentForm = {
  form: 'cluster-api',
  name: 'a kubeadm machine of Cluster API',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && Object.hasOwn(paths, kind) && /^(?:bootstrap|controlplane)\.cluster\.x-k8s\.io\//.test(apiVersion),
  read: (reader, root, kind, apiVersion) => {
    const prefix = paths[kind] ?? ['spec'];
    const spec = get(root, ...prefix);
    takeVersion(reader, get(root, 'spec', 'version'), 'spec.version');
    const { text } = reader.source;
    const isOfClass = /^kind: *ClusterClass\b/m.test(text);
    const hasPatches = kind.endsWith('Template') && isOfClass && /\bpatches["']?:/.test(text);
    // What something fills in may hold anything.
    const isChanged = changesByCommand(reader, spec) || isOpen(spec);
    readKubeadmParts(reader, root as MapNode, {
      prefix,
      asList: !/v1(?:alpha\d|beta1)$/.test(apiVersion),
      // A ClusterClass may patch the templates that it names, and there is no such template without one.
      complete: !hasUnreadFile(reader, spec) && (kind !== 'KubeadmControlPlaneTemplate' || (isOfClass && !hasPatches)),
      isOpen: isChanged || hasPatches,
      isControlPlane: kind.startsWith('KubeadmControlPlane'),
    });
  },
};

/** A ClusterClass, whose patches change the templates that it names. */
export const clusterClass: DocumentForm = {
  form: 'cluster-class',
  name: 'a ClusterClass of Cluster API',
  looksLike: (root, kind, apiVersion) => root.kind === 'map' && kind === 'ClusterClass' && apiVersion.startsWith('cluster.x-k8s.io/'),
  read: (reader, root) => {
    const patches = itemsOf(get(root, 'spec', 'patches'));
    const hasVariables = itemsOf(get(root, 'spec', 'variables')).length > 0;
    for (const patch of patches)
      skipAt(
        reader,
        patch.start,
        `the patch ${(textOf(get(patch, 'name')) ?? '').slice(0, 60)} of a ClusterClass${hasVariables ? ' with variables, whose values a Cluster sets' : ', whose variables are not here'}`,
      );
    if (patches.length === 0) leaveUnread(reader, root.start, 'a ClusterClass without patches, which only names templates');
  },
};
