import type { ComponentId } from '../../model/component.ts';
import type { PathId } from '../../model/path.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Point } from '../geometry.ts';
import type { LineRoute, Route } from '../route.ts';
import type { Backdrop, Balancer, Caption, Eye, Head, OtherNode, Segment, Tag, Trunk } from '../scene.ts';
import type { MarkPlaces } from '../attacker/attacker-mark.ts';
import type { EyePlace } from '../attacker/eye-place.ts';

/** Where a link goes in a variant: the whole line (`lane`), and what is visible of each hop (`segments`). */
export interface LinkGeometry {
  readonly lane: string;
  readonly segments: readonly string[];
  readonly casing?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly rings: readonly Point[];
  readonly head: Head;
  /** The tags of each hop, in order; a hop without an entry has none. */
  readonly tags: readonly (readonly Tag[])[];
  /** Where the marks of an attacker stand, in a variant that has room for them. */
  readonly marks?: MarkPlaces | undefined;
}

/** The kinds of tunnel that a frame can have, by their transport. */
export type TunnelKind = 'ssh-tunnel' | 'konnectivity' | 'other-tunnel';

/** The tunnel of a frame, for which a variant finds a place. */
export interface Tunnel {
  readonly kind: TunnelKind;
  readonly verdict: Verdict;
  /** The paths that go through it. */
  readonly inside: readonly PathId[];
  /** What is said about the way from the hub to the near end, if that end is a process of its own. */
  readonly entry: readonly string[];
}

/** How one frame lies in a variant: which room each line takes depends on the verdicts of all. */
export interface Layout {
  readonly geometryOf: (route: LineRoute) => LinkGeometry;
  readonly tunnelOf: (tunnel: Tunnel) => Segment;
  /** Where the mark of the path that is the tunnel stands. */
  readonly tunnelMarks?: MarkPlaces | undefined;
  readonly trunks: readonly Trunk[];
  /** The load balancer that ends the TLS of these routes; there is at least one. */
  readonly balancerOf: (routes: readonly LineRoute[]) => Balancer;
  /** Words at the components about the lines that end there, and about the connection into the tunnel. */
  readonly captions: readonly Caption[];
  /** The compromised node, whose agent carries traffic of the first node through this tunnel. */
  readonly otherNode?: OtherNode | undefined;
}

/** What the layout of a frame depends on: its routes, its tunnel, and the paths on which an attacker’s gain is marked. */
export interface LayoutInput {
  readonly routes: readonly Route[];
  readonly tunnel: Tunnel | undefined;
  readonly marked: ReadonlySet<PathId>;
}

/** A variant places what it is given; it decides no verdict. */
export interface Variant {
  readonly backdrop: Backdrop;
  /** The paths drawn, in paint and reading order. */
  readonly paths: readonly PathId[];
  readonly layoutOf: (input: LayoutInput) => Layout;
  /** Whether a tunnel that carries none of these paths is drawn all the same. */
  readonly idleTunnel: boolean;
  /** Where a frame without any link says so. */
  readonly absence: Point;
  /** The eyes of attackers by the place where they stand, in a variant that marks what an attacker gets. */
  readonly eyes?: Readonly<Record<Exclude<EyePlace, 'between'>, Eye>> | undefined;
}

/**
 * The parts of a tunnel: the near end (none for SSH, where the API server is the end), the far end, the end that dials, and the width that the words of
 * who dials are fitted to at a type of 13.
 */
export const tunnelForms: Readonly<
  Record<TunnelKind, { readonly near?: ComponentId; readonly far: ComponentId; readonly length: number; readonly from: 'near' | 'far' }>
> = {
  'ssh-tunnel': { far: 'sshd', length: 118, from: 'near' },
  konnectivity: { near: 'konnectivity-server', far: 'konnectivity-agent', length: 106, from: 'far' },
  'other-tunnel': { near: 'tunnel-server', far: 'tunnel-client', length: 112, from: 'far' },
};
