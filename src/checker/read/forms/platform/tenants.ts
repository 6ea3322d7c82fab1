import type { Reader, Reading } from '../../reading.ts';
import type { Base } from '../../flag.ts';
import { takeVersion } from '../take-version.ts';
import { get, isNothing, isTemplate, itemsOf, pairOf, textOf, type MapNode, type Node, type Pair } from '../../yaml-node.ts';
import { addArguments, isOpen, pairFlag, pairFlags, processOf, type PairFlag } from '../document/arguments.ts';
import type { DocumentForm } from '../forms.ts';
import { readScalar, tellRead } from '../piece.ts';
import { listFlags } from './eks-nodes.ts';

const runs = ({ reading, source }: Reader, root: Node, base: Base): void =>
  void reading.platforms.push({ source, start: root.start, end: root.start, base });

/** The transport that a field tells; `unknown` where something fills it in. */
const transport = ({ reading, source }: Reader, node: Node, value: string, name: string): void =>
  void reading.stated.push({
    source,
    start: node.start,
    end: node.start,
    id: 'transport',
    value: isTemplate(node) ? 'unknown' : value,
    name,
  });

/** What Kamaji gives kube-apiserver where a TenantControlPlane lists no plugin. Source: clastix/kamaji:api/v1alpha1/tenantcontrolplane_types.go:136@ddbabd87ed0e8d7c319414383e153c46f21733a9. */
const ownPlugins =
  'CertificateApproval,CertificateSigning,CertificateSubjectRestriction,DefaultIngressClass,DefaultStorageClass,DefaultTolerationSeconds,LimitRanger,MutatingAdmissionWebhook,NamespaceLifecycle,PersistentVolumeClaimResize,Priority,ResourceQuota,RuntimeClass,ServiceAccount,StorageObjectInUseProtection,TaintNodesByCondition,ValidatingAdmissionWebhook';

/** The plugins of a control plane, which become the whole flag whatever its extra arguments say (clastix/kamaji:internal/builders/controlplane/deployment.go:712@ddbabd87ed0e8d7c319414383e153c46f21733a9). */
function pluginFlags(spec: Node | undefined, complete: boolean): readonly PairFlag[] {
  const name = 'enable-admission-plugins';
  const kubernetes = get(spec, 'kubernetes');
  const pair = pairOf(kubernetes ?? spec, 'admissionControllers');
  const holder = kubernetes ?? spec;
  if (pair && !isNothing(pair.value)) return [pairFlag(name, pair, holder?.kind === 'map' ? holder : undefined)];
  return kubernetes?.kind === 'map' && complete && !isOpen(kubernetes)
    ? [{ name, value: ownPlugins, start: kubernetes.start, end: kubernetes.start, dynamic: false }]
    : [];
}

/** Where a control plane of Kamaji names its DataStore, and how that one is known by its name. */
const storeOf = (name: string): string => `the DataStore ${name}`;

/** Says that the DataStore of a control plane tells how the API server reaches it. Without a name Kamaji chooses one. */
function awaitStore({ reading, source }: Reader, spec: Node | undefined): void {
  const node = get(spec, 'dataStore') ?? get(spec, 'dataStoreName');
  const name = node && !isTemplate(node) ? textOf(node) : undefined;
  const { start, end } = node ?? spec ?? { start: 0, end: 0 };
  reading.stated.push({
    source,
    start,
    end,
    id: 'etcdTransport',
    value: 'unknown',
    name: 'dataStore',
    // A DataStore that something else chooses is none of those that are here.
    awaits: name ? storeOf(name) : 'another',
    answeredBy: `${name ? storeOf(name) : 'the DataStore that Kamaji uses'}: its driver, which is etcd or a database behind kine`,
  });
}

/**
 * What holds the data of control planes of Kamaji. Only of etcd it is the API server that connects, always over mutual TLS; kine, which listens on a Unix
 * socket beside it, connects to the others. Sources: clastix/kamaji:internal/builders/controlplane/deployment.go:728@ddbabd87ed0e8d7c319414383e153c46f21733a9
 * and clastix/kamaji:api/v1alpha1/datastore_types.go:29@ddbabd87ed0e8d7c319414383e153c46f21733a9.
 */
