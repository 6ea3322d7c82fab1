import type { Reader } from '../../reading.ts';
import { readDocument } from '../../documents.ts';
import { holdsTemplate } from '../../template.ts';
import { get, itemsOf, pairOf, textOf, type MapNode } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { readScalar, tellRead } from '../piece.ts';
import { readOnly } from '../within.ts';
import { addArguments, fieldFlags, isOpen, pairFlag, pairFlags, processOf, readBeside, type PairFlag, type Path } from './arguments.ts';

/** Flags that Talos adds its own words to, instead of leaving them to the reader. */
const added: Readonly<Record<string, string>> = { 'authorization-mode': 'Node,RBAC', 'enable-admission-plugins': 'NodeRestriction' };

/** Talos keeps the CA of kubelets elsewhere than kubeadm (facts/where-to-change#talos). */
const withOwnCA = ([name, value]: readonly [string, string]): readonly [string, string] => [
  name,
  name === 'kubelet-certificate-authority' ? '/system/secrets/kubernetes/kube-apiserver/ca.crt' : value,
];

const withOwn = (flag: PairFlag): PairFlag => ({
  ...flag,
  value: Object.hasOwn(added, flag.name) ? `${added[flag.name]},${flag.value}` : flag.value,
});

/** Fields of the kubelet that Talos sets itself: it refuses a machine configuration that names them. */
const isFree = ({ name }: PairFlag): boolean => ['read-only-port', 'rotate-server-certificates', 'tls-cert-file'].includes(name);

/** What a node that does not register loses: the API server no longer tells its kubelet who calls. */
function unregistered(kubelet: MapNode): readonly PairFlag[] {
  const pair = pairOf(kubelet, 'skipNodeRegistration');
  const skips = textOf(pair?.value) ?? '';
  if (!pair || (skips !== 'true' && !holdsTemplate(skips))) return [];
  const value = (known: string): string => (skips === 'true' ? known : skips);
  return [
    pairFlag('authentication-token-webhook', pair, undefined, value('false')),
    pairFlag('authorization-mode', pair, undefined, value('AlwaysAllow')),
  ];
}

function readInside(reader: Reader, root: MapNode): void {
  for (const pod of itemsOf(get(root, 'machine', 'pods'))) readDocument(reader, pod, 1);
  for (const file of itemsOf(get(root, 'machine', 'files')))
    readScalar(reader, get(file, 'content'), `the file ${(textOf(get(file, 'path')) ?? '').slice(0, 80)}`);
  for (const manifest of itemsOf(get(root, 'cluster', 'inlineManifests')))
    readScalar(reader, get(manifest, 'contents'), `the manifest ${(textOf(get(manifest, 'name')) ?? '').slice(0, 60)}`);
}

/** The keys of a machine configuration, and some below them that tell a part of one from anything else. */
const topKeys = ['version', 'debug', 'persist', 'machine', 'cluster', 'sops'];
const telling = [
  ...['type', 'kubelet', 'install', 'network', 'features', 'sysctls', 'certSANs'].map((key) => ['machine', key]),
  ...['extraArgs', 'certSANs', 'admissionControl', 'disablePodSecurityPolicy', 'auditPolicy'].map((key) => ['cluster', 'apiServer', key]),
  ...['controllerManager', 'scheduler', 'etcd'].map((key) => ['cluster', key, 'extraArgs']),
  ['cluster', 'proxy', 'disabled'],
];

/** The API server below this path, whose `extraArgs` Talos adds to its own arguments. */
function readServer(reader: Reader, root: MapNode, path: readonly string[], complete: boolean): void {
  const server = get(root, ...path);
  const args: Path = [...path, 'extraArgs'] as unknown as Path;
  reader.reading.processes.push(
    processOf(reader, root, 'kube-apiserver', pairFlags(get(root, ...args)).map(withOwn), {
      base: 'talos',
      complete: complete && ![server, get(root, ...args)].some(isOpen),
      at: server,
      add: (added) => addArguments(reader.source, root, args)(added.map(withOwnCA)),
    }),
  );
}

/** The kubelet below this path, with the fields of its file under this key. */
function readKubelet(reader: Reader, root: MapNode, path: readonly string[], file: string, complete: boolean): void {
  const kubelet = get(root, ...path);
  const args: Path = [...path, 'extraArgs'] as unknown as Path;
  const flags = [
    ...fieldFlags(get(kubelet, file)).filter(isFree),
    ...(kubelet?.kind === 'map' ? unregistered(kubelet) : []),
    ...pairFlags(get(root, ...args)),
  ];
  reader.reading.processes.push(
    processOf(reader, root, 'kubelet', flags, {
      base: 'talos',
      complete: complete && ![kubelet, get(root, ...args), get(kubelet, file)].some(isOpen),
      at: kubelet,
      add: addArguments(reader.source, root, args),
    }),
  );
}

function readMachine(reader: Reader, root: MapNode): void {
  const type = textOf(get(root, 'machine', 'type'));
  const [server, kubelet] = [get(root, 'cluster', 'apiServer'), get(root, 'machine', 'kubelet')];
  // A patch leaves out what the rest says, and so does a file with documents that set the same anew.
  const complete = type !== undefined && !holdsTemplate(type) && !/^kind: *Kube\w+Config\b/m.test(reader.source.text);
  if (server || (type !== undefined && type !== 'worker')) readServer(reader, root, ['cluster', 'apiServer'], complete);
  if (kubelet || type !== undefined) readKubelet(reader, root, ['machine', 'kubelet'], 'extraConfig', complete);
  readBeside(reader, root, ['cluster'], 'talos');
  const kubespan = get(root, 'machine', 'network', 'kubespan');
  if (kubespan && textOf(get(kubespan, 'enabled')) === 'true')
    tellRead(reader, kubespan.start, 'kubespan, which is enabled: it encrypts between nodes');
  readInside(reader, root);
}

/** The documents in which newer versions set the same, each a part of what Talos starts the program with. */
const documents: Readonly<Record<string, (reader: Reader, root: MapNode) => void>> = {
  KubeAPIServerConfig: (reader, root) => readServer(reader, root, [], false),
  KubeletConfig: (reader, root) => readKubelet(reader, root, [], 'config', false),
};

/** A machine configuration of Talos, a patch of one, or one of the documents that stand beside it. */
export const talos: DocumentForm = {
  form: 'talos',
  name: 'a machine configuration of Talos',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' &&
    (kind === ''
      ? root.pairs.every(({ key }) => topKeys.includes(key)) && telling.some((path) => get(root, ...path) !== undefined)
      : apiVersion === 'v1alpha1' && Object.hasOwn(documents, kind)),
  // SOPS signs what it encrypted, so that a change by hand breaks it.
  read: (reader, root, kind) => (documents[kind] ?? readMachine)(get(root, 'sops') ? readOnly(reader) : reader, root as MapNode),
};
