import type { Failure, Operation, Speaker } from './lexicon.ts';

export type { Failure, Operation, Speaker };

/**
 * The servers that a message may mean, by what its address, its URL and its operation together say, and what a clause calls each. `elsewhere` is a server that
 * is none of the links.
 */
export const servers = {
  kubelet: 'a kubelet',
  'scraped-kubelet': 'a kubelet',
  apiserver: 'the API server',
  'joined-apiserver': 'the API server that a node joins',
  webhook: 'a webhook',
  extension: 'an extension API server',
  proxied: 'the target of a proxied request',
  'konnectivity-server': 'konnectivity-server',
  'k3s-server': 'a server of k3s or RKE2',
  etcd: 'etcd',
  // The program that printed the message is the server, and the address is its client's
  here: 'the program that printed this',
  elsewhere: 'another server',
  unknown: 'a server',
} as const;
export type Destination = keyof typeof servers;

/** A URL or an address as a message names it. */
export interface Target {
  readonly scheme: string | undefined;
  readonly host: string;
  readonly port: number | undefined;
  /** With its leading slash; without query. Empty where there is none. */
  readonly path: string;
  /** Without the question mark; as far as it is in one word, which ends before the first `=`. */
  readonly query: string;
  readonly isUrl: boolean;
}

/** One failure of a message, with what is known of it. Offsets are of words. */
export interface Finding {
  readonly failure: Failure;
  readonly destination: Destination;
  readonly operations: ReadonlySet<Operation>;
  readonly speaker: Speaker | undefined;
  /** The URL or address that stands nearest in front of the failure, or else behind it. */
  readonly target: Target | undefined;
  /** Whether its record says nearly nothing besides. */
  readonly isAlone: boolean;
  /** Whether it says nothing at all besides. */
  readonly isBare: boolean;
  /** Whether the text, if only in another record, names Kubernetes, a part or a product of it, or a pod. */
  readonly isOfKubernetes: boolean;
  /** Where the words of the failure begin, and where all that belongs to it begins and ends. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Letters of the words that say all this. */
  readonly weight: number;
  /** The record of the text in which it stands, counted from 0. */
  readonly record: number;
}