export const kamajiStore: DocumentForm = {
  form: 'kamaji-datastore',
  name: 'a DataStore of Kamaji',
  looksLike: (root, kind, apiVersion) => root.kind === 'map' && kind === 'DataStore' && apiVersion.startsWith('kamaji.clastix.io/'),
  read: ({ reading, source }, root) => {
    const driver = pairOf(get(root, 'spec'), 'driver');
    const text = driver && !isTemplate(driver.value) ? textOf(driver.value) : undefined;
    const { start, end } = driver ? { start: driver.keyStart, end: driver.value.end } : root;
    const named = get(root, 'metadata', 'name');
    const tls = get(root, 'spec', 'tlsConfig') ? 'with the CA of tlsConfig' : 'without tlsConfig';
    reading.stated.push({
      source,
      start,
      end,
      id: 'etcdTransport',
      value: text === 'etcd' ? 'mutual-tls' : 'unknown',
      name: 'spec.driver',
      ...(named === undefined || isTemplate(named) ? {} : { answers: storeOf(textOf(named) ?? '') }),
      ...(text && text !== 'etcd'
        ? {
            answeredBy: `${text} itself: the API server reaches kine over a Unix socket, and kine connects to ${text} ${tls}`,
          }
        : {}),
    });
  },
};

/** Lets each DataStore answer the control planes that name it, and no others. */
export function joinStores({ stated }: Reading): void {
  const awaited = stated.flatMap(({ awaits }) => awaits ?? []);
  const answered = stated.flatMap(({ answers }) => answers ?? []);
  const kept = stated.filter(
    ({ awaits, answers }) => !(awaits && answered.includes(awaits)) && !(answers && awaited.length > 0 && !awaited.includes(answers)),
  );
  stated.splice(0, stated.length, ...kept);
}

/** A control plane that Kamaji runs for a tenant. */
export const kamaji: DocumentForm = {
  form: 'kamaji',
  name: 'a control plane of Kamaji',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' &&
    ((kind === 'TenantControlPlane' && apiVersion.startsWith('kamaji.clastix.io/')) ||
      (kind === 'KamajiControlPlane' && apiVersion.startsWith('controlplane.cluster.x-k8s.io/'))),
  read: (reader, root) => {
    const spec = get(root, 'spec');
    runs(reader, root, 'kamaji');
    // The provider of Cluster API keeps them beside the program.
    const extra = get(spec, 'controlPlane', 'deployment', 'extraArgs', 'apiServer') ?? get(spec, 'apiServer', 'extraArgs');
    const holders = [get(spec, 'controlPlane'), get(spec, 'controlPlane', 'deployment', 'extraArgs'), get(spec, 'apiServer')];
    const complete = ![spec, ...holders, extra].some(isOpen);
    reader.reading.processes.push(
      processOf(reader, root, 'kube-apiserver', [...listFlags(reader, extra), ...pluginFlags(spec, complete)], {
        base: 'kamaji',
        complete,
        at: extra,
      }),
    );
    awaitStore(reader, spec);
    // The pointer has no default, so nothing is there where it is left out (facts/distributions#kamaji).
    const konnectivity = get(spec, 'addons', 'konnectivity');
    if (konnectivity) transport(reader, konnectivity, 'konnectivity', 'spec.addons.konnectivity');
    else if (spec?.kind === 'map') transport(reader, spec, [spec, get(spec, 'addons')].some(isOpen) ? 'unknown' : 'direct', 'spec.addons');
    const version = get(spec, 'kubernetes', 'version');
    takeVersion(reader, version ?? get(spec, 'version'), version ? 'spec.kubernetes.version' : 'spec.version');
  },
};

/** A hosted cluster of OpenShift. */
export const hyperShift: DocumentForm = {
  form: 'hypershift',
  name: 'a hosted cluster of OpenShift',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' && /^Hosted(?:Cluster|ControlPlane)$/.test(kind) && apiVersion.startsWith('hypershift.openshift.io/'),
  read: (reader, root) => runs(reader, root, 'openshift-hypershift'),
};

/** Keys that only the values of vCluster have below `controlPlane`. */
const vclusterKeys = ['distro', 'backingStore', 'statefulSet', 'hostPathMapper'];

/** Values of its older charts, which brought other distributions. */
const isOldVcluster = (root: Node): boolean =>
  get(root, 'syncer')?.kind === 'map' && ['vcluster', 'sync'].some((key) => get(root, key)?.kind === 'map');

const isVcluster = (root: Node | undefined): root is Node =>
  root?.kind === 'map' &&
  (vclusterKeys.some((key) => get(root, 'controlPlane', key)?.kind === 'map') ||
    ['toHost', 'fromHost'].some((key) => get(root, 'sync', key)?.kind === 'map') ||
    get(root, 'privateNodes', 'enabled') !== undefined ||
    isOldVcluster(root));

