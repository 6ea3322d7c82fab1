import type { ComponentId } from '../model/component.ts';
import type { ModeId } from '../model/setting/mode.ts';
import type { PathId } from '../model/path.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ZoneId } from '../model/zone.ts';
import type { Point } from './geometry.ts';
import type { AttackerMark } from './attacker/attacker-mark.ts';

/** A frame is what a drawing shows in one state: a mode, or the settings that a reader combined. */
type FrameId = ModeId | 'custom';
export interface Frame {
  readonly id: FrameId;
  readonly settings: Settings;
  /** The attacker’s position; without it no link is marked. */
  readonly seat?: SeatId | undefined;
}

/** Which variant to draw: wide or narrow, and with `focus` one path only. */
export interface View {
  readonly layout: 'wide' | 'narrow';
  readonly focus?: PathId;
  /** Whether the eye of an attacker is shown on the untrusted network while no attacker is chosen. */
  readonly showsEye?: boolean;
}

/** A rectangle, from its upper left corner. */
export type Area = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** A rectangle with round corners; with `radius` half its side, a circle. */
export interface Box extends Area {
  readonly radius: number;
}

/** What a piece of text is, which decides its type and colour. */
export type CaptionKind =
  'zone' | 'aside' | 'hub' | 'hub-port' | 'title' | 'name' | 'port' | 'note' | 'collar' | 'dials' | 'seat' | 'on-hatch' | 'verdict';

/** One line of text. `length` is the width that it is fitted to in every font. */
export interface Caption {
  readonly kind: CaptionKind;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'middle' | 'end' | undefined;
  readonly length?: number | undefined;
  readonly zone?: ZoneId | undefined;
  /** The verdict whose colour the words have. */
  readonly verdict?: Verdict | undefined;
  /** Whether it says a word of the same thing again, for the eye alone. */
  readonly repeats?: boolean | undefined;
}

/** A part of the network: its area, and its name on it. */
interface Zone {
  readonly id: ZoneId;
  readonly d: string;
}

/**
 * A line of the backdrop. `control-plane` and `node-network` are the edges of these zones, `sight` is the line on which the verdicts stand, `rule`
 * divides a card, and `alias` leads from a name to what it stands for.
 */
export interface Stroke {
  readonly kind: 'control-plane' | 'node-network' | 'sight' | 'rule' | 'alias';
  readonly d: string;
}

/** A box of the backdrop that is no component: the node and the nodes behind it, its pods, the ring round the hub, a shared card. */
export interface Outline {
  readonly kind: 'stack' | 'container' | 'pods' | 'orbit' | 'card';
  readonly box: Box;
}

/**
 * A component that can be focused and selected. An `alias` is drawn as a dashed ribbon, because it is a name and no process of its own. A `bare` one has no
 * border, because it lies on a card.
 */
export interface SceneComponent {
  readonly id: ComponentId;
  readonly style: 'hub' | 'control-plane' | 'node' | 'alias' | 'bare';
  readonly box: Box;
  /** A second box of the same component, for lines that dock apart from its other ones. */
  readonly also?: Box | undefined;
  readonly captions: readonly Caption[];
  /** Its accessible name. */
  readonly label: string;
}

/** An arrow head: its tip, where it points (degrees clockwise from the x axis), and its size. */
export interface Head {
  readonly tip: Point;
  readonly angle: number;
  readonly scale?: number;
}

/** A verdict as a glyph and a word, as a disc with the glyph only, or as the bare glyph. At the middle of its left edge. */
export interface Tag {
  readonly verdict: Verdict;
  readonly form: 'pill' | 'disc' | 'bare';
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** The width that the word is fitted to; without it there is no word. */
  readonly word?: number | undefined;
  /** How much larger than at a type of 13 it is. */
  readonly scale?: number | undefined;
  /** Shown only while its link is pointed at, focused or selected: at rest the lock of its trunk stands for it. */
  readonly quiet?: boolean | undefined;
}

