import type { FactId } from '../../model/reason.ts';
import { edit, type Edit } from '../edit/edit.ts';
import { addPair, removeItem, removePair, setPair, setPath } from '../edit/yaml-edit.ts';
import type { KnownDocument } from '../read/reading.ts';
import { get, isNothing, pairOf, textOf, type MapNode, type Node, type Pair } from '../read/yaml-node.ts';
import { selectionsOf, type Selection } from '../settings/egress.ts';
import { documentsOf, placeAt, type Cluster, type Hit, type Rule } from './rule.ts';
import { minorNumber } from '../read/minor.ts';

export const socketName = '/etc/kubernetes/konnectivity-server/konnectivity-server.socket';
export const udsTransport = { uds: { udsName: socketName } } as const;
const tlsFiles = {
  caBundle: '/etc/kubernetes/pki/konnectivity-server-ca.crt',
  clientCert: '/etc/kubernetes/pki/konnectivity-client.crt',
  clientKey: '/etc/kubernetes/pki/konnectivity-client.key',
} as const;

const fact = (rule: string): FactId => `facts/konnectivity#validation_rules/${rule}`;
const validation = (code: string, title: string, rule: string, find: Rule['find'], more: Partial<Rule> = {}): Rule => ({
  code,
  title,
  severity: 'critical',
  path: 'apiserver-to-kubelet',
  facts: rule ? [fact(rule)] : [],
  breaks: 'nothing: as it is, the API server does not start with this file.',
  before: 'Start one API server with the changed file and watch its log; the others go on with the old one.',
  find,
  ...more,
});

type Case = (selection: Selection, document: KnownDocument, cluster: Cluster) => Hit | undefined;
/** A rule over every entry of every egress file. */
const perSelection =
  (find: Case): Rule['find'] =>
  (cluster) =>
    documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document) =>
      selectionsOf(document).flatMap((selection) => find(selection, document, cluster) ?? []),
    );

const asMap = (node: Node | undefined): MapNode | undefined => (node?.kind === 'map' ? node : undefined);
const connectionOf = ({ node }: Selection): MapNode | undefined => asMap(get(node, 'connection'));
const nameOf = ({ name }: Selection): string => name || 'without a name';

/** Removes the pair of a key, when it is there. */
const without = ({ source }: KnownDocument, map: MapNode | undefined, key: string): readonly Edit[] => {
  const pair = map && pairOf(map, key);
  return map && pair ? [removePair(source, map, pair)] : [];
};
const set = ({ source }: KnownDocument, map: MapNode | undefined, key: string, value: Parameters<typeof setPair>[3]): readonly Edit[] =>
  map ? [setPath(source, map, [key], value)] : [];

const urlOf = ({ tcp }: Selection): string | undefined => (tcp ? (textOf(get(tcp, 'url')) ?? '') : undefined);
/** Only a lone TCP transport of HTTPConnect is validated further. */
const validatesTcp = ({ protocol, tcp, uds }: Selection): boolean => protocol === 'HTTPConnect' && tcp !== undefined && uds === undefined;
const validatesUds = ({ protocol, tcp, uds }: Selection): boolean =>
  uds !== undefined && (protocol === 'GRPC' || (protocol === 'HTTPConnect' && tcp === undefined));

/** What a `tlsConfig` lacks of a client certificate and its key, filled in; all of it when there is none. */
function completedTls(selection: Selection, document: KnownDocument): readonly Edit[] {
  const tcp = asMap(selection.tcp);
  if (!tcp) return [];
  const tls = asMap(get(tcp, 'tlsConfig'));
  if (!tls || tls.pairs.length === 0) return set(document, tcp, 'tlsConfig', tlsFiles);
  return (['clientCert', 'clientKey'] as const)
    .filter((key) => !textOf(get(tls, key)))
    .flatMap((key) => set(document, tls, key, tlsFiles[key]));
}

