import type { PathId } from '../../model/path.ts';
import type { SettingId } from '../../model/setting/setting.ts';
import type { CheckFacts } from '../facts.ts';
import type { Origin } from '../settings/origin.ts';
import type { Base, Component, Flag, FlagWriter, Process, WordFlag } from './flag.ts';
import type { Work } from './limits.ts';
import type { Word } from './shell.ts';
import type { Position, SourceText } from './source-text.ts';
import type { MapNode, Node } from './yaml-node.ts';

/** The documents that hold settings themselves, by the name that upstream gives them; the last four have no `kind` of their own. */
export type DocumentKind =
  | 'AuthenticationConfiguration'
  | 'AuthorizationConfiguration'
  | 'EgressSelectorConfiguration'
  | 'KubeletConfiguration'
  | 'KubeProxyConfiguration'
  | 'ClusterConfiguration'
  | 'InitConfiguration'
  | 'JoinConfiguration'
  | 'ClusterRole'
  | 'APIService'
  | 'WebhookConfiguration'
  | 'kubeconfig'
  | 'kubelet configz'
  | 'k3s configuration'
  | 'kubespray variables';

/** One document that the checker reads, with its place. */
export interface KnownDocument {
  readonly kind: DocumentKind;
  readonly apiVersion: string;
  readonly source: SourceText;
  readonly root: MapNode;
  /** The clients that use a kubeconfig; none where nothing says whose it is. */
  readonly clients?: readonly Client[];
  /** kubeadm fills in what it leaves out: a part that is merged into the file of a kubelet. */
  readonly filledIn?: boolean;
  /** Whoever fills it in gives the control plane an address of its own, which may be that of a load balancer. */
  readonly hasEndpoint?: boolean;
  /** What it is called where it stands, if that is not its kind; empty for one that stands nowhere, as kubeadm fills it in. */
  readonly called?: string;
}

/** Something recognised that holds nothing the checker reads, or that it does not know. */
export interface Skipped extends Position {
  readonly file: string;
  readonly what: string;
}

/** An input, or a part of one, that could not be read: one sentence that says what to do. */
export interface Problem extends Position {
  readonly file: string;
  readonly sentence: string;
}

/** The service account token that a pod of agents is given: where the manifest asks for it. */
export interface AgentToken {
  readonly source: SourceText;
  readonly token: MapNode;
}

/** The clients of the API server that have a kubeconfig of their own. Pods have none: what sets a cluster up tells them how to verify it. */
export type Client = 'kubelet' | 'kube-proxy' | 'kube-controller-manager' | 'kube-scheduler';

/**
 * What a flag gives a client: an address of the API server (`--master`, `--api-servers` of old kubelets, and `--source` of Heapster, which is one of
 * the pods), or the kubeconfig that has it.
 */
export interface Address {
  readonly client: Client | 'pod';
  readonly isFile: boolean;
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly url: string;
  /** The switch by which its client does not verify who answers there. */
  readonly skips?: string;
  /** Its client sends a token there. */
  readonly sendsToken?: boolean;
}

/** A cluster that a provider or an installer runs by itself, whose row in `facts/distributions` says what no file of the reader does. */
export interface Platform {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly base: Base;
}

/** A field that decides a setting without being a flag of a program; its value is `unknown` where something fills it in later. */
export interface StatedSetting {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly id: SettingId;
  readonly value: string;
  /** What it is called in the file. */
  readonly name: string;
  /** What tells an unknown value, where that is not the field once it is filled in. */
  readonly answeredBy?: string | undefined;
  /** The object that tells it, by its name, where this one only names that. */
  readonly awaits?: string;
  /** The object that this field is of, by its name, where others name it. */
  readonly answers?: string;
}

/** What a text says of a credential that more people get than need it: the mode of an administrator’s kubeconfig, or the end of a token that joins nodes. */
export interface Credential {
  readonly of: 'kubeconfig' | 'token';
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  /** Where its value stands, and as what. */
  readonly valueAt: readonly [start: number, end: number];
  readonly written: string;
  /** The flag, key or variable, without dashes. */
  readonly name: string;
  /** Who writes the file, or the file that a command changes. */
  readonly by: 'k3s' | 'RKE2';
  readonly file?: string | undefined;
  /** What its mode gives everyone else: 4 reads, 2 writes. */
  readonly bits: number;
  /** The mode that YAML makes of it, where that is another. */
  readonly set?: string | undefined;
}

/** A path that nothing uses in this cluster, and what says so. */
export interface Unused extends Skipped {
  readonly path: PathId;
}

/** What became of one input: what it was recognised as, what was found in it, and which pieces of it nobody reads. Plain data. */
export interface InputAccount {
  readonly file: string;
  /** What it was recognised as, such as "a kubeadm configuration"; null for nothing known. */
  readonly form: string | null;
  readonly read: readonly { readonly line: number; readonly what: string }[];
  readonly unread: readonly (Position & { readonly what: string })[];
}

/** A systemd unit, or a file of variables that units take flags from, before they are joined (`units.ts`). */
export interface UnitText {
  readonly reader: Reader;
  readonly kind: 'unit' | 'variables';
  readonly variables: ReadonlyMap<string, readonly Word[]>;
  /** The words of each command that it starts; what an empty `ExecStart=` takes back is left out. */
  readonly starts: readonly (readonly Word[])[];
  /** Whether it has an empty `ExecStart=`, which takes back what the other units start. */
  readonly resets: boolean;
  /** The files of variables that it names. */
  readonly files: readonly string[];
  /** The commands that it runs before it starts the program. */
  readonly before: readonly string[];
  /** Lines of it belong to nothing, so that a command may go on behind them. */
  readonly isTorn: boolean;
}