/** What makes a segment a tube: the room between its walls, a plate at either end, their names, and the arrow between these that says who dials. */
interface Tube {
  readonly inside: Box;
  readonly ends: readonly Box[];
  readonly dial: string;
  readonly captions: readonly Caption[];
}

/** A line with its marks. Of a tube, the line is its two walls, and the arrow head that of the arrow between its names. */
export interface Segment {
  /** The verdict that decides how the line is drawn: that of the layer which the two ends agreed on. A tunnel never changes the line inside. */
  readonly style: Verdict;
  readonly d: string;
  /** A ring where the link is dialled. */
  readonly rings: readonly Point[];
  readonly heads: readonly Head[];
  readonly tags: readonly Tag[];
  readonly tube?: Tube | undefined;
}

/** One hop of a link: its line, and the verdict of everything that covers it. */
export interface SceneHop extends Segment {
  readonly zone: ZoneId;
  readonly verdict: Verdict;
}

/** One communication path, drawn. The path that is a tunnel itself has a tube for its hop. */
export interface SceneLink {
  readonly path: PathId;
  /** Its accessible name: who dials whom, and the verdict of each hop. */
  readonly label: string;
  /** The whole lane as one line, with the same commands in every frame, so that it can be moved from one to another. */
  readonly lane: string;
  /** A wider line under the link in the plain colour of the untrusted network, which keeps the hatch away from it. */
  readonly casing?: string | undefined;
  /** Whether it is one of a trunk: its verdict is marked on it only while it is pointed at, focused or selected. */
  readonly quiet?: boolean | undefined;
  readonly hops: readonly SceneHop[];
}

/** Neighbouring authenticated lines, drawn as one trunk: what keeps the hatch away from all of them, and one lock for all. */
export interface Trunk {
  readonly paths: readonly PathId[];
  readonly casing: string;
  /** The width of the casing. */
  readonly width: number;
  readonly lock: Tag;
}

/** A load balancer that ends TLS: a box for each group of lines that it ends, and its name beside them. */
export interface Balancer {
  readonly boxes: readonly Box[];
  readonly captions: readonly Caption[];
}

/** What one frame adds to the backdrop: its links, a tunnel that is no path, and a load balancer that ends TLS before the API server. */
export interface SceneFrame {
  readonly id: FrameId;
  readonly links: readonly SceneLink[];
  readonly trunks: readonly Trunk[];
  readonly tunnel?: Segment | undefined;
  readonly balancer?: Balancer | undefined;
  readonly captions: readonly Caption[];
  /** What the attacker gets on each link, and the compromised node where the attacker is on one. */
  readonly marks: readonly AttackerMark[];
  readonly otherNode?: OtherNode | undefined;
  /** The eye of an attacker who is not on the untrusted network. */
  readonly eye?: Eye | undefined;
}

/** A compromised node whose agent carries traffic of the first node: its box, its agent, the tunnel to it, and the line on to the first node. */
export interface OtherNode {
  readonly box: Box;
  readonly agent: Box;
  readonly captions: readonly Caption[];
  readonly tube: string;
  readonly carries: string;
  readonly head: Head;
  /** Its accessible name. */
  readonly label: string;
  /** The view box that has room for the compromised node. */
  readonly viewBox?: string;
}

/** The attacker’s eye, 28 by 16: its middle, and what is said beside it. */
export interface Eye {
  readonly at: Point;
  readonly captions: readonly Caption[];
}

/** What all frames have behind them. It is the same in each mode, so that only links move when a reader switches. */
export interface Backdrop {
  readonly viewBox: string;
  readonly zones: readonly Zone[];
  readonly strokes: readonly Stroke[];
  readonly outlines: readonly Outline[];
  readonly captions: readonly Caption[];
  /** The attacker’s eye on the untrusted network, if the drawing has one. */
  readonly eye?: Eye | undefined;
  readonly components: readonly SceneComponent[];
}

/** Everything the renderer draws, as plain data in the units of the viewBox: no DOM, no colours. */
export interface Scene extends Backdrop, View {
  readonly seat: SeatId | undefined;
  readonly frames: readonly SceneFrame[];
}
