import { flagsIn } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { takeVersion } from '../take-version.ts';
import { get, isNothing, isTemplate, itemsOf, pairOf, textOf, type MapNode, type Node } from '../../yaml-node.ts';
import { holdsTemplate } from '../../template.ts';
import type { DocumentForm } from '../forms.ts';
import { skipAt, tellRead } from '../piece.ts';
import { addArguments, addField, fieldFlags, isOpen, pairFlag, pairFlags, processOf, readBeside, type Path } from './arguments.ts';

/** Arguments that k0s hands on as they are, each an item of a list. */
const rawFlags = (reader: Reader, list: Node | undefined) =>
  flagsIn(
    itemsOf(list).map((item) => ({
      text: textOf(item) ?? '',
      start: item.start,
      end: item.end,
      exact: false,
      dynamic: item.kind !== 'scalar',
    })),
    reader.work,
  );

/**
 * Whether a controller with these words of its command runs without Konnectivity: one that is alone, or one that leaves its server out. Source:
 * k0sproject/k0s:cmd/controller/controller.go:318@dff90cee9a6e8e22c6d0f3efef0f9a77fc223be4.
 */
const isWithout = (words: readonly string[]): boolean =>
  /(?:^|\s)--(?:single(?![-\w]|=false)|disable-components[=\s]\S*konnectivity-server)/.test(words.join(' ').replace(/["']/g, ''));

/** Tells how the API server reaches the nodes, where controllers leave Konnectivity out: the words of each, with the node that has them. */
export function readControllers(
  { reading, source }: Reader,
  controllers: readonly (readonly [at: Pick<Node, 'start' | 'end'>, words: readonly string[]])[],
): void {
  const without = controllers.filter(([, words]) => isWithout(words));
  // A word that something fills in may be any flag, or name any component.
  const open = controllers.filter(([, words]) =>
    words.some((word) => holdsTemplate(word) && !/^["']?--(?!disable-components\b)[a-z-]+[= ]/.test(word)),
  );
  const [[at] = []] = [...without, ...open];
  if (!at) return;
  const isOpen = without.length < controllers.length || open.length > 0;
  const name = 'a controller of k0s without Konnectivity';
  reading.stated.push({ source, start: at.start, end: at.end, id: 'transport', value: isOpen ? 'unknown' : 'direct', name });
}

/** Reads what `--kubelet-extra-args` of k0s hands on. Returns whether an argument is that. */
export function readKubeletArguments(reader: Reader, flag: Node): boolean {
  const [, inner] = /^--kubelet-extra-args[= ]["']?(.*?)["']?$/s.exec(textOf(flag) ?? '') ?? [];
  if (inner === undefined) return false;
  const place = { start: flag.start, end: flag.end, exact: false, dynamic: false };
  const words = inner.split(/\s+/).map((text) => ({ text, ...place }));
  reader.reading.processes.push(processOf(reader, flag, 'kubelet', flagsIn(words, reader.work), { base: 'k0s', complete: false }));
  return true;
}

/** The fields of an etcd that k0s does not run itself, as the flags of the API server that they set. */
const externalFlags: Readonly<Record<string, string>> = {
  endpoints: 'etcd-servers',
  caFile: 'etcd-cafile',
  clientCertFile: 'etcd-certfile',
  clientKeyFile: 'etcd-keyfile',
};

/**
 * What the storage says of the way to etcd, as flags of the API server: k0s gives certificates to its own etcd, and to another one where all three files
 * of it are given. Sources: k0sproject/k0s:pkg/component/controller/apiserver.go:358@dff90cee9a6e8e22c6d0f3efef0f9a77fc223be4,
 * k0sproject/k0s:pkg/apis/k0s/v1beta1/storage.go:277@dff90cee9a6e8e22c6d0f3efef0f9a77fc223be4. Kine, which
 * stands before another database, listens on a Unix socket (k0sproject/k0s:pkg/component/controller/apiserver.go@00c15fe3fabef40589dd96c8f1dbac0270821b75).
 */
function storageFlags({ reading, source }: Reader, storage: Node | undefined): ReturnType<typeof pairFlags> {
  const type = pairOf(storage, 'type');
  const etcd = get(storage, 'etcd');
  const external = get(etcd, 'externalCluster');
  // k0s starts kine beside the API server, on a socket of the same host.
  if (type && textOf(type.value) === 'kine')
    return [{ ...pairFlag('etcd-servers', type, undefined, 'unix:///run/k0s/kine/kine.sock'), dynamic: false }];
  if (!type || textOf(type.value) !== 'etcd' || [storage, etcd, external].some(isOpen)) return [];
  if (isNothing(external)) {
    const name = 'storage.type: etcd, which k0s runs';
    reading.stated.push({ source, start: type.keyStart, end: type.value.end, id: 'etcdTransport', value: 'mutual-tls', name });
    return [];
  }
  // The files go together with the endpoints, so that no change of one alone is suggested.
  const flags = pairFlags(external, (key) => externalFlags[key])
    .filter(({ value }) => value !== '')
    .map((flag) => ({ ...flag, map: undefined }));
  const isWhole = flags.length === Object.keys(externalFlags).length;
  return [
    ...flags.filter(({ name }) => isWhole || name === 'etcd-servers'),
    { ...pairFlag('etcd-servers-overrides', type, undefined, ''), dynamic: false },
  ];
}

/** The configuration of a k0s cluster, below this path. */
function readK0s(reader: Reader, root: MapNode, prefix: readonly string[]): void {
  const { source, reading } = reader;
  const spec: Path = [...prefix, 'spec'] as unknown as Path;
  const api = get(root, ...spec, 'api');
  const given = [...pairFlags(get(api, 'extraArgs')), ...rawFlags(reader, get(api, 'rawArgs'))];
  const ofStorage = given.some(({ name }) => name.startsWith('etcd-')) ? [] : storageFlags(reader, get(root, ...spec, 'storage'));
  reading.processes.push(
    processOf(reader, root, 'kube-apiserver', [...ofStorage, ...given], {
      base: 'k0s',
      complete: ![get(root, ...spec), api, get(api, 'extraArgs'), get(api, 'rawArgs')].some(isOpen),
      at: api,
      add: addArguments(source, root, [...spec, 'api', 'extraArgs']),
    }),
  );
  readBeside(reader, root, spec, 'k0s');
  // kube-proxy is of the version of the cluster (k0sproject/k0s:pkg/constant/constant_test.go:29@dff90cee9a6e8e22c6d0f3efef0f9a77fc223be4).
  const image = [...spec, 'images', 'kubeproxy', 'version'];
  takeVersion(reader, get(root, ...image), image.join('.'));
  for (const profile of itemsOf(get(root, ...spec, 'workerProfiles'))) {
    const values = get(profile, 'values');
    if (values?.kind !== 'map' || profile.kind !== 'map') continue;
    // Arguments of `k0s worker` may set the same.
    const options = { base: 'k0s', complete: false, at: profile, add: addField(source, profile, ['values']) } as const;
    reading.processes.push(processOf(reader, profile, 'kubelet', fieldFlags(values), options));
  }
  for (const chart of itemsOf(get(root, ...spec, 'extensions', 'helm', 'charts')))
    skipAt(reader, chart.start, `the chart ${(textOf(get(chart, 'name')) ?? '').slice(0, 60)}, which k0s installs`);
}

/** The configuration of a k0s cluster. */
export const k0s: DocumentForm = {
  form: 'k0s',
  name: 'a k0s cluster',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && /^Cluster(?:Config)?$/.test(kind) && apiVersion.startsWith('k0s.k0sproject.io/'),
  read: (reader, root) => readK0s(reader, root as MapNode, []),
};

/** The hosts of a cluster that k0sctl installs, with the configuration of k0s in it. */
export const k0sctl: DocumentForm = {
  form: 'k0sctl',
  name: 'a cluster of k0sctl',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' &&
    /^cluster$/i.test(kind) &&
    // Tools that were made of it have a group of their own.
    (apiVersion.startsWith('k0sctl.k0sproject.io/') ||
      (get(root, 'spec', 'k0s', 'config')?.kind === 'map' && get(root, 'spec', 'hosts')?.kind === 'seq')),
  read: (reader, root) => {
    if (get(root, 'spec', 'k0s', 'config')?.kind === 'map') readK0s(reader, root as MapNode, ['spec', 'k0s', 'config']);
    else tellRead(reader, root.start, 'hosts of k0sctl without a configuration of k0s');
    takeVersion(reader, get(root, 'spec', 'k0s', 'version'), 'spec.k0s.version');
    const controllers = itemsOf(get(root, 'spec', 'hosts')).filter((host) => !/^worker$/.test(textOf(get(host, 'role')) ?? ''));
    readControllers(
      reader,
      controllers.map((host) => {
        const [flags, role] = [get(host, 'installFlags'), get(host, 'role')];
        const words = itemsOf(flags).map((flag) => textOf(flag) ?? '{{unknown}}');
        return textOf(role) === 'single' || isTemplate(role)
          ? [role ?? host, [isTemplate(role) ? '{{unknown}}' : '--single']]
          : [itemsOf(flags).find((_, index) => isWithout([words[index] ?? ''])) ?? host, words];
      }),
    );
    for (const host of itemsOf(get(root, 'spec', 'hosts')))
      for (const flag of itemsOf(get(host, 'installFlags'))) {
        const text = textOf(flag) ?? '';
        if (!readKubeletArguments(reader, flag) && /disable-components|single|config/.test(text) && !isWithout([text]))
          skipAt(reader, flag.start, `the flag ${text.slice(0, 60)} of k0s itself`);
      }
  },
};
