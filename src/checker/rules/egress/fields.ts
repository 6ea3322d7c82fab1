import { consequence, standing } from '../../at-minor.ts';
import { faultCases, startFault } from '../../facts.ts';
import { edit } from '../../edit/edit.ts';
import { removePair } from '../../edit/yaml-edit.ts';
import { pairOf, type MapNode, type Node, type Pair } from '../../read/yaml-node.ts';
import { documentsOf, placeAt, type Cluster, type Hit, type Rule, type Severity } from '../rule.ts';
import { validation } from './entry.ts';

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

/** A field that nobody reads: high where its name is nearly right, so that what was meant does not happen. */
const severityOf = (cluster: Cluster, { near }: FieldMistake): Severity =>
  standing(startFault(cluster.facts, 'egress-file-unknown-field'), cluster.minor) === 'within' ? 'critical' : near ? 'high' : 'medium';

/** What follows by version: from the minor of the fact on the file is read strictly. */
function followsFrom(cluster: Cluster, twice: boolean): string {
  const fault = startFault(cluster.facts, 'egress-file-unknown-field');
  return consequence(
    cluster,
    faultCases(
      fault,
      'the API server reads the file strictly and does not start',
      twice
        ? 'the API server starts without a warning, and we found no source that says which of the two values counts'
        : 'the API server ignores the field without a warning',
    ),
  );
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
          .map((mistake): Hit => {
            const { map, pair, near } = mistake;
            const name = pair.key.slice(0, 60);
            return {
              place: placeAt(document, { start: pair.keyStart, end: pair.keyEnd }),
              severity: severityOf(cluster, mistake),
              sentence: `The field ${name} ${twice ? 'appears twice' : `does not exist here${near ? `; ${near} is meant` : ''}`}. ${followsFrom(cluster, twice)}`,
              edits: [near ? edit(document.source, pair.keyStart, pair.keyEnd, near) : removePair(document.source, map, pair)],
            };
          }),
      ),
    {
      facts: ['facts/konnectivity#egress_selector_configuration/decoding', 'facts/flags#egress-file-unknown-field'],
      sideEffects: 'nothing, because versions that start with this file ignore the field, and the others do not start.',
    },
  );

const fieldUnknown = fieldRule('egress-field-unknown', 'A field that does not exist', false);
const fieldTwice = fieldRule('egress-field-twice', 'A field that appears twice', true);

export const fieldRules: readonly Rule[] = [fieldUnknown, fieldTwice];