const grpc = validation(
  'egress-grpc-without-socket',
  'GRPC without a Unix socket',
  'GRPC without transport.uds',
  perSelection((selection, document) => {
    if (selection.protocol !== 'GRPC' || selection.uds) return undefined;
    const place = placeAt(document, selection.tcp ?? get(selection.node, 'connection', 'proxyProtocol') ?? selection.node);
    return {
      place,
      sentence: `The entry ${nameOf(selection)} uses GRPC, which the API server speaks only over a Unix socket: transport.uds is missing.`,
      edits: set(document, connectionOf(selection), 'transport', udsTransport),
    };
  }),
);

const httpConnect = validation(
  'egress-http-connect-transports',
  'HTTPConnect with both transports or with none',
  'HTTPConnect with both or neither of tcp/uds',
  perSelection((selection, document) => {
    const { protocol, tcp, uds, transport } = selection;
    if (protocol !== 'HTTPConnect' || (tcp === undefined) !== (uds === undefined)) return undefined;
    const both = tcp !== undefined;
    const place = placeAt(document, (both ? tcp : undefined) ?? get(selection.node, 'connection', 'proxyProtocol') ?? selection.node);
    const edits = both ? without(document, asMap(transport), 'tcp') : set(document, connectionOf(selection), 'transport', udsTransport);
    return {
      place,
      sentence: `The entry ${nameOf(selection)} uses HTTPConnect with ${both ? 'both tcp and uds' : 'neither tcp nor uds'}: it needs exactly one.`,
      edits,
    };
  }),
);

const direct = validation(
  'egress-direct-with-transport',
  'Direct with a transport',
  'Direct with any transport',
  perSelection((selection, document) => {
    if (selection.protocol !== 'Direct' || !selection.transport) return undefined;
    return {
      place: placeAt(document, selection.transport),
      sentence: `The entry ${nameOf(selection)} is Direct and has a transport, which has to be absent then.`,
      edits: without(document, connectionOf(selection), 'transport'),
    };
  }),
);

