import type { ComponentId } from '../component.ts';
import type { PathId } from '../path.ts';
import type { FactId } from '../reason.ts';
import type { Settings } from '../setting/setting.ts';

/** The journeys. Published in URLs, so never renamed. */
export const journeyIds = [
  'kubectl-logs',
  'kubectl-exec',
  'kubectl-attach',
  'kubectl-port-forward',
  'proxy-to-pod',
  'proxy-to-service',
  'proxy-to-node',
  'kubectl-top',
  'kubectl-apply-webhook',
  'pod-calls-api',
  'kubelet-tls-bootstrap',
  'kubelet-heartbeat-and-watch',
  'kube-proxy-watch',
  'konnectivity-agent-connects',
] as const;
export type JourneyId = (typeof journeyIds)[number];

/** Who takes part in a journey: a component, or the user's kubectl, which stands outside of the cluster. */
export type ActorId = ComponentId | 'kubectl';

/** A sentence or two, and where it was read or measured. Words in backticks are code. */
export interface Claim {
  readonly text: string;
  readonly facts: readonly FactId[];
}

/**
 * A message of a journey. Its hops, dialling side, port, protocol, layers and verdict are those that `judge` gives for the path;
 * a leg only says what is asked for.
 */
export interface Leg {
  readonly kind: 'leg';
  readonly path: PathId;
  /** A client that no path names, and that dials the path's server in the same way: the leg is then judged as that path. */
  readonly client?: ActorId;
  /** Settings that the request itself decides, whatever the mode: the port in the URL of a node proxy. */
  readonly fixed?: Partial<Settings>;
  /** The message in a few words, for the drawing. */
  readonly title: string;
  readonly sends: Claim;
  /** How the client proves itself here, where it is not the path's usual way. */
  readonly identity?: Claim;
  /** False where these settings do without the leg. */
  readonly when?: (settings: Settings) => boolean;
}

/** Something that one component does by itself: nothing is on the wire. */
export interface Inside {
  readonly kind: 'inside';
  readonly at: ActorId;
  readonly title: string;
  readonly does: Claim;
  readonly when?: (settings: Settings) => boolean;
}

/** One journey: a command or an event, and what happens, in order. */
export interface Journey {
  readonly id: JourneyId;
  /** A few words, for navigation. */
  readonly name: string;
  /** What a reader types, if it starts with a command. */
  readonly command?: string;
  readonly legs: readonly (Leg | Inside)[];
}

/** A journey as its table holds it: the key of the table is its id. */
export type JourneyWithoutId = Omit<Journey, 'id'>;
