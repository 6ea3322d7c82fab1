import type { PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { Judged } from '../at-minor.ts';
import type { Edit } from '../edit/edit.ts';
import { lifeOf, type CheckFacts, type FlagValue } from '../facts.ts';
import type { ChangedAt } from '../places.ts';
import type { Process } from '../read/flag.ts';
import type { Work } from '../read/limits.ts';
import type { DocumentKind, KnownDocument, Reading } from '../read/reading.ts';
import type { Node } from '../read/yaml-node.ts';
import { apiServerFlag } from '../settings/api-server.ts';
import { kubeletsIn, type Kubelet } from '../settings/kubelet.ts';
import type { Found, Origin, Place } from '../settings/origin.ts';

/**
 * How bad a finding is. **critical**: anyone who reaches it is let in, or the component does not start. **high**: someone on the way, or
 * with a small foothold, gets in. **medium**: one more mistake and they do, or something stops working. **low** and **info**: worth knowing.
 */
export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** Whether a severity is at or above another. */
export const atLeast = (severity: Severity, level: Severity): boolean => severities.indexOf(severity) >= severities.indexOf(level);

/** All that a rule may look at. */
export interface Cluster extends Judged {
  readonly reading: Reading;
  readonly facts: CheckFacts;
  readonly settings: Settings;
  readonly apiServers: readonly Process[];
  readonly konnectivityServers: readonly Process[];
  readonly kubelets: readonly Kubelet[];
  readonly work: Work;
}

/** A process whose changes name no flag that the version does not have: one that it has no more is taken out. */
function fitting(process: Process, facts: CheckFacts, minor: string): Process {
  const { writer, component } = process;
  const has = (name: string): boolean => lifeOf(facts, name, minor, component) === 'within';
  return {
    ...process,
    writer: {
      add: (flags) => (flags.every(([name]) => has(name)) ? writer.add(flags) : []),
      set: (flag, value) => (has(flag.name) ? writer.set(flag, value) : writer.remove(flag)),
      remove: writer.remove,
    },
  };
}

export function clusterOf(all: Reading, facts: CheckFacts, { minor, named }: Judged, settings: Settings, work: Work): Cluster {
  const reading = { ...all, processes: all.processes.map((one) => fitting(one, facts, minor)) };
  const of = (component: Process['component']) => reading.processes.filter((process) => process.component === component);
  return {
    reading,
    facts,
    minor,
    named,
    settings,
    apiServers: of('kube-apiserver'),
    konnectivityServers: of('konnectivity-server'),
    kubelets: kubeletsIn(reading),
    work,
  };
}

/** One place where a rule found what it looks for. */
export interface Hit {
  readonly place: Place;
  /** What has to be done before anything else, where this input shows that it is not yet. */
  readonly first?: string | undefined;
  /** One plain sentence: what is so, and what follows. */
  readonly sentence: string;
  /** The smallest change that ends it; none where only the reader can choose. */
  readonly edits?: readonly Edit[] | undefined;
  readonly severity?: Severity;
  /** The link that it is about, where the rule is about several; null where the input does not say which. */
  readonly path?: PathId | null;
  /** Where the deciding value comes from, if no line says it. */
  readonly origin?: Origin;
}

/** What a rule finds in one place that it looks at: one hit, several, or none (`[]`). */
export type Hits = Hit | readonly Hit[];

/** A rule: what it is called for ever, what it says, and how it finds. */
export interface Rule {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** The link that it is about; none for what was pasted by mistake. */
  readonly path: PathId | undefined;
  readonly facts: readonly FactId[];
  /** Items of the CIS Benchmark, by number. */
  readonly cis?: readonly string[];
  /** What its change is about, so that a report can say where an installer lets it be made; none where the file that was given decides. */
  readonly changedAt?: ChangedAt;
  /** What the change may break. */
  readonly sideEffects: string;
  /** How to see, before the change, whether it would. */
  readonly before: string;
  /** Codes of what has to be changed before it: where that is found as well, one patch makes all of it. */
  readonly needs?: readonly string[];
  /** The value of a flag that ends it: a version that does not know it yet has no remedy, so that nothing is found there. */
  readonly remedy?: FlagValue;
  /** The younger name of what it is about: in a version without it nothing is found. */
  readonly about?: string;
  /** The files that its change names are the reader’s to make, as those of a tunnel are; the others are there, or their path is a guess. */
  readonly makesFiles?: true;
  readonly find: (cluster: Cluster) => Hits;
}

/** What a rule says and stands on: all of it but how it finds. */
export type DescribedRule = Omit<Rule, 'find'>;

/** The value of a flag of an API server in this cluster. */
export const serverFlag = (cluster: Cluster, process: Process, name: string): Found =>
  apiServerFlag(process, name, cluster.facts, cluster.minor);

export const documentsOf = ({ reading }: Cluster, ...kinds: readonly DocumentKind[]): readonly KnownDocument[] =>
  reading.documents.filter(({ kind }) => kinds.includes(kind));

/** The place of a node of a document. */
export const placeAt = ({ source }: Pick<KnownDocument, 'source'>, node: Pick<Node, 'start' | 'end'>): Place => ({
  source,
  start: node.start,
  end: node.end,
});

/** A hit at a flag or field, with the value that ends it. */
export const hitAt = (found: Found, sentence: string, better?: string, more: Partial<Hit> = {}): Hit => ({
  place: found.place,
  sentence,
  edits: better === undefined ? undefined : found.change(better),
  origin: found.origin,
  ...more,
});

/** Where kubeadm keeps its certificates: what a suggested change names until the reader names something else. */
export const clusterCA = '/etc/kubernetes/pki/ca.crt';
