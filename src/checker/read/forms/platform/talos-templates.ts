import type { Process } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { readDocument } from '../../documents.ts';
import { holdsTemplate } from '../../template.ts';
import { takeVersion } from '../take-version.ts';
import { get, isTemplate, itemsOf, pairOf, textOf, type Node } from '../../yaml-node.ts';
import { isOpen } from '../document/arguments.ts';
import type { DocumentForm } from '../forms.ts';
import { readScalar, skipAt, tellRead } from '../piece.ts';

/** What a JSON patch does, in its own words. */
function wordsOfPatch(operation: Node): string {
  const [op = '', path = ''] = ['op', 'path'].map((key) => textOf(get(operation, key)));
  const value = get(operation, 'value');
  const pairs = (value?.kind === 'map' ? value.pairs : []).map((pair) => `${pair.key}: ${textOf(pair.value) ?? '…'}`);
  const written = [`${op} ${path}`.trim(), ...(pairs.length > 0 ? pairs : [textOf(value) ?? ''])].filter(Boolean).join(', ');
  return `a JSON patch, which the checker does not apply: ${written.slice(0, 160)}`;
}

/** Patches of machine configurations: a mapping, a text with one, or the name of a file that is not here. */
export function readPatches(reader: Reader, list: Node | undefined): void {
  if (isTemplate(list) && list) skipAt(reader, list.start, 'patches that something fills in later');
  for (const patch of itemsOf(list)) {
    const inline = get(patch, 'inline') ?? patch;
    // A text that itself holds `$patch`, or what something fills in, stands for none of its fields.
    const named = patch.kind === 'map' ? textOf(get(patch, 'file')) : undefined;
    const file = named ?? (/^(?:@.*|[\w./-]+\.ya?ml)$/.test(textOf(patch) ?? '') ? textOf(patch) : undefined);
    if (file !== undefined) skipAt(reader, patch.start, `the patch ${file.slice(0, 80)}, which is not here`);
    else if (inline.kind === 'scalar') readScalar(reader, inline, 'a patch of Talos');
    else if (inline.kind === 'seq' || pairOf(inline, 'op'))
      for (const operation of inline.kind === 'seq' ? inline.items : [inline]) skipAt(reader, operation.start, wordsOfPatch(operation));
    else readDocument(reader, inline, 1);
  }
}

