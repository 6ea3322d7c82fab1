import type { Edit } from '../edit/edit.ts';
import type { Work } from './limits.ts';
import type { Word } from './shell.ts';
import type { SourceText } from './source-text.ts';
import { holdsTemplate } from './template.ts';

/** The programs whose flags decide a link. */
export type Component =
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'kubelet'
  | 'konnectivity-server'
  | 'konnectivity-agent'
  | 'metrics-server'
  | 'heapster'
  | 'etcd';

/** One flag as it was given, with its place. */
export interface Flag {
  /** Without dashes; `_` written as `-`. */
  readonly name: string;
  /** `true` for a boolean flag that stands alone. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The file that it stands in, where that is another than its program’s: a unit takes flags from files of variables. */
  readonly source?: SourceText | undefined;
  /** Its value is only known when the command runs: it holds a variable. */
  readonly dynamic: boolean;
  /** Something else may give it another value, or take it away. */
  readonly isUnsure?: boolean;
  /** The program printed it among all its flags, whether anybody gave it or not. */
  readonly printed?: boolean;
  /** A word behind a boolean flag, which does not belong to it: `--anonymous-auth false` means true. */
  readonly stray?: string;
}

/** How a change is written in the form that the flags were given in. */
export interface FlagWriter {
  readonly add: (flags: readonly (readonly [name: string, value: string])[]) => readonly Edit[];
  readonly set: (flag: Flag, value: string) => readonly Edit[];
  readonly remove: (flag: Flag) => readonly Edit[];
}

/** What a provider runs, the API server with it. */
const managed = ['eks', 'eks-hybrid-nodes', 'gke', 'aks', 'doks', 'oke', 'scaleway-kapsule', 'ovh-mks', 'linode-lke'] as const;
export const isManaged = (base: Base): boolean => managed.some((each) => each === base);

/** Who fills in what the flags leave out. */
export type Base =
  | ('kubernetes' | 'kubeadm' | 'k3s' | 'rke2' | 'kops' | 'kubespray' | 'talos' | 'k0s' | 'openshift')
  | (typeof managed)[number]
  | ('rke1' | 'kamaji' | 'vcluster' | 'openshift-hypershift' | 'gardener' | 'kubeone');

/** Whether an installer starts the programs itself, and hands on what it is given for them. */
export const handsOn = (base: Base): boolean => base === 'k3s' || base === 'rke2';

/** One program with its flags, in whatever form they were given. */
export interface Process {
  readonly component: Component;
  readonly source: SourceText;
  /** Where it is named. */
  readonly start: number;
  readonly end: number;
  readonly flags: readonly Flag[];
  /** All its flags are here; otherwise one that is missing may be set elsewhere. */
  readonly complete: boolean;
  readonly base: Base;
  /** The row of `facts/where-to-change` of what its file is written for, where that is another than who fills in the rest; none where the text is empty. */
  readonly placedBy?: string | undefined;
  /** Flags that were found somewhere in a text, without the command that they belong to: what it does not say, another process may. */
  readonly isPart?: true;
  readonly writer: FlagWriter;
  /** Flags of the program that starts this one and hands its flags on, such as `k3s server`. */
  readonly own?: readonly Flag[] | undefined;
  /** What may change its configuration file before it starts, such as a command of its unit. */
  readonly prepared?: string | undefined;
  /** The release that the image of proxy-server names, as `0.34.0`. */
  readonly release?: string | undefined;
}

/** Boolean flags take a value only behind `=` (facts/added#flag-parsing). */
export const booleans: ReadonlySet<string> = new Set([
  'aggregator-reject-forwarding-redirect',
  'allow-privileged',
  'anonymous-auth',
  'authentication-token-webhook',
  'auto-tls',
  'client-cert-auth',
  'delete-existing-uds-file',
  'deprecated-kubelet-completely-insecure',
  'enable-aggregator-routing',
  'enable-bootstrap-token-auth',
  'kubelet-https',
  'kubelet-insecure-tls',
  'kubelet-use-node-status-port',
  'peer-auto-tls',
  'peer-client-cert-auth',
  'profiling',
  'rotate-certificates',
  'rotate-server-certificates',
  'service-account-extend-token-expiration',
  'service-account-lookup',
]);

/** A flag with the words that make it up. */
export interface WordFlag extends Flag {
  readonly words: readonly [Word, ...Word[]];
}

/** The name of a flag as it is compared: without dashes before it, and with dashes inside. A template in its place stays as it is. */
export function flagName(written: string): string {
  const name = written.replace(/^--?/, '');
  return holdsTemplate(name) ? name : name.replaceAll('_', '-');
}

const spanOf = (first: Word, last: Word) => ({ start: first.start, end: last.end, source: first.source });

