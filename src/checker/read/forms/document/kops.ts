import { addPair, setPath } from '../../../edit/yaml-edit.ts';
import type { FlagWriter } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { get, isNothing, itemsOf, pairOf, textOf, type MapNode, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { skipAt, tellRead } from '../piece.ts';
import { isOpen, pairFlag, pairFlags, processOf, typed, valueOf, type PairFlag } from './arguments.ts';

/** The fields of a kOps cluster that set a flag, where the name of the flag is not that of the field (facts/added#kops-fields). */
const server = {
  authenticationConfigFile: 'authentication-config',
  basicAuthFile: '',
  clientCAFile: 'client-ca-file',
  disableAdmissionPlugins: '',
  enableAggregatorRouting: '',
  enableBootstrapTokenAuth: '',
  enableProfiling: 'profiling',
  kubeletCertificateAuthority: '',
  tlsMinVersion: '',
  tokenAuthFile: '',
} as const;
/** The fields that decide something elsewhere and that kOps overwrites (facts/added#kops-overwrites). */
const overwritten =
  /^(?:anonymousAuth|authorizationMode|admissionControl|enableAdmissionPlugins|etcd(?:Ca|Cert|Key)File|etcdServers(?:Overrides)?|insecure(?:BindAddress|Port)|kubeletClient(?:Certificate|Key)|proxyClient(?:Cert|Key)File|requestheader\w+|tlsCertFile)$/;
const node = {
  anonymousAuth: '',
  authenticationTokenWebhook: '',
  authorizationMode: '',
  clientCaFile: '',
  readOnlyPort: '',
  tlsCertFile: '',
  tlsMinVersion: '',
} as const;
type Fields = Readonly<Record<string, string>>;

const flagOf = (fields: Fields, key: string): string | undefined =>
  Object.hasOwn(fields, key) ? fields[key] || key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : undefined;

/** Adds flags as fields of `spec`, in a mapping of this name. */
const adder =
  ({ source }: Reader, root: MapNode, key: string, fields: Fields): FlagWriter['add'] =>
  (added) => {
    if (added[0]?.[0] === 'authorization-mode' && fields === server)
      return added[0][1] === 'Node,RBAC' ? [setPath(source, root, ['spec', 'authorization', 'rbac'], {})] : [];
    const map = get(root, 'spec', key);
    const pairs = added.flatMap(([flag, value]) => {
      const field = Object.keys(fields).find((one) => flagOf(fields, one) === flag);
      return field === undefined ? [] : [[field, typed(value)] as const];
    });
    if (map?.kind === 'map' && map.pairs.length > 0) return pairs.map(([field, value]) => addPair(source, map, field, value));
    return pairs.length > 0 && isNothing(map) ? [setPath(source, root, ['spec', key], Object.fromEntries(pairs))] : [];
  };

/** What `spec.authorization` makes of the API server; a template in its place may stand for either. */
function authorizationOf(root: Node): readonly PairFlag[] {
  const spec = get(root, 'spec', 'authorization');
  const own = pairOf(get(root, 'spec'), 'authorization');
  if (own && isOpen(spec)) return [{ ...pairFlag('authorization-mode', own), dynamic: true }];
  return [
    ['alwaysAllow', 'AlwaysAllow'],
    ['rbac', 'Node,RBAC'],
  ].flatMap(([key = '', value]) => {
    const pair = pairOf(spec, key);
    return pair && !isNothing(pair.value) ? [{ ...pairFlag('authorization-mode', pair, undefined, value), dynamic: false }] : [];
  });
}

/** The metrics-server that kOps installs, which skips verification unless `insecure` is false. */
function metricsServer(reader: Reader, root: Node): void {
  const spec = get(root, 'spec', 'metricsServer');
  const pair = pairOf(spec, 'insecure') ?? pairOf(spec, 'enabled');
  if (!pair || textOf(get(spec, 'enabled')) !== 'true') return;
  const value = pair.key === 'insecure' ? textOf(pair.value) : 'true';
  // To take the field out would leave it at true.
  reader.reading.processes.push(
    processOf(reader, root, 'metrics-server', [pairFlag('kubelet-insecure-tls', pair, undefined, value)], {
      base: 'kops',
      complete: true,
      at: spec,
    }),
  );
}

/** What a field is, for the account. */
function tell(reader: Reader, map: Node | undefined, key: string, what: string): void {
  const pair = pairOf(map, key);
  if (pair && !isNothing(pair.value)) tellRead(reader, pair.keyStart, `${key}: ${valueOf(pair.value).slice(0, 60)}${what}`);
}

/**
 * The load balancer of the API server. It is on the way of nodes only where it is used for the internal name, and a certificate of its own ends TLS at
 * its port 443 (facts/added#kops-load-balancer).
 */
function readBalancer(reader: Reader, root: Node): void {
  const balancer = get(root, 'spec', 'api', 'loadBalancer');
  const certificate = pairOf(balancer, 'sslCertificate');
  const endsTls = certificate && valueOf(certificate.value) !== '';
  for (const key of ['type', 'class']) tell(reader, balancer, key, ' of the load balancer, which changes no verdict');
  const internal = pairOf(balancer, 'useForInternalApi') ?? pairOf(balancer, 'useForInternalAPI');
  const used = textOf(internal?.value);
  if (internal && used !== undefined && used !== 'false')
    reader.reading.stated.push({
      source: reader.source,
      start: internal.keyStart,
      end: internal.value.end,
      id: 'loadBalancer',
      value: used === 'true' ? (endsTls ? 'tls-terminating' : 'tcp') : 'unknown',
      name: `${internal.key}${endsTls ? ' with sslCertificate' : ''}`,
    });
  else if (endsTls)
    tellRead(
      reader,
      certificate.keyStart,
      'sslCertificate: ends TLS at port 443 of the load balancer, which nodes do not use, so that it changes no verdict',
    );
}

/** Files and commands that kOps puts on machines, which may change what they run. */
function leaveOthers(reader: Reader, root: Node): void {
  for (const key of ['fileAssets', 'hooks', 'additionalUserData'])
    for (const item of itemsOf(get(root, 'spec', key)))
      skipAt(
        reader,
        item.start,
        `${key} ${(textOf(get(item, 'name')) ?? '').slice(0, 60)}`.trim() + ', which may change what a machine runs',
      );
}

function readKubelets(reader: Reader, root: MapNode, isWhole = false): void {
  for (const key of ['kubelet', 'masterKubelet', 'controlPlaneKubelet']) {
    const map = get(root, 'spec', key);
    if (map?.kind !== 'map' && key !== 'kubelet') continue;
    const flags = pairFlags(map, (field) => flagOf(node, field));
    const options = { base: 'kops', complete: isWhole && !isOpen(map), at: map, add: adder(reader, root, key, node) } as const;
    reader.reading.processes.push(processOf(reader, root, 'kubelet', flags, options));
  }
  leaveOthers(reader, root);
}

/** A kOps `Cluster`: mappings of flags in camel case. What they leave out, kOps may set itself. */
export const kops: DocumentForm = {
  form: 'kops',
  name: 'a kOps cluster',
  looksLike: (root, kind, apiVersion) => root.kind === 'map' && kind === 'Cluster' && /^kops(?:\.k8s\.io)?\//.test(apiVersion),
  read: (reader, document) => {
    const root = document as MapNode;
    const map = get(root, 'spec', 'kubeAPIServer');
    const flags = [...pairFlags(map, (field) => flagOf(server, field)), ...authorizationOf(root)];
    // What stands in a file of a cluster is all that kOps is told of its API server.
    const complete = get(root, 'spec')?.kind === 'map' && !isOpen(get(root, 'spec')) && !isOpen(map);
    const options = { base: 'kops', complete, at: map, add: adder(reader, root, 'kubeAPIServer', server) } as const;
    reader.reading.processes.push(processOf(reader, root, 'kube-apiserver', flags, options));
    for (const { key } of map?.kind === 'map' ? map.pairs : [])
      if (overwritten.test(key)) tell(reader, map, key, ', which kOps overwrites, so that it changes no verdict');
    readKubelets(reader, root, complete);
    const access = get(root, 'spec', 'kubernetesApiAccess') ?? get(root, 'spec', 'api', 'access');
    if (access) tellRead(reader, access.start, `${valueOf(access).slice(0, 60)}: who may reach the API server, which changes no verdict`);
    readBalancer(reader, root);
    for (const etcd of itemsOf(get(root, 'spec', 'etcdClusters')))
      for (const key of ['enableEtcdTLS', 'enableTLSAuth'])
        tell(reader, etcd, key, ', which no current kOps reads, so that it changes no verdict');
    metricsServer(reader, root);
  },
};

/** A group of machines of kOps, whose kubelet may differ from the cluster’s. */
export const kopsNodes: DocumentForm = {
  form: 'kops-instance-group',
  name: 'an instance group of kOps',
  looksLike: (root, kind, apiVersion) => root.kind === 'map' && kind === 'InstanceGroup' && /^kops(?:\.k8s\.io)?\//.test(apiVersion),
  read: (reader, root) => {
    const [role = '', name = ''] = [textOf(get(root, 'spec', 'role')), textOf(get(root, 'metadata', 'name'))];
    // kOps starts nothing of Kubernetes on a bastion (facts/added#kops-bastion).
    const isBastion = role.toLowerCase() === 'bastion';
    if (get(root, 'spec', 'kubelet')?.kind === 'map' && !isBastion) return readKubelets(reader, root as MapNode);
    const whose = isBastion ? 'whose machines are bastions' : 'whose kubelet is that of the cluster';
    tellRead(reader, root.start, `the instance group ${name.slice(0, 60)}, ${whose}`);
    leaveOthers(reader, root);
  },
};
