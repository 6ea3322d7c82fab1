import type { PathId } from '../../model/path.ts';
import type { Judgement } from '../../model/judgement.ts';
import { type SeatId, seatOf } from '../../model/seat/seat.ts';
import { answersCode, gets, powers, powersOf, type Power } from '../../model/seat/seat-powers.ts';
import { gainLabel } from '../../wording/seat.ts';
import { type ZoneId } from '../../model/zone.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { rounded, type Point } from '../geometry.ts';

/** Where a mark is, around its middle, and in which form: its three cells level or upright, or one cell for all of them. */
interface MarkPlace {
  readonly form: 'row' | 'stack' | 'dot';
  readonly at: Point;
}

/** The places of a link’s marks: one for each hop, and one for an attacker whose position is on no hop. */
export interface MarkPlaces {
  readonly hops: readonly MarkPlace[];
  readonly end: MarkPlace;
}

/** One power in a mark: a filled cell with its sign, a question mark in a dotted one, or a dash. At its upper left corner. */
export interface MarkCell {
  readonly power: Power | 'all';
  readonly value: YesNoUnknown;
  readonly at: Point;
}

/** What an attacker gets on one hop, or of the path as a whole: three cells. */
export interface AttackerMark {
  readonly path: PathId;
  readonly hop: ZoneId | 'end-to-end';
  readonly seat: SeatId;
  readonly value: YesNoUnknown;
  /** All six answers, in the order of `capabilities`. */
  readonly answers: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly cells: readonly MarkCell[];
  readonly label: string;
}

const cell = 14;
/** Side of a cell, less the gap to the next. */
export const cellSide = cell - 1;
/** The width and the height of a mark in each form. */
export const markSizes = { row: [3 * cell, cell], stack: [cell, 3 * cell], dot: [cell, cell] } as const;

function cellsOf(values: Readonly<Record<Power, YesNoUnknown>>, form: MarkPlace['form'], value: YesNoUnknown): readonly MarkCell[] {
  if (form === 'dot') return [{ power: 'all', value, at: [0.5, 0.5] }];
  return powers.map((power, i) => ({
    power,
    value: values[power],
    at: form === 'stack' ? [0.5, 0.5 + i * cell] : [0.5 + i * cell, 0.5],
  }));
}

/** Where an attacker gains something on a path, or may: the hops for an attacker on a network, otherwise the path as a whole. */
export function gainsOf(
  judgement: Judgement | undefined,
): readonly { readonly hop: AttackerMark['hop']; readonly at: number | undefined; readonly answers: Judgement['endToEnd'] }[] {
  if (!judgement || judgement.seat === 'nobody') return [];
  const { seat, hops, endToEnd } = judgement;
  const asked = seatOf(seat).zone
    ? hops.map(({ zone, answers }, at) => ({ hop: zone, at, answers }))
    : [{ hop: 'end-to-end' as const, at: undefined, answers: endToEnd }];
  return asked.filter(({ answers }) => gets(answers) !== 'no');
}

/**
 * The marks of one link: on each hop where an attacker on a network gains something or may, otherwise one for the path as a whole. Where nothing is
 * gained there is none.
 */
export function marksOf(judgement: Judgement, places: MarkPlaces): readonly AttackerMark[] {
  const { path, seat } = judgement;
  return gainsOf(judgement).map(({ hop, at: hopAt, answers }) => {
    const place = (hopAt === undefined ? undefined : places.hops[hopAt]) ?? places.end;
    const [width, height] = markSizes[place.form];
    const value = gets(answers);
    const [x, y] = place.at;
    return {
      path,
      hop,
      seat,
      value,
      answers: answersCode(answers),
      at: rounded([x - width / 2, y - height / 2]),
      width,
      height,
      cells: cellsOf(powersOf(answers), place.form, value),
      label: gainLabel(seat, hop, answers),
    };
  });
}

/** What each power looks like, on a grid of 13 by 13: an eye, a pencil, a mask. */
export const powerSigns: Readonly<Record<Power, string>> = {
  read: 'M1 6.5C2.6 4.2 4.4 3.1 6.5 3.1S10.4 4.2 12 6.5C10.4 8.8 8.6 9.9 6.5 9.9S2.6 8.8 1 6.5ZM6.5 4.5a2 2 0 1 0 0 4a2 2 0 0 0 0-4Z',
  change: 'M2 11l.8-3.2L8.9 1.7l2.4 2.4L5.2 10.2Z',
  pose: 'M1.5 3.5C3 2.7 4.8 2.7 6.5 3.6C8.2 2.7 10 2.7 11.5 3.5C11.7 7.5 10.5 9.8 8.5 9.8C7.5 9.8 7 8.5 6.5 8.5S5.5 9.8 4.5 9.8C2.5 9.8 1.3 7.5 1.5 3.5ZM3 5.6h2.2v1.3H3ZM7.8 5.6H10v1.3H7.8Z',
};

/** What is in a cell: the sign of the power for yes, a question mark for unknown, a dash for no. */
export const signOf = ({ power, value }: MarkCell): string =>
  value === 'yes' && power !== 'all'
    ? powerSigns[power]
    : value === 'no'
      ? 'M4 6h5v1H4Z'
      : 'M4.4 4.9C4.4 3.3 5.3 2.5 6.6 2.5S8.8 3.3 8.8 4.5C8.8 6.2 7.2 6.2 7.2 7.8H5.9C5.9 5.9 7.4 5.8 7.4 4.6C7.4 4 7.1 3.7 6.6 3.7S5.7 4.1 5.7 4.9ZM5.9 8.8H7.2V10.2H5.9Z';
