import type { Verdict } from '../../model/verdict.ts';
import type { MarkPlaces } from '../attacker/attacker-mark.ts';
import { d, rounded, type Point } from '../geometry.ts';
import { headLength, quietHeadScale } from '../glyph.ts';
import type { LineRoute } from '../route.ts';
import type { Head, Tag } from '../scene.ts';
import { discOn, tagOn } from '../tag.ts';
import { isInbound } from './subject.ts';
import type { LinkGeometry } from './variant.ts';

/** The head of an arrow; that of an authenticated line is small. */
export const headAt = (tip: Point, angle: number, style?: Verdict): Head => ({
  tip,
  angle,
  ...(style === 'authenticated' ? { scale: quietHeadScale } : {}),
});

/** How long the head of a line of this style is. */
export const headLengthOf = (style: Verdict): number => headLength * (style === 'authenticated' ? quietHeadScale : 1);

/** The marks of an attacker where one place serves for every hop. */
export const markedAt = (form: 'row' | 'stack' | 'dot', at: Point): MarkPlaces => ({ hops: [{ form, at }], end: { form, at } });

/** A line of one hop. */
export const oneHop = (lane: string, rings: readonly Point[], head: Head, ...tags: readonly Tag[]): LinkGeometry => ({
  lane,
  segments: [lane],
  rings,
  head,
  tags: [tags],
});

/** Where a straight line of a focused drawing runs, by places along it. */
interface Straight {
  readonly at: (along: number) => Point;
  /** Where a line from the hub begins, where the tip of one to the hub is, and the edge of the box at the other end. */
  readonly ring: number;
  readonly tip: number;
  readonly target: number;
  readonly angles: Readonly<Record<'in' | 'out', number>>;
  /** The ends of the tube, and the plate of a load balancer, each from the side of the hub. */
  readonly tube: readonly [near: readonly [number, number], far: readonly [number, number]];
  readonly plate: readonly [number, number];
  readonly casing?: string | undefined;
  /** Where the verdict of the line stands, and with a load balancer, that of what is behind it. */
  readonly tag: number;
  readonly behind: Point;
}

/** A straight line between the hub and a box, through a tube or a load balancer where it has one. */
export function straight(route: LineRoute, places: Straight): LinkGeometry {
  const { path, hops, style, form } = route;
  const { at, ring, target, angles, tube, plate, casing, tag, behind } = places;
  const inbound = isInbound(path);
  const [from, tip] = inbound ? [target, places.tip] : [ring, target - 1.5];
  const to = tip + (inbound ? headLength : -headLength);
  const part = (start: number, end: number): string => d`M${at(start)}L${at(end)}`;
  const whole = part(from, to);
  const [near, far] = tube;
  const [entry, inside, last] = [part(from, near[0]), part(near[1], far[0]), part(far[1], to)];
  const shared = {
    lane: whole,
    ...(casing ? { casing } : {}),
    rings: [rounded(at(from))],
    head: headAt(rounded(at(tip)), inbound ? angles.in : angles.out),
  };
  if (form === 'balanced')
    return {
      ...shared,
      segments: [part(from, plate[1]), part(plate[0], to)],
      tags: [[tagOn(style, at(tag))], ...hops.slice(1).map(({ verdict }) => [discOn(verdict, behind)])],
    };
  return {
    ...shared,
    segments: hops.length === 1 ? [whole] : hops.length === 2 ? [entry + inside, last] : [entry, inside, last],
    tags: hops.map((_, i) => (i < hops.length - 1 ? [] : [tagOn(style, at(tag))])),
  };
}