/** All that was found in the inputs. */
export interface Reading {
  /** What the input was recognised as; the first form that a reader names. */
  form?: string | undefined;
  /** Pieces that no reader takes and that most inputs have, such as the other lines of `ps`: told in the account only. */
  readonly unread: Skipped[];
  readonly sources: SourceText[];
  readonly processes: Process[];
  readonly documents: KnownDocument[];
  readonly skipped: Skipped[];
  readonly problems: Problem[];
  readonly agentTokens: AgentToken[];
  /** Addresses of the API server, and the kubeconfig files, that a program is given as flags, with where they stand. */
  readonly addresses: Address[];
  readonly units: UnitText[];
  readonly platforms: Platform[];
  readonly stated: StatedSetting[];
  /** Fields that are read and change no verdict, such as who may reach an API server, and flags as they stand: told in the account only. */
  readonly withoutEffect: Skipped[];
  /** Commands of programs that take the flags of one the checker reads, and are another. */
  readonly foreign: Pick<Platform, 'source' | 'start' | 'end'>[];
  readonly credentials: Credential[];
  /** Paths that the inputs switch off. */
  readonly unused: Unused[];
  /** Kubernetes minors that the inputs name, with what names them. */
  readonly minors: { readonly minor: string; readonly from: string }[];
}

/** What every reader is handed: where to put what it finds, and the count of work. */
export interface Reader {
  readonly reading: Reading;
  readonly source: SourceText;
  readonly work: Work;
  /** The readers of the rarer forms, where they are here. */
  readonly forms?: MoreForms | undefined;
  /** How many texts this one stands in. */
  readonly depth?: number;
  /** How many times a template was filled in on the way here. */
  readonly fills?: number;
  /** The text was made of a template or of what a condition holds, so that it no longer shows what is conditional. */
  readonly isFilled?: boolean;
  /** How much had been found when this text was begun: what it holds stands behind. */
  readonly since?: Lengths | undefined;
  /** What the variables of a script stand for, which a shell fills into its commands and its heredocs. */
  readonly variables?: ReadonlyMap<string, string> | undefined;
}

/** A command of k3s or RKE2, whose flags hold those of the programs that it starts. */
export interface DistributionCommand {
  /** `k3s` for a server, and `k3s agent`. */
  readonly component: string;
  readonly base: 'k3s' | 'rke2';
  readonly name: Word;
  readonly flags: readonly WordFlag[];
  readonly isWhole: boolean;
  readonly writer: FlagWriter | undefined;
}

/**
 * The readers of the rarer forms, which the core does not hold: `more-forms.ts` has them. They share the classes of the core, so a script
 * that holds them has to be bundled together with `check.ts`.
 */
export interface MoreForms {
  /** Reads a whole text; false when it is in none of these forms. Throws `Unusable` for one that cannot be read. */
  readonly readText: (reader: Reader) => boolean;
  /** Reads one document, or says what of it was skipped; false when it is none of theirs. */
  readonly readDocument: (reader: Reader, root: Node, kind: string, apiVersion: string) => boolean;
  /**
   * Reads what is left of a text, or all of one that its form could not be read by: then it is given how many problems there were before. Returns
   * whether it found something.
   */
  readonly readRest: (reader: Reader, broken: number | undefined) => boolean;
  /** The program whose flags a command or a container has that names none; `other`, which it tells, where it names another that takes the same. */
  readonly programOf: (reader: Reader, words: readonly Word[], image: string, flags: readonly Flag[]) => Component | 'other' | undefined;
  /** Reads a command of k3s or RKE2: what it hands on to the programs that it starts. */
  readonly readDistribution: (reader: Reader, command: DistributionCommand) => void;
  /** The commands of a text that something cut at their end. */
  readonly cut: (reader: Reader, commands: readonly (readonly Word[])[]) => ReadonlySet<readonly Word[]>;
  /** Joins what stands in several inputs and one program reads together, once all of them are read, and bounds the version where none is named. */
  readonly join: (reading: Reading, facts: CheckFacts) => void;
  /** What fields of resources, providers and installers decide, for settings that nothing else in the inputs tells. */
  readonly decide: (reading: Reading, facts: CheckFacts, found: ToldSettings) => ToldSettings;
}

/** Settings by id, each with its value and where that comes from. */
export type ToldSettings = Readonly<Record<string, { readonly value: string; readonly origin: Origin }>>;

export const emptyReading = (): Reading => ({
  sources: [],
  processes: [],
  documents: [],
  unread: [],
  skipped: [],
  problems: [],
  agentTokens: [],
  addresses: [],
  units: [],
  platforms: [],
  stated: [],
  withoutEffect: [],
  unused: [],
  minors: [],
  foreign: [],
  credentials: [],
});

/** How many things of each kind that has a place in a text were found. */
export type Lengths = Readonly<Record<'processes' | 'documents' | 'stated' | 'platforms' | 'units' | 'foreign', number>>;
export const lengthsOf = ({ processes, documents, stated, platforms, units, foreign }: Reading): Lengths => ({
  processes: processes.length,
  documents: documents.length,
  stated: stated.length,
  platforms: platforms.length,
  units: units.length,
  foreign: foreign.length,
});

/** How much was found. */
export const countOf = ({ processes, documents, units, stated, platforms, withoutEffect }: Reading): number =>
  processes.length + documents.length + units.length + stated.length + platforms.length + withoutEffect.length;

/** `v1.34.9`, `1.34` and the like as `1.34`. */
export const minorOf = (version: string): string | undefined => /(?:^|[:v\s])v?(1\.\d{1,2})(?:[.+\s-]|$)/.exec(version)?.[1];