/** Another plugin than the one of Talos, or its mesh of tunnels. */
const ownNetwork = /\bcni(?:Config)?:\s*\{?\s*name:\s*["']?(?!flannel)\w|\bkubespan:\s*\{?\s*enabled:\s*true/;
const whetherPluginEncrypts = 'the configuration of the CNI plugin: whether it encrypts between nodes';

/** Says that nothing stands before the API server where the endpoint of the cluster is the address of one of its control planes. */
function tellEndpoint({ reading, source }: Reader, root: Node): void {
  const endpoint = pairOf(root, 'endpoint');
  const host = /^https:\/\/\[?([\w.:-]+?)\]?(?::\d+)?\/?$/.exec(textOf(endpoint?.value) ?? '')?.[1];
  const servers = itemsOf(get(root, 'nodes')).filter((node) => textOf(get(node, 'controlPlane')) === 'true');
  const addresses = servers.flatMap((node) => (textOf(get(node, 'ipAddress')) ?? '').split(',').map((one) => one.trim()));
  if (!endpoint || !host || !addresses.includes(host)) return;
  const name = 'endpoint, which is the address of a control plane';
  reading.stated.push({ source, start: endpoint.keyStart, end: endpoint.value.end, id: 'loadBalancer', value: 'none', name });
}

/**
 * Says that the one patch of a program is all that it is given. Patches of every machine count, and for the API server those of every control plane:
 * of two patches each adds to the other, and a machine may have one of its own.
 */
function closeOnly({ reading: { processes } }: Reader, since: number, ofAll: ReadonlySet<Process>): void {
  for (const component of ['kube-apiserver', 'kubelet']) {
    const [only, ...others] = processes.slice(since).filter((one) => one.component === component);
    if (only && others.length === 0 && ofAll.has(only)) processes[processes.indexOf(only)] = { ...only, complete: true };
  }
}

/** The machines of a cluster of Talos, as talhelper writes them. */
export const talhelper: DocumentForm = {
  form: 'talhelper',
  name: 'a configuration of talhelper',
  looksLike: (root, kind) =>
    (kind === '' &&
      itemsOf(get(root, 'nodes')).some((node) => get(node, 'hostname') !== undefined && get(node, 'installDisk') !== undefined)) ||
    (kind === '' && get(root, 'talosVersion') !== undefined && get(root, 'nodes')?.kind === 'seq'),
  read: (reader, root) => {
    const holders = [root, get(root, 'controlPlane'), get(root, 'worker'), ...itemsOf(get(root, 'nodes'))];
    const { skipped, platforms, processes } = reader.reading;
    const [before, since] = [skipped.length, processes.length];
    const ofAll = new Set<Process>();
    for (const holder of holders) {
      const from = processes.length;
      for (const key of ['patches', 'configPatches']) readPatches(reader, get(holder, key));
      const inline = get(holder, 'inlinePatch');
      if (inline) readDocument(reader, inline, 1);
      const isServers = holder === holders[1];
      for (const one of holder === root || isServers ? processes.slice(from) : [])
        if (!isServers || one.component === 'kube-apiserver') ofAll.add(one);
    }
    // Every patch is here, so what none of them changes is as Talos has it.
    // What encrypts between nodes is as Talos has it with its own plugin alone.
    const { source } = reader;
    tellEndpoint(reader, root);
    const own = ownNetwork.exec(source.text);
    if (own)
      reader.reading.stated.push({
        source,
        start: own.index,
        end: own.index,
        id: 'nodeNetworkEncryption',
        value: 'unknown',
        name: own[0].startsWith('cni')
          ? `${/^\w+/.exec(own[0])?.[0]}, which names no network plugin of Talos`
          : 'kubespan, which is enabled: it encrypts between nodes',
        answeredBy: whetherPluginEncrypts,
      });
    if (skipped.length === before && !holders.some(isOpen)) {
      platforms.push({ source: reader.source, start: root.start, end: root.start, base: 'talos' });
      if (!holdsTemplate(source.text.replace(/^[ \t]*#[^\n]*/gm, ''))) closeOnly(reader, since, ofAll);
    } else tellRead(reader, root.start, 'a cluster of talhelper, of which other files say more');
  },
};

/** A document of a cluster template of Omni. */
export const omni: DocumentForm = {
  form: 'omni',
  name: 'a cluster template of Omni',
  looksLike: (root, kind, apiVersion) =>
    apiVersion === '' &&
    root.kind === 'map' &&
    ((kind === 'Cluster' && get(root, 'talos', 'version') !== undefined) ||
      (/^(?:ControlPlane|Workers)$/.test(kind) && (get(root, 'machines') ?? get(root, 'machineClass')) !== undefined) ||
      (kind === 'Machine' && (get(root, 'patches') ?? get(root, 'install')) !== undefined)),
  read: (reader, root, kind) => {
    takeVersion(reader, get(root, 'kubernetes', 'version'), 'kubernetes.version');
    readPatches(reader, get(root, 'patches'));
    const { reading, source } = reader;
    // Where no document of the template names a file, what no patch changes is as Talos has it.
    const isWhole = !/^[ \t]*(?:- )?file:|[{,]\s*file:|\{\{/m.test(source.text) && !ownNetwork.test(source.text);
    if (kind === 'Cluster' && isWhole) reading.platforms.push({ source, start: root.start, end: root.start, base: 'talos' });
    tellRead(
      reader,
      root.start,
      `${kind} of Omni, ${get(root, 'patches') ? 'to which its patches add' : 'without patches: it leaves all to Omni'}`,
    );
  },
};