/**
 * The distribution of an older vCluster, by its image or by the chart that an object names beside its values. Each distribution had a chart of its own
 * until 0.20, and that of k3s was called vcluster: loft-sh/vcluster:charts/k3s/Chart.yaml:2@893710319456ddfd33a463ed0d590d77b7fa1b95, and the image in
 * `values.yaml` beside it.
 */
function oldDistribution({ source }: Reader, root: Node, kind: string): string | undefined {
  const image = [get(root, 'vcluster', 'image'), get(root, 'api', 'image')].map((node) => textOf(node) ?? '').join(' ');
  const byImage = /(?:^|[/ ])(k3s|k0s):/.exec(image)?.[1] ?? (/eks-distro\/.*kube-apiserver/.test(image) ? 'eks' : undefined);
  if (byImage ?? /kube-apiserver:/.test(image)) return byImage ?? 'k8s';
  const around = source.within?.outer.text ?? '';
  const chart = get(root, 'spec', 'helmRelease', 'chart');
  const of = (key: string, inChart: string): string | undefined => {
    if (kind !== '') return textOf(get(chart, inChart));
    const all = [...around.matchAll(new RegExp(`^[ -]*${key}:[ \\t]*["']?([\\w.-]+)`, 'gm'))];
    return all.length === 1 ? all[0]?.[1] : undefined;
  };
  const name = /^vcluster(?:-(k8s|k0s|eks))?$/.exec(of('chart', 'name') ?? '');
  return name && /^v?0\.1?\d\./.test(of('targetRevision', 'version') ?? '') ? (name[1] ?? 'k3s') : undefined;
}

/** Values of vCluster, in `vcluster.yaml`, of its chart, or of a chart that has it. */
export const vcluster: DocumentForm = {
  form: 'vcluster',
  name: 'values of vCluster',
  looksLike: (root, kind, apiVersion) =>
    (kind === 'VCluster' && apiVersion.startsWith('infrastructure.cluster.x-k8s.io/')) ||
    (kind === '' && (isVcluster(root) || isVcluster(get(root, 'vcluster')))),
  read: (reader, whole, kind) => {
    const root = kind === '' && !isVcluster(whole) ? (get(whole, 'vcluster') ?? whole) : whole;
    // The provider of Cluster API keeps the values in a text.
    if (kind !== '' || isOldVcluster(root)) {
      const { platforms, withoutEffect } = reader.reading;
      const before = platforms.length + withoutEffect.length;
      readScalar(reader, get(root, 'spec', 'helmRelease', 'values'), 'the values of vCluster');
      const told = oldDistribution(reader, root, kind);
      // The values may have told it.
      if (told ?? platforms.length + withoutEffect.length === before)
        tellRead(reader, root.start, told ? `a vCluster that runs ${told}` : 'a vCluster, whose distribution no field here tells');
      return;
    }
    const distro = get(root, 'controlPlane', 'distro');
    const other = ['k3s', 'k0s'].find((key) => textOf(get(distro, key, 'enabled')) === 'true');
    // The rows of the facts are about the distribution that vCluster takes by itself.
    if (other) tellRead(reader, root.start, `a vCluster that runs ${other}`);
    else if (!isTemplate(distro)) runs(reader, root, 'vcluster');
    const extra = get(distro, 'k8s', 'apiServer', 'extraArgs');
    if (extra && !other)
      reader.reading.processes.push(
        processOf(reader, root, 'kube-apiserver', listFlags(reader, extra), { base: 'vcluster', complete: false, at: extra }),
      );
    const nodes = get(root, 'privateNodes', 'enabled');
    // Konnectivity comes with nodes of its own (facts/distributions#vcluster).
    if (!isNothing(nodes) && nodes && textOf(nodes) !== 'false') transport(reader, nodes, 'konnectivity', 'privateNodes.enabled');
    const runsOn = other ?? 'k8s';
    takeVersion(reader, get(distro, runsOn, 'version') ?? get(distro, runsOn, 'image', 'tag'), `controlPlane.distro.${runsOn}`);
  },
};

