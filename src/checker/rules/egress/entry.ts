import type { FactId } from '../../../model/reason.ts';
import type { Edit } from '../../edit/edit.ts';
import { removePair, type setPair, setPath } from '../../edit/yaml-edit.ts';
import type { KnownDocument } from '../../read/reading.ts';
import { get, pairOf, textOf, type MapNode, type Node } from '../../read/yaml-node.ts';
import { selectionsOf, type Selection } from '../../settings/egress.ts';
import { clusterCA, documentsOf, type Cluster, type Hit, type Rule } from '../rule.ts';

/** The socket that a suggested entry names. */
export const socketName = '/etc/kubernetes/konnectivity-server/konnectivity-server.socket';
export const udsTransport = { uds: { udsName: socketName } } as const;
/** Files that a suggested `tlsConfig` names: kubeadm makes the first; the reader makes the pair for this connection. */
export const tlsFiles = {
  caBundle: clusterCA,
  clientCert: '/etc/kubernetes/pki/konnectivity-client.crt',
  clientKey: '/etc/kubernetes/pki/konnectivity-client.key',
} as const;

/** The row of `validation_rules` in facts/konnectivity that a rule holds. */
export const fact = (rule: string): FactId => `facts/konnectivity#validation_rules/${rule}`;
/** A rule of upstream’s validation: without a row of its own, `more` has to name the facts. */
export const validation = (code: string, title: string, rule: string, find: Rule['find'], more: Partial<Rule> = {}): Rule => ({
  code,
  title,
  severity: 'critical',
  path: 'apiserver-to-kubelet',
  facts: rule ? [fact(rule)] : [],
  sideEffects: 'nothing, because the API server does not start with this file.',
  before:
    'Every file that an entry names has to exist on the control plane host and be mounted in the container. Start one API server with the changed file and watch its log, while the others keep the old one.',
  find,
  ...more,
});

type Case = (selection: Selection, document: KnownDocument, cluster: Cluster) => Hit | undefined;
/** A rule over every entry of every egress file. */
export const perSelection =
  (find: Case): Rule['find'] =>
  (cluster) =>
    documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document) =>
      selectionsOf(document).flatMap((selection) => find(selection, document, cluster) ?? []),
    );

/** The node, if it is a mapping. */
export const asMap = (node: Node | undefined): MapNode | undefined => (node?.kind === 'map' ? node : undefined);
/** The `connection` of an entry. */
export const connectionOf = ({ node }: Selection): MapNode | undefined => asMap(get(node, 'connection'));
/** What an entry is called in a sentence. */
export const nameOf = ({ name }: Selection): string => name || 'without a name';

/** Removes the pair of a key, when it is there. */
export const without = ({ source }: KnownDocument, map: MapNode | undefined, key: string): readonly Edit[] => {
  const pair = map && pairOf(map, key);
  return map && pair ? [removePair(source, map, pair)] : [];
};
/** Sets the value of a key. */
export const set = (
  { source }: KnownDocument,
  map: MapNode | undefined,
  key: string,
  value: Parameters<typeof setPair>[3],
): readonly Edit[] => (map ? [setPath(source, map, [key], value)] : []);

/** The URL of a TCP transport, empty when it is missing. */
export const urlOf = ({ tcp }: Selection): string | undefined => (tcp ? (textOf(get(tcp, 'url')) ?? '') : undefined);
/** Only a lone TCP transport of HTTPConnect is validated further. */
export const validatesTcp = ({ protocol, tcp, uds }: Selection): boolean =>
  protocol === 'HTTPConnect' && tcp !== undefined && uds === undefined;
/** Whether upstream looks at the Unix socket of an entry. */
export const validatesUds = ({ protocol, tcp, uds }: Selection): boolean =>
  uds !== undefined && (protocol === 'GRPC' || (protocol === 'HTTPConnect' && tcp === undefined));

/** What a `tlsConfig` lacks of a client certificate and its key, filled in; all of it when there is none. */
export function completedTls(selection: Selection, document: KnownDocument): readonly Edit[] {
  const tcp = asMap(selection.tcp);
  if (!tcp) return [];
  const tls = asMap(get(tcp, 'tlsConfig'));
  if (!tls || tls.pairs.length === 0) return set(document, tcp, 'tlsConfig', tlsFiles);
  return (['clientCert', 'clientKey'] as const)
    .filter((key) => !textOf(get(tls, key)))
    .flatMap((key) => set(document, tls, key, tlsFiles[key]));
}
