import { consequence, standing } from '../../at-minor.ts';
import { faultCases, startFault } from '../../facts.ts';
import { addPair, removeItem, setPair } from '../../edit/yaml-edit.ts';
import { get, pairOf, textOf } from '../../read/yaml-node.ts';
import { selectionsOf } from '../../settings/egress.ts';
import { documentsOf, placeAt, type Hit, type Hits, type Rule } from '../rule.ts';
import { asMap, connectionOf, nameOf, perSelection, set, validation } from './entry.ts';

const configuration = 'facts/konnectivity#egress_selector_configuration';
const valid = ['cluster', 'controlplane', 'etcd'];

const nameUnknown = validation(
  'egress-name-unknown',
  'A name that is not an egress type',
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
      sentence: `“${selection.name}” is not an egress type; the types are cluster, controlplane and etcd.`,
      edits: near ? set(document, map, 'name', near) : undefined,
    };
  }),
  { facts: [configuration] },
);

const nameTwice = validation(
  'egress-name-twice',
  'An egress type appears twice',
  '',
  (cluster) =>
    documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document) => {
      const selections = selectionsOf(document);
      const list = get(document.root, 'egressSelections');
      return selections
        .filter(({ name }, index) => selections.findIndex((other) => other.name === name) < index)
        .map((selection): Hit => {
          const fault = startFault(cluster.facts, 'egress-name-twice');
          // The old name beside the new one was refused before names were compared at all.
          const written = selections.filter(({ name }) => name === selection.name).map(({ nameNode }) => textOf(nameNode) === 'master');
          const isOldBesideNew = written.includes(true) && written.includes(false);
          const follows = consequence(
            cluster,
            faultCases(
              fault,
              'the API server compares names in lower case, refuses the second and does not start',
              isOldBesideNew
                ? 'the API server refuses master beside controlplane and does not start'
                : 'the API server starts, and we found no source that says which of the two entries counts',
            ),
          );
          return {
            place: placeAt(document, selection.nameNode ?? selection.node),
            severity: isOldBesideNew || standing(fault, cluster.minor) === 'within' ? 'critical' : 'medium',
            sentence: `The egress type ${nameOf(selection)} appears twice. ${follows}`,
            edits: list?.kind === 'seq' ? [removeItem(document.source, list, selection.node)] : undefined,
          };
        });
    }),
  {
    facts: [configuration, 'facts/flags#egress-name-twice'],
    sideEffects: 'anything that relies on the removed entry, in a version that starts with both.',
  },
);

const nameMaster = validation(
  'egress-name-master',
  'The old name of controlplane',
  '',
  perSelection((selection, document, cluster) => {
    if (textOf(selection.nameNode) !== 'master' || !selection.nameNode) return undefined;
    const follows = consequence(
      cluster,
      faultCases(
        startFault(cluster.facts, 'egress-name-twice'),
        'the API server rewrites it to controlplane, and takes no other spelling of it',
        'it is a name of its own, which the API server refuses beside controlplane',
      ),
    );
    return {
      place: placeAt(document, selection.nameNode),
      sentence: `“master” is the old name of controlplane. ${follows}`,
      edits: set(document, asMap(selection.node), 'name', 'controlplane'),
    };
  }),
  {
    facts: ['facts/konnectivity#egress_selector_configuration/names/master'],
    severity: 'low',
    sideEffects: 'nothing, because both names mean the same traffic.',
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
      sentence: `The entry ${nameOf(selection)} has the protocol ${selection.protocol || '(none)'}, but only Direct, HTTPConnect and GRPC exist.`,
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
    documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document): Hits => {
      const { source, root } = document;
      const hasKind = pairOf(root, 'kind') !== undefined;
      const isServed = /^apiserver\.k8s\.io\/v1(?:alpha|beta)1$/.test(document.apiVersion);
      if (isServed && hasKind) return [];
      const pair = pairOf(root, 'apiVersion');
      const better = 'apiserver.k8s.io/v1beta1';
      const version = isServed ? [] : [pair ? setPair(source, root, pair, better) : addPair(source, root, 'apiVersion', better)];
      const kind = hasKind ? [] : [addPair(source, root, 'kind', 'EgressSelectorConfiguration')];
      const fault = startFault(cluster.facts, 'egress-file-unknown-field');
      const follows = consequence(
        cluster,
        faultCases(
          fault,
          'the API server refuses the file and does not start',
          'the API server reads the file as v1beta1 whatever it says',
        ),
      );
      return {
        place: placeAt(document, pair?.value ?? { start: root.start, end: root.pairs[0]?.keyEnd ?? root.start }),
        severity: !hasKind || standing(fault, cluster.minor) === 'within' ? 'critical' : 'low',
        sentence: hasKind
          ? `EgressSelectorConfiguration has the versions v1alpha1 and v1beta1 of apiserver.k8s.io, not ${document.apiVersion || 'none at all'}. ${follows}`
          : 'The file does not say that its kind is EgressSelectorConfiguration, so an API server of any version does not start with it.',
        edits: [...version, ...kind],
      };
    }),
  {
    facts: [
      'facts/konnectivity#egress_selector_configuration/api_versions',
      'facts/konnectivity#egress_selector_configuration/decoding',
      'facts/flags#egress-file-unknown-field',
    ],
    sideEffects: 'nothing, because a version that starts with this file already reads it as v1beta1.',
  },
);

export const nameRules: readonly Rule[] = [nameUnknown, nameTwice, nameMaster, protocolUnknown, apiVersion];
