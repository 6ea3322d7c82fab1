import { minorOf, type Reader } from '../../reading.ts';
import { readDocument } from '../../documents.ts';
import { get, itemsOf, pairOf, textOf, type MapNode } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { readScalar } from '../piece.ts';
import { addArguments, fieldFlags, pairFlag, pairFlags, processOf, type PairFlag } from './arguments.ts';

/** Flags that Talos adds its own words to, instead of leaving them to the reader. */
const added: Readonly<Record<string, string>> = { 'authorization-mode': 'Node,RBAC', 'enable-admission-plugins': 'NodeRestriction' };

const withOwn = (flag: PairFlag): PairFlag => ({
  ...flag,
  value: Object.hasOwn(added, flag.name) ? `${added[flag.name]},${flag.value}` : flag.value,
});

/** Fields of the kubelet that Talos sets itself: it refuses a machine configuration that names them. */
const isFree = ({ name }: PairFlag): boolean => ['read-only-port', 'rotate-server-certificates', 'tls-cert-file'].includes(name);

/** What a node that does not register loses: the API server no longer tells its kubelet who calls. */
function unregistered(kubelet: MapNode): readonly PairFlag[] {
  const pair = pairOf(kubelet, 'skipNodeRegistration');
  return pair && textOf(pair.value) === 'true'
    ? [pairFlag('authentication-token-webhook', pair, undefined, 'false'), pairFlag('authorization-mode', pair, undefined, 'AlwaysAllow')]
    : [];
}

function readInside(reader: Reader, root: MapNode): void {
  for (const pod of itemsOf(get(root, 'machine', 'pods'))) readDocument(reader, pod, 1);
  for (const file of itemsOf(get(root, 'machine', 'files')))
    readScalar(reader, get(file, 'content'), `the file ${(textOf(get(file, 'path')) ?? '').slice(0, 80)}`);
  for (const manifest of itemsOf(get(root, 'cluster', 'inlineManifests')))
    readScalar(reader, get(manifest, 'contents'), `the manifest ${(textOf(get(manifest, 'name')) ?? '').slice(0, 60)}`);
}

/** The keys of a machine configuration, and some below them that tell a part of one from anything else. */
const topKeys = ['version', 'debug', 'persist', 'machine', 'cluster'];
const telling = [
  ...['type', 'kubelet', 'install', 'network', 'features', 'sysctls', 'certSANs'].map((key) => ['machine', key]),
  ...['extraArgs', 'certSANs', 'admissionControl', 'disablePodSecurityPolicy', 'auditPolicy'].map((key) => ['cluster', 'apiServer', key]),
];

/** A machine configuration of Talos, or a patch of one. */
export const talos: DocumentForm = {
  form: 'talos',
  name: 'a machine configuration of Talos',
  looksLike: (root, kind) =>
    kind === '' &&
    root.kind === 'map' &&
    root.pairs.every(({ key }) => topKeys.includes(key)) &&
    telling.some((path) => get(root, ...path) !== undefined),
  read: (reader, document) => {
    const root = document as MapNode;
    const { reading, source } = reader;
    const type = textOf(get(root, 'machine', 'type'));
    const [server, kubelet] = [get(root, 'cluster', 'apiServer'), get(root, 'machine', 'kubelet')];
    // A patch leaves out what the rest says, and so does a file with documents that set the same anew.
    const complete = type !== undefined && !/^kind: *Kube\w+Config\b/m.test(source.text);
    for (const image of [get(server, 'image'), get(kubelet, 'image')]) {
      const minor = minorOf((textOf(image) ?? '').replace(/@.*$/, ''));
      if (minor) reading.minors.push({ minor, from: 'an image of Talos' });
    }
    if (server || (type !== undefined && type !== 'worker'))
      reading.processes.push(
        processOf(reader, root, 'kube-apiserver', pairFlags(get(server, 'extraArgs')).map(withOwn), {
          base: 'talos',
          complete,
          at: server,
          add: addArguments(source, root, ['cluster', 'apiServer', 'extraArgs']),
        }),
      );
    if (kubelet?.kind === 'map' || type !== undefined)
      reading.processes.push(
        processOf(
          reader,
          root,
          'kubelet',
          [
            ...fieldFlags(get(kubelet, 'extraConfig')).filter(isFree),
            ...(kubelet?.kind === 'map' ? unregistered(kubelet) : []),
            ...pairFlags(get(kubelet, 'extraArgs')),
          ],
          { base: 'talos', complete, at: kubelet, add: addArguments(source, root, ['machine', 'kubelet', 'extraArgs']) },
        ),
      );
    readInside(reader, root);
  },
};
