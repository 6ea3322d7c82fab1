import type { PathId } from '../../model/path.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Point } from '../geometry.ts';
import type { LineRoute, Route } from '../route.ts';
import type { Balancer, Caption, Backdrop, Eye, Head, OtherNode, Segment, Tag } from '../scene.ts';
import type { MarkPlaces } from '../attacker/attacker-mark.ts';
import type { EyePlace } from '../attacker/eye-place.ts';

/** Where a link goes in a variant: the whole line (`lane`), and what is visible of each hop (`segments`). */
export interface LinkGeometry {
  readonly lane: string;
  readonly segments: readonly string[];
  readonly casing?: string;
  readonly rings: readonly Point[];
  readonly head: Head;
  /** The tags of each hop, in order; a hop without an entry has none. */
  readonly tags: readonly (readonly Tag[])[];
}

/** The kinds of tunnel that a frame can have, by their transport. */
export type TunnelKind = 'ssh-tunnel' | 'konnectivity' | 'other-tunnel';

/** The tunnel of a frame, for which a variant finds a place. */
export interface Tunnel {
  readonly kind: TunnelKind;
  readonly verdict: Verdict;
  /** The paths that go through it, and of those that a tunnel can take the ones that pass it by. */
  readonly inside: readonly PathId[];
  readonly beside: readonly PathId[];
  /** What is said about the way from the hub to the near end, if that end is a process of its own. */
  readonly entry: readonly string[];
}

/** A variant places what it is given; it decides no verdict. */
export interface Variant {
  readonly backdrop: Backdrop;
  /** The paths drawn, in paint and reading order. */
  readonly paths: readonly PathId[];
  readonly geometryOf: (route: LineRoute, tunnel: Tunnel | undefined) => LinkGeometry;
  readonly tunnelOf: (tunnel: Tunnel) => Segment;
  /** The load balancer that ends the TLS of these routes; there is at least one. */
  readonly balancerOf: (routes: readonly LineRoute[]) => Balancer;
  /** Words about the connection into the tunnel, if the variant has room for them. */
  readonly entryOf: (tunnel: Tunnel) => readonly Caption[];
  /** Whether a tunnel that carries none of these paths is drawn all the same. */
  readonly idleTunnel: boolean;
  /** Where a frame without any link says so. */
  readonly absence: Point;
}

/** What a tunnel's parts are called: the near end (none for SSH, where the API server is the end), the far end, and who dials. */
export const tunnelWords: Readonly<
  Record<
    TunnelKind,
    {
      readonly near?: string;
      readonly far: string;
      readonly dials: string;
      readonly length: number;
      readonly short: string;
      readonly shortLength: number;
      readonly from: 'near' | 'far';
    }
  >
> = {
  'ssh-tunnel': {
    far: 'sshd :22',
    dials: 'API server dials node :22',
    length: 156,
    short: 'API server dials',
    shortLength: 99,
    from: 'near',
  },
  konnectivity: {
    near: 'konnectivity-server',
    far: 'konnectivity-agent',
    dials: 'agent dials server :8132',
    length: 148,
    short: 'agent dials :8132',
    shortLength: 106,
    from: 'far',
  },
  'other-tunnel': {
    near: 'tunnel server',
    far: 'tunnel client',
    dials: 'tunnel client dials',
    length: 112,
    short: 'tunnel client dials',
    shortLength: 112,
    from: 'far',
  },
};

/** What an attacker adds to a variant: where the marks stand, and the compromised node whose agent carries traffic of others. */
export interface AttackerPlaces {
  readonly marksOf: (route: Route, tunnel: Tunnel | undefined) => MarkPlaces;
  readonly otherNodeOf: (tunnel: Tunnel) => OtherNode;
  /** The eye of an attacker who is not on the untrusted network, by the place where they stand. */
  readonly eyes: Readonly<Record<Exclude<EyePlace, 'between'>, Eye>>;
}
