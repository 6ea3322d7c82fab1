import { addPair, removeItem, setPair } from '../../edit/yaml-edit.ts';
import { get, pairOf, textOf } from '../../read/yaml-node.ts';
import { selectionsOf } from '../../settings/egress.ts';
import { documentsOf, placeAt, type Hit, type Rule } from '../rule.ts';
import { asMap, connectionOf, nameOf, perSelection, set, validation } from './entry.ts';

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

export const nameRules: readonly Rule[] = [nameUnknown, nameTwice, nameMaster, protocolUnknown, apiVersion];