const socketEmpty = validation(
  'egress-socket-name-empty',
  'A Unix socket without a name',
  'uds.udsName empty',
  perSelection((selection, document) => {
    if (!validatesUds(selection) || textOf(get(selection.uds, 'udsName'))) return undefined;
    const uds = asMap(selection.uds);
    const edits =
      uds && uds.pairs.length > 0
        ? set(document, uds, 'udsName', socketName)
        : set(document, asMap(selection.transport), 'uds', udsTransport.uds);
    return {
      place: placeAt(document, selection.uds ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has a uds transport without udsName.`,
      edits,
    };
  }),
);

const socketPrefix = validation(
  'egress-socket-name-prefix',
  'A socket name with unix:// before it',
  'udsName must be a bare path, no unix:// prefix',
  perSelection((selection, document) => {
    const node = get(selection.uds, 'udsName');
    const name = textOf(node) ?? '';
    if (!node || !validatesUds(selection) || !name.startsWith('unix://')) return undefined;
    return {
      place: placeAt(document, node),
      sentence: `The entry ${nameOf(selection)} names its socket with unix:// before it; udsName takes the bare path.`,
      edits: set(document, asMap(selection.uds), 'udsName', name.slice('unix://'.length) || socketName),
    };
  }),
  { severity: 'high', breaks: 'nothing: as it is, no connection reaches the proxy.' },
);

const urlScheme = validation(
  'egress-url-scheme',
  'A proxy URL without http:// or https://',
  'tcp.url must start with http:// or https://',
  perSelection((selection, document) => {
    const url = urlOf(selection);
    if (!validatesTcp(selection) || url === undefined || /^https?:\/\//.test(url)) return undefined;
    const node = get(selection.tcp, 'url');
    const host = url.replace(/^\w*:?\/\//, '') || '127.0.0.1:8131';
    return {
      place: placeAt(document, node ?? selection.tcp ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has the URL ${url || '(empty)'}, which has to start with https://.`,
      edits: [...set(document, asMap(selection.tcp), 'url', `https://${host}`), ...completedTls(selection, document)],
    };
  }),
);

const withoutTls = validation(
  'egress-https-without-tls',
  'An https:// proxy without tlsConfig',
  'https:// without tlsConfig',
  perSelection((selection, document) => {
    if (!validatesTcp(selection) || !urlOf(selection)?.startsWith('https://') || !isNothing(get(selection.tcp, 'tlsConfig')))
      return undefined;
    return {
      place: placeAt(document, get(selection.tcp, 'url') ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has an https:// URL and no tlsConfig.`,
      edits: completedTls(selection, document),
    };
  }),
);

const clientPair = validation(
  'egress-https-client-pair',
  'An https:// proxy without a client certificate',
  'https:// needs clientCert and clientKey, files must exist',
  perSelection((selection, document) => {
    const tls = get(selection.tcp, 'tlsConfig');
    if (!validatesTcp(selection) || !urlOf(selection)?.startsWith('https://') || isNothing(tls) || !tls) return undefined;
    const missing = ['clientCert', 'clientKey'].filter((key) => !textOf(get(tls, key)));
    if (missing.length === 0) return undefined;
    return {
      place: placeAt(document, tls),
      sentence: `The entry ${nameOf(selection)} has a tlsConfig without ${missing.join(' and ')}: an https:// proxy needs both, and both files have to exist.`,
      edits: completedTls(selection, document),
    };
  }),
);

const systemRoots = validation(
  'egress-ca-unset',
  'The proxy is checked against the system’s certificate authorities',
  'caBundle empty with https://',
  perSelection((selection, document) => {
    const tls = asMap(get(selection.tcp, 'tlsConfig'));
    if (!validatesTcp(selection) || !urlOf(selection)?.startsWith('https://') || !tls || textOf(get(tls, 'caBundle'))) return undefined;
    return {
      place: placeAt(document, tls),
      sentence: `The entry ${nameOf(selection)} has no caBundle, so any authority that the host trusts can vouch for the proxy.`,
      edits: set(document, tls, 'caBundle', tlsFiles.caBundle),
    };
  }),
  {
    severity: 'low',
    breaks: 'the tunnel, if another authority signed the proxy’s certificate.',
    before: '`openssl s_client -connect <proxy> -CAfile <CA> -verify_return_error </dev/null` from the control plane host.',
  },
);

const httpWithTls = validation(
  'egress-http-with-tls',
  'An http:// proxy with tlsConfig',
  'http:// with tlsConfig',
  perSelection((selection, document) => {
    const url = urlOf(selection) ?? '';
    if (!validatesTcp(selection) || !url.startsWith('http://') || isNothing(get(selection.tcp, 'tlsConfig'))) return undefined;
    const edits = [...set(document, asMap(selection.tcp), 'url', url.replace('http://', 'https://')), ...completedTls(selection, document)];
    return {
      place: placeAt(document, get(selection.tcp, 'url') ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has an http:// URL and a tlsConfig, which exclude each other.`,
      edits,
    };
  }),
);

const httpPanics = validation(
  'egress-http-panics',
  'An http:// proxy makes the API server panic',
  'http:// without tlsConfig',
  perSelection((selection, document) => {
    const url = urlOf(selection) ?? '';
    if (!validatesTcp(selection) || !url.startsWith('http://') || !isNothing(get(selection.tcp, 'tlsConfig'))) return undefined;
    const edits = [...set(document, asMap(selection.tcp), 'url', url.replace('http://', 'https://')), ...completedTls(selection, document)];
    return {
      place: placeAt(document, get(selection.tcp, 'url') ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has an http:// URL without tlsConfig: it passes validation, and then the API server panics at start.`,
      edits,
    };
  }),
  { facts: [fact('http:// without tlsConfig'), 'facts/symptoms#10'] },
);

const serverName = validation(
  'egress-server-name-too-new',
  'tlsServerName before Kubernetes 1.36',
  'tlsServerName',
  perSelection((selection, document, cluster) => {
    const tls = asMap(get(selection.tcp, 'tlsConfig'));
    const pair = tls && pairOf(tls, 'tlsServerName');
    if (!tls || !pair || minorNumber(cluster.minor) >= 36) return undefined;
    return {
      place: placeAt(document, { start: pair.keyStart, end: pair.keyEnd }),
      sentence: `The entry ${nameOf(selection)} sets tlsServerName, which came with Kubernetes 1.36: a ${cluster.minor} API server refuses the file.`,
      edits: [removePair(document.source, tls, pair)],
    };
  }),
);

const configuration = 'facts/konnectivity#egress_selector_configuration';
const valid = ['cluster', 'controlplane', 'etcd'];

const nameUnknown = validation(
  'egress-name-unknown',
  'A name that is no egress type',
  '',
  perSelection((selection, document) => {
    if (valid.includes(selection.name)) return undefined;
    const taken = selectionsOf(document).map(({ name }) => name);
    const near = valid.find(
      (name) =>
        !taken.includes(name) && (name.startsWith(selection.name.slice(0, 4)) || selection.name.includes(name)) && selection.name !== '',
    );
    const map = asMap(selection.node);
    return {
      place: placeAt(document, selection.nameNode ?? selection.node),
      sentence: `“${selection.name}” is no egress type: cluster, controlplane and etcd are.`,
      edits: near ? set(document, map, 'name', near) : undefined,
    };
  }),
  { facts: [configuration] },
);

const nameTwice = validation(
  'egress-name-twice',
  'An egress type is given twice',
  '',
  (cluster) =>
    documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document) => {
      const selections = selectionsOf(document);
      const list = get(document.root, 'egressSelections');
      return selections
        .filter(({ name }, index) => selections.findIndex((other) => other.name === name) < index)
        .map((selection): Hit => ({
          place: placeAt(document, selection.nameNode ?? selection.node),
          sentence: `The egress type ${nameOf(selection)} is given twice; names are compared in lower case.`,
          edits: list?.kind === 'seq' ? [removeItem(document.source, list, selection.node)] : undefined,
        }));
    }),
  { facts: [configuration] },
);

const nameMaster = validation(
  'egress-name-master',
  'The old name of controlplane',
  '',
  perSelection((selection, document) => {
    if (textOf(selection.nameNode) !== 'master' || !selection.nameNode) return undefined;
    return {
      place: placeAt(document, selection.nameNode),
      sentence: '“master” is an old name that is still rewritten to controlplane.',
      edits: set(document, asMap(selection.node), 'name', 'controlplane'),
    };
  }),
  {
    facts: ['facts/konnectivity#egress_selector_configuration/names/master'],
    severity: 'low',
    breaks: 'nothing: both words mean the same.',
  },
);

const protocols = ['Direct', 'HTTPConnect', 'GRPC'];
const protocolUnknown = validation(
  'egress-protocol-unknown',
  'A proxy protocol that does not exist',
  '',
  perSelection((selection, document) => {
    if (protocols.includes(selection.protocol)) return undefined;
    const node = get(selection.node, 'connection', 'proxyProtocol');
    const near = protocols.find((protocol) => protocol.toLowerCase() === selection.protocol.toLowerCase().replace(/[^a-z]/g, ''));
    return {
      place: placeAt(document, node ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has the protocol ${selection.protocol || '(none)'}: Direct, HTTPConnect and GRPC exist.`,
      edits: near ? set(document, connectionOf(selection), 'proxyProtocol', near) : undefined,
    };
  }),
  { facts: [configuration] },
);

const apiVersion = validation(
  'egress-api-version',
  'An API version that this kind does not have',
  '',
  (cluster) =>
    documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document): readonly Hit[] => {
      if (/^apiserver\.k8s\.io\/v1(?:alpha|beta)1$/.test(document.apiVersion)) return [];
      const { source, root } = document;
      const pair = pairOf(root, 'apiVersion');
      const better = 'apiserver.k8s.io/v1beta1';
      const kind = pairOf(root, 'kind') ? [] : [addPair(source, root, 'kind', 'EgressSelectorConfiguration')];
      return [
        {
          place: placeAt(document, pair?.value ?? { start: root.start, end: root.pairs[0]?.keyEnd ?? root.start }),
          sentence: `EgressSelectorConfiguration has the versions v1alpha1 and v1beta1 of apiserver.k8s.io, not ${document.apiVersion || 'none at all'}.`,
          edits: [...(pair ? [setPair(source, root, pair, better)] : [addPair(source, root, 'apiVersion', better)]), ...kind],
        },
      ];
    }),
  { facts: ['facts/konnectivity#egress_selector_configuration/api_versions'] },
);

/** The fields that each mapping of the file may have. */
const tree = {
  apiVersion: null,
  kind: null,
  egressSelections: {
    name: null,
    connection: {
      proxyProtocol: null,
      transport: {
        tcp: { url: null, tlsConfig: { caBundle: null, clientCert: null, clientKey: null, tlsServerName: null } },
        uds: { udsName: null },
      },
    },
  },
} as const;
type Tree = { readonly [key: string]: Tree | null };

interface FieldMistake {
  readonly map: MapNode;
  readonly pair: Pair;
  readonly twice: boolean;
  readonly near?: string | undefined;
}

function mistakesIn(node: Node, fields: Tree, cluster: Cluster): readonly FieldMistake[] {
  cluster.work.spend(1);
  if (node.kind === 'seq') return node.items.flatMap((item) => mistakesIn(item, fields, cluster));
  if (node.kind !== 'map') return [];
  return node.pairs.flatMap((pair, index): readonly FieldMistake[] => {
    const below = Object.hasOwn(fields, pair.key) ? fields[pair.key] : undefined;
    if (below === undefined) {
      const near = Object.keys(fields).find((name) => name.toLowerCase() === pair.key.toLowerCase() && !pairOf(node, name));
      return pair.key === '<<' ? [] : [{ map: node, pair, twice: false, near }];
    }
    const twice = node.pairs.findIndex(({ key }) => key === pair.key) < index ? [{ map: node, pair, twice: true }] : [];
    return [...twice, ...(below ? mistakesIn(pair.value, below, cluster) : [])];
  });
}

const fieldRule = (code: string, title: string, twice: boolean): Rule =>
  validation(
    code,
    title,
    '',
    (cluster) =>
      documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document) =>
        mistakesIn(document.root, tree, cluster)
          .filter((mistake) => mistake.twice === twice)
          .map(({ map, pair, near }): Hit => ({
            place: placeAt(document, { start: pair.keyStart, end: pair.keyEnd }),
            sentence: twice
              ? `The field ${pair.key} is given twice, and the file is read strictly.`
              : `The field ${pair.key.slice(0, 60)} does not exist here, and the file is read strictly${near ? `: ${near} is meant` : ''}.`,
            edits: [near ? edit(document.source, pair.keyStart, pair.keyEnd, near) : removePair(document.source, map, pair)],
          })),
      ),
    { facts: ['facts/konnectivity#egress_selector_configuration/decoding'] },
  );

const fieldUnknown = fieldRule('egress-field-unknown', 'A field that does not exist', false);
const fieldTwice = fieldRule('egress-field-twice', 'A field that is given twice', true);

/** The codes of the rules that upstream's validation has, each with the row of the facts that it holds. */
export const egressValidationRules: readonly Rule[] = [
  grpc,
  httpConnect,
  direct,
  socketEmpty,
  socketPrefix,
  urlScheme,
  withoutTls,
  clientPair,
  systemRoots,
  httpWithTls,
  httpPanics,
  serverName,
  nameUnknown,
  nameTwice,
  nameMaster,
  protocolUnknown,
  apiVersion,
  fieldUnknown,
  fieldTwice,
];