/** The mapping that `cluster.yml` of RKE1 is, or that Rancher keeps in its own. */
const rkeIn = (root: Node): MapNode | undefined => {
  const inside =
    get(root, 'rancher_kubernetes_engine_config') ??
    get(root, 'rancherKubernetesEngineConfig') ??
    // The state that RKE1 keeps of it.
    get(root, 'desiredState', 'rkeConfig') ??
    root;
  return inside.kind === 'map' ? inside : undefined;
};
const service = (root: Node | undefined, name: string): Node | undefined =>
  get(root, 'services', name) ??
  get(root, 'services', name.replace('-', '_')) ??
  get(
    root,
    'services',
    name.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase()),
  );

/** What a service of a compose file has, whose services may be called as those of RKE1. */
const runsContainer = (node: Node | undefined): boolean =>
  ['command', 'volumes', 'network_mode'].some((key) => get(node, key) !== undefined);

/** A cluster of RKE1. */
export const rke1: DocumentForm = {
  form: 'rke1',
  name: 'a cluster of RKE1',
  looksLike: (root, kind) => {
    const map = kind === '' ? rkeIn(root) : undefined;
    const hosts = get(map, 'nodes');
    const isOfHosts =
      hosts?.kind === 'seq' && hosts.items.some((one) => get(one, 'role') !== undefined && get(one, 'address') !== undefined);
    return (
      map !== undefined &&
      (isOfHosts || ['kube-api', 'kubelet'].some((name) => service(map, name)?.kind === 'map' && !runsContainer(service(map, name))))
    );
  },
  read: (reader, root) => {
    const map = rkeIn(root);
    if (map) readRke1(reader, map);
  },
};

/** A field by its name in `cluster.yml`, or as Rancher’s own objects spell it (rancher/rke:types/rke_types.go). */
const fieldOf = (holder: Node | undefined, key: string): Pair | undefined =>
  pairOf(holder, key) ??
  pairOf(
    holder,
    key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );

/** What RKE1 hands on: extra arguments, which go over its own, and fields that become arguments (rancher/rke:cluster/plan.go). */
function readRke1(reader: Reader, root: MapNode): void {
  const { reading } = reader;
  runs(reader, root, 'rke1');
  const [server, kubelet, etcd] = ['kube-api', 'kubelet', 'etcd'].map((name) => service(root, name));
  const field = (holder: Node | undefined, key: string, flag: string, valueOf: (text: string) => string): readonly PairFlag[] => {
    const pair = fieldOf(holder, key);
    return pair && !isNothing(pair.value) ? [pairFlag(flag, pair, undefined, valueOf(textOf(pair.value) ?? ''))] : [];
  };
  const extra = (node: Node | undefined): Node | undefined => get(node, 'extra_args') ?? get(node, 'extraArgs');
  // The same with a list for each argument, which stands behind.
  const array = (node: Node | undefined): Node | undefined => get(node, 'extra_args_array') ?? get(node, 'extraArgsArray');
  const urls = fieldOf(etcd, 'external_urls');
  const mode = field(get(root, 'authorization'), 'mode', 'authorization-mode', (text) => (text === 'none' ? 'AlwaysAllow' : text));
  const flags: readonly PairFlag[] = [
    ...mode.filter(({ value }) => value !== 'rbac'),
    // One switch gives kubelets certificates of the cluster, and the API server their CA.
    ...field(kubelet, 'generate_serving_certificate', 'kubelet-certificate-authority', (text) =>
      text === 'false' ? '' : text === 'true' ? 'set by RKE1' : text,
    ),
    ...(urls && itemsOf(urls.value).length > 0 ? [pairFlag('etcd-servers', urls)] : []),
    ...pairFlags(extra(server)),
    ...pairFlags(array(server)),
  ];
  const add = (key: string) => addArguments(reader.source, root, ['services', key, 'extra_args']);
  const open = (...nodes: readonly (Node | undefined)[]): boolean => nodes.some(isOpen) || isOpen(get(root, 'services'));
  reading.processes.push(
    processOf(reader, root, 'kube-apiserver', flags, {
      base: 'rke1',
      complete: !open(server, extra(server), array(server)),
      at: server,
      add: add('kube-api'),
    }),
    processOf(
      reader,
      root,
      'kubelet',
      [
        ...field(kubelet, 'generate_serving_certificate', 'tls-cert-file', (text) =>
          text === 'false' ? '' : text === 'true' ? 'set by RKE1' : text,
        ).filter(({ value }) => value !== ''),
        ...pairFlags(extra(kubelet)),
        ...pairFlags(array(kubelet)),
      ],
      { base: 'rke1', complete: !open(kubelet, extra(kubelet), array(kubelet)), at: kubelet, add: add('kubelet') },
    ),
  );
}
