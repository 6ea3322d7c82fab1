import { atMinor, consequence, minorBefore, rangeWords } from '../../at-minor.ts';
import { addPair, removePair, setPair } from '../../edit/yaml-edit.ts';
import { listOf, type Process } from '../../read/flag.ts';
import { isNothing, pairOf } from '../../read/yaml-node.ts';
import { documentsOf, placeAt, type Cluster, type Hits, type Rule } from '../rule.ts';

const group = 'apiserver.config.k8s.io';
const common = {
  severity: 'critical',
  path: 'pod-to-apiserver',
  before: 'Start one API server with the changed file and watch its log, while the others keep the old one.',
} as const;

/** The API versions that a minor reads, oldest first; none where it does not know the file at all. */
const versionsAt = ({ facts, minor }: Cluster): readonly string[] => atMinor(facts.authenticationFile.versions, minor)?.versions ?? [];

/** The versions of the file, by minor, in words. */
const historyWords = ({ facts }: Cluster): string =>
  facts.authenticationFile.versions.map((row) => `${rangeWords(row)} ${row.versions.join(', ')}`).join('; ');

const version: Rule = {
  ...common,
  code: 'authentication-config-version',
  title: 'An AuthenticationConfiguration of a version that the API server does not have',
  facts: ['facts/flags#--authentication-config', 'facts/flags#authentication-file-version'],
  sideEffects: 'nothing, because the API server does not start with this file.',
  find: (cluster) =>
    documentsOf(cluster, 'AuthenticationConfiguration').flatMap((document): Hits => {
      const { source, root, apiVersion } = document;
      const served = versionsAt(cluster);
      const [inGroup, written] = [apiVersion.startsWith(`${group}/`), apiVersion.slice(group.length + 1)];
      if (inGroup && served.includes(written)) return [];
      const pair = pairOf(root, 'apiVersion');
      const newest = served.at(-1);
      const better = newest && `${group}/${newest}`;
      const reads =
        served.length === 0
          ? `Kubernetes ${cluster.minor} has no such file`
          : `${cluster.named ? '' : 'no input names the version, and '}Kubernetes ${cluster.minor} reads ${served.join(', ')} of ${group}`;
      return {
        place: placeAt(document, pair?.value ?? { start: root.start, end: root.pairs[0]?.keyEnd ?? root.start }),
        sentence: `The apiVersion is ${apiVersion}, but ${reads} (${historyWords(cluster)}): the API server answers that no kind AuthenticationConfiguration is registered for that version, and does not start.`,
        edits: better ? [pair ? setPair(source, root, pair, better) : addPair(source, root, 'apiVersion', better)] : undefined,
      };
    }),
};

/** Whether a process switches a gate on, or undefined where its command line does not tell. */
function gateOf(process: Process, gate: string): boolean | undefined {
  const values = listOf(process, 'feature-gates');
  const own = values.findLast((value) => value.startsWith(`${gate}=`) || value.startsWith('AllAlpha='));
  if (own) return /=true$/i.test(own);
  return process.complete && (process.base === 'kubernetes' || process.base === 'kubeadm') ? false : undefined;
}

const anonymousField: Rule = {
  ...common,
  code: 'authentication-config-anonymous',
  title: 'An anonymous section that the API server refuses',
  facts: ['facts/flags#--authentication-config', 'facts/flags#anonymous-field-not-known'],
  sideEffects: 'nothing, because the API server does not start with this file.',
  find: (cluster) => {
    const { gate, since, on } = cluster.facts.authenticationFile.anonymous;
    const gates = cluster.apiServers.map((process) => gateOf(process, gate));
    const rows = [
      { until: minorBefore(since), says: 'the API server answers “unknown field "anonymous"” and does not start' },
      { since, until: minorBefore(on), says: `the API server does not start unless the feature gate ${gate} is switched on` },
      { since: on, says: 'the API server accepts the section' },
    ];
    const row = atMinor(rows, cluster.minor);
    if (!cluster.named || row === undefined || row.since === on || versionsAt(cluster).length === 0) return [];
    if (row.since === since && gates.includes(true)) return [];
    const isCertain = row.since === undefined || (gates.length > 0 && gates.every((one) => one === false));
    return documentsOf(cluster, 'AuthenticationConfiguration').flatMap((document): Hits => {
      const { source, root } = document;
      const pair = pairOf(root, 'anonymous');
      if (!pair || isNothing(pair.value)) return [];
      return {
        place: placeAt(document, { start: pair.keyStart, end: pair.keyEnd }),
        severity: isCertain ? 'critical' : 'high',
        sentence: `The file has an anonymous section. ${consequence(cluster, rows)}`,
        edits: [removePair(source, root, pair)],
      };
    });
  },
};

/** What is wrong with an AuthenticationConfiguration, by version. */
export const authenticationFileRules: readonly Rule[] = [version, anonymousField];
