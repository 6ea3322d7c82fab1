import { minorOf, type Reader } from '../../reading.ts';
import { get, itemsOf, textOf, type MapNode, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread, readScalar, skipAt } from '../piece.ts';
import type { Path } from './arguments.ts';
import { fillIn, readKubeadmParts } from './kubeadm-parts.ts';

/** Where each kind of Cluster API keeps its kubeadm configuration. */
const paths: Readonly<Record<string, Path>> = {
  KubeadmControlPlane: ['spec', 'kubeadmConfigSpec'],
  KubeadmControlPlaneTemplate: ['spec', 'template', 'spec', 'kubeadmConfigSpec'],
  KubeadmConfig: ['spec'],
  KubeadmConfigTemplate: ['spec', 'template', 'spec'],
};

/** Commands that change nothing of Kubernetes: names of hosts, modules, packages and the like. */
const harmless =
  /^\s*(?:echo|hostname|hostnamectl|modprobe|sysctl|swapoff|sleep|mkdir|apt|apt-get|yum|dnf|timedatectl)\s(?!.*(?:kube|;|&&|\|))/s;
/** Files that may change what a program of Kubernetes is started with. */
const decides = /kube|systemd|manifests|patches|\.sh$|cloud|\/bin\//;

/** Says which commands are left, and whether one of them may change what kubeadm writes. */
function commandsOf(reader: Reader, spec: Node | undefined): boolean {
  let changes = false;
  for (const key of ['bootCommands', 'preKubeadmCommands', 'postKubeadmCommands']) {
    const open = itemsOf(get(spec, key)).find((command) => !harmless.test(textOf(command) ?? ''));
    if (open) skipAt(reader, open.start, `a command of ${key}, which may change what kubeadm writes`);
    changes ||= open !== undefined;
  }
  return changes;
}

/** Reads the files of a machine by their own form. Returns whether one that may change a program could not be read. */
function filesOf(reader: Reader, spec: Node | undefined): boolean {
  let unknown = false;
  for (const file of itemsOf(get(spec, 'files'))) {
    const path = textOf(get(file, 'path')) ?? '';
    const what = `the file ${path.slice(0, 80)}`;
    const [content, encoding] = [get(file, 'content'), textOf(get(file, 'encoding'))];
    if (content && encoding === undefined) {
      const since = reader.reading.documents.length;
      readScalar(reader, content, what);
      fillIn(reader.reading, since);
      continue;
    }
    const why = encoding === undefined ? 'whose content stands in a Secret' : `whose content is in ${encoding.slice(0, 20)}`;
    (decides.test(path) ? skipAt : leaveUnread)(reader, file.start, `${what}, ${why}`);
    unknown ||= decides.test(path);
  }
  return unknown;
}

/** A document of Cluster API that makes machines with kubeadm. */
export const clusterApi: DocumentForm = {
  form: 'cluster-api',
  name: 'a kubeadm machine of Cluster API',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && Object.hasOwn(paths, kind) && /^(?:bootstrap|controlplane)\.cluster\.x-k8s\.io\//.test(apiVersion),
  read: (reader, root, kind, apiVersion) => {
    const prefix = paths[kind] ?? ['spec'];
    const spec = get(root, ...prefix);
    const minor = minorOf(textOf(get(root, 'spec', 'version')) ?? '');
    if (minor) reader.reading.minors.push({ minor, from: 'spec.version' });
    const opens = [commandsOf(reader, spec), filesOf(reader, spec)].includes(true);
    // A ClusterClass patches the templates that it names.
    const isPatched = /^kind: *ClusterClass\b/m.test(reader.source.text) || kind === 'KubeadmControlPlaneTemplate';
    readKubeadmParts(reader, root as MapNode, {
      prefix,
      asList: !/v1(?:alpha\d|beta1)$/.test(apiVersion),
      complete: !opens && !isPatched,
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
    for (const patch of patches)
      skipAt(
        reader,
        patch.start,
        `the patch ${(textOf(get(patch, 'name')) ?? '').slice(0, 60)} of a ClusterClass, whose variables are not here`,
      );
    if (patches.length === 0) leaveUnread(reader, root.start, 'a ClusterClass without patches, which only names templates');
  },
};
