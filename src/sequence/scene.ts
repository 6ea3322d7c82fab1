import type { ActorId } from '../model/journey/journey.ts';
import type { HopStep, Step } from '../wording/journey/journey-step.ts';
import type { Verdict } from '../model/verdict.ts';
import { tagSizes } from '../diagram/tag.ts';
import { columnsOf, type Columns, type Layout } from './column.ts';

/** A word in a plate with its glyph; `x` is its left edge, `y` its middle. */
type Tag = Readonly<Record<'x' | 'y' | 'width' | 'wordWidth', number>>;

interface RowBase {
  readonly number: number;
  readonly leg: number;
  readonly top: number;
  readonly height: number;
  /** The middle of the message or the box. */
  readonly y: number;
  readonly title: { readonly text: string; readonly x: number };
}

/** A message from one life line to another. */
export interface MessageRow extends RowBase {
  readonly kind: 'message';
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
  readonly line: Verdict;
  /** Where the connection was dialled, unless a tunnel carries the message. */
  readonly ring?: number;
  /** A tunnel around the message: its style, its ends, and the direction its own connection was dialled in. */
  readonly tube?: { readonly style: Verdict; readonly x1: number; readonly x2: number; readonly dialled: 1 | -1 };
  readonly tag: Tag;
}

/** What happens at one life line. `more` are further lines of its title, where its side is narrower than that. */
interface BoxRow extends RowBase {
  readonly kind: 'box';
  readonly more: readonly string[];
  readonly x: number;
  readonly width: number;
}
export type Row = MessageRow | BoxRow;

/** A sequence diagram as plain data, in units of its `viewBox`. */
export interface SequenceScene extends Columns {
  readonly layout: Layout;
  readonly height: number;
  readonly rows: readonly Row[];
}

const heights = { message: 66, tube: 104, box: 44 } as const;
const charWidth = 6.7;
/** The height of each further line in a box. */
export const lineHeight = 16;
const clamp = (value: number, low: number, high: number): number => Math.round(Math.min(Math.max(value, low), Math.max(low, high)));

type Place = (id: ActorId) => number;
interface Room {
  readonly place: Place;
  readonly left: number;
  readonly right: number;
}

/** The middle of a text, so that all of it stays in the drawing. */
const middle = (text: string, wanted: number, { left, right }: Room): number => {
  const half = (text.length * charWidth) / 2;
  return clamp(wanted, left + half, right - half);
};

function messageRow(step: HopStep, top: number, room: Room): MessageRow {
  const height = step.tube ? heights.tube : heights.message;
  const y = top + (step.tube ? 54 : 36);
  const [from, to] = [room.place(step.from), room.place(step.to)];
  const { width: plate, word } = tagSizes[step.verdict];
  const centre = (from + to) / 2;
  const text = `${step.title} · ${step.port}`;
  const toDialled = step.hop.dialledBy === step.hop.from ? 1 : -1;
  const direction = to > from ? 1 : -1;
  return {
    kind: 'message',
    number: step.number,
    leg: step.leg,
    top,
    height,
    y,
    title: { text, x: middle(text, centre, room) },
    from,
    to,
    verdict: step.verdict,
    line: step.line,
    ...(step.tube
      ? { tube: { style: step.tube, x1: Math.min(from, to), x2: Math.max(from, to), dialled: toDialled === direction ? 1 : -1 } }
      : { ring: from }),
    tag: { x: clamp(centre - plate / 2, room.left, room.right - plate), y: y - (step.tube ? 38 : 20), width: plate, wordWidth: word },
  };
}

/** The room on the side of a life line, so that no box of one machine stands on the untrusted network. */
function sideRoom(at: ActorId, { columns, strip }: Columns, { left, right }: Room): { readonly from: number; readonly to: number } {
  const side = columns.find(({ id }) => id === at)?.side;
  return side === 'node' ? { from: strip.x + strip.width + 4, to: right } : { from: left, to: strip.x - 4 };
}

/** A title in lines of at most `most` letters, cut between words. */
const linesOf = (title: string, most: number): readonly string[] =>
  title.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);

function boxRow(step: Exclude<Step, HopStep>, top: number, room: Room, side: { readonly from: number; readonly to: number }): BoxRow {
  const available = side.to - side.from;
  const whole = Math.round(step.title.length * charWidth + 22);
  const lines = whole <= available ? [step.title] : linesOf(step.title, Math.floor((available - 7) / charWidth));
  const [text = step.title, ...more] = lines;
  const width = whole <= available ? whole : Math.round(Math.max(...lines.map(({ length }) => length)) * charWidth + 7);
  const height = heights.box + lineHeight * more.length;
  // Where one word is wider than its side, it stays in the drawing.
  const x = clamp(clamp(room.place(step.at) - width / 2, side.from, side.to - width), room.left, room.right - width);
  return {
    kind: 'box',
    number: step.number,
    leg: step.leg,
    top,
    height,
    y: top + height / 2,
    x,
    width,
    title: { text, x: x + width / 2 },
    more,
  };
}

/** Lays out the steps of one variant. Pure; `wide` is at least as wide as its card, `narrow` always 344 units. */
export function sequenceScene(steps: readonly Step[], layout: Layout): SequenceScene {
  const columns = columnsOf(steps, layout);
  const xs = new Map(columns.columns.map(({ id, x }) => [id, x]));
  const room: Room = { place: (id) => xs.get(id) ?? 0, left: layout === 'wide' ? 40 : 22, right: columns.width - 4 };
  const rows: Row[] = [];
  // Under the names of the life lines.
  let top = layout === 'wide' ? 84 : 92;
  for (const step of steps) {
    if (step.kind === 'hop') rows.push(messageRow(step, top, room));
    else {
      rows.push(boxRow(step, top, room, sideRoom(step.at, columns, room)));
    }
    top += rows.at(-1)?.height ?? 0;
  }
  return { ...columns, layout, height: top + 10, rows };
}