/** The flags among the words of a command line (facts/added#flag-parsing). */
export function flagsIn(words: readonly Word[], work: Work): readonly WordFlag[] {
  work.spend(words.length);
  const flags: WordFlag[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (word.text === '--') break;
    const match = /^--?([A-Za-z][\w.-]+)(?:(=)(.*))?$/s.exec(word.text);
    if (!match) continue;
    const [, written = '', equals, inline = ''] = match;
    const name = flagName(written);
    const next = words[index + 1];
    const nextIsValue = next !== undefined && !next.text.startsWith('-');
    if (equals) flags.push({ name, value: inline, ...spanOf(word, word), dynamic: word.dynamic, words: [word] });
    else if (booleans.has(name) || !nextIsValue) {
      const stray = booleans.has(name) && nextIsValue && /^(?:true|false)$/i.test(next.text) ? { stray: next.text } : {};
      flags.push({
        name,
        value: 'true',
        ...spanOf(word, word),
        dynamic: word.dynamic,
        words: 'stray' in stray && next ? [word, next] : [word],
        ...stray,
      });
    } else {
      flags.push({ name, value: next.text, ...spanOf(word, next), dynamic: next.dynamic, words: [word, next] });
      index += 1;
    }
  }
  return flags;
}

/** What is known of one flag of a process: later ones win, lists add up (facts/added#flag-parsing). */
export type Given =
  | { readonly state: 'given'; readonly value: string; readonly flag: Flag }
  | { readonly state: 'dynamic'; readonly flag: Flag }
  | { readonly state: 'absent' };

export function given(process: Process, name: string): Given {
  const flag = process.flags.findLast((one) => one.name === name);
  if (!flag) return { state: 'absent' };
  return isUnresolved(flag) ? { state: 'dynamic', flag } : { state: 'given', value: flag.value, flag };
}

/** What stands for a text that is filled in later. */
const filledIn = /\{\{.*?\}\}|(?<![{$])\{[A-Z]\w*\}|\$(?:\{[^}]*\}|\([^)]*\)|\w+)/g;
/** A template that may stand for more than the host of one URL. */
const isMore = /http:|(?:server|endpoint|url|host|node|ip)s\b|list|,(?!https:)/i;

/** Whether a value that is filled in later says what counts all the same: the URLs of servers by their schemes, and a file by the end of its name. */
export const saysEnough = ({ name, value, isUnsure }: Flag): boolean =>
  !isUnsure &&
  /[{$]/.test(value) &&
  (/^(?:etcd-servers$|listen-)/.test(name)
    ? /^(?:,?https?:\/\/[\w.[\]:-]+)+$/.test(value.replace(filledIn, 'x')) && !(value.match(filledIn) ?? []).some((one) => isMore.test(one))
    : /(?:file|certificate|key|authority)$/.test(name) && /\.(?:crt|pem|key|cert?)$/.test(value));

/**
 * The processes that tell these flags: one of which only a part was found counts where it has one of them, or where there is no other. Of names with a
 * space between them it has to have all, since one of them alone says nothing.
 */
export function telling<T>(all: readonly T[], processOf: (one: T) => Process | undefined, ...names: readonly string[]): readonly T[] {
  const told = all.filter((one) => {
    const process = processOf(one);
    const has = (wanted: string): boolean => process?.flags.some(({ name }) => name === wanted) === true;
    return !process?.isPart || names.some((set) => set.split(' ').every(has)) || process.flags.some(({ name }) => holdsTemplate(name));
  });
  return told.length > 0 ? told : all;
}

/** Whether the value of a flag is only known when the command runs, or once a template is filled in. */
export const isUnresolved = ({ dynamic, value }: Flag): boolean => dynamic || holdsTemplate(value);

/** Whether a flag names a file whose folder alone is filled in later. */
export const isInOpenFolder = ({ value }: Flag): boolean => /[})]\/(?:[\w.-]+\/)*[\w.-]+$/.test(value);

/** Where a flag of a process stands. */
export const placeOfFlag = ({ source }: Process, flag: Flag) => ({ source: flag.source ?? source, start: flag.start, end: flag.end });

/** The items of a flag that takes a list, over all its occurrences. */
export const listOf = (process: Process, name: string): readonly string[] =>
  process.flags
    .filter((one) => one.name === name)
    .flatMap(({ value }) =>
      value
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    );

const trueWords = ['1', 't', 'T', 'true', 'TRUE', 'True'];
const falseWords = ['0', 'f', 'F', 'false', 'FALSE', 'False'];
/** A boolean as Go reads it, or undefined for anything else. */
export const boolOf = (value: string): boolean | undefined =>
  trueWords.includes(value) ? true : falseWords.includes(value) ? false : undefined;

/** Whether a duration as Go writes it is none: `0`, `0s`, `0h0m0s`. */
export const isZeroDuration = (written: string): boolean => /^0(?:[nuµ]s|ms|[smh])?(?:0(?:ms|[smh]))*$/.test(written);
