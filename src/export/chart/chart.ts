import type { Area } from '../../diagram/scene.ts';
import { componentOf, type ComponentId } from '../../model/component.ts';
import { verdicts, type Verdict } from '../../model/verdict.ts';
import { arrowPoints, sharedLine, sideNames } from '../../wording/export/chart.ts';
import { verdictMeanings, verdictWords } from '../../wording/verdict.ts';
import { componentNames } from '../../wording/names.ts';
import { drawingWords } from '../../wording/drawing.ts';
import { connectionsOf, edgesOf, endsOf, labelOf, type Connection } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import { textWidth } from '../text-width.ts';
import { sourceLine, type Subject } from '../texts/subject.ts';
import { columnCount, columnOf, crosses, rowsOf } from './columns.ts';

/** Words and the room that they take. */
export interface Words extends Area {
  readonly text: string;
  readonly size: number;
}
/** A connection as a level line from who dials to who answers, with its label above it. */
interface Line {
  readonly connection: Connection;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly label: Words;
}

/** The size of the type, and how long the line is that the key shows. */
export const [typeSize, sampleWidth] = [12, 48];
const [rowHeight, boxHeight, pad, headHeight, keyHeight] = [48, 34, 20, 28, 24];
const [left, titleTop, titleSize] = [40, 20, 18];

/** The fonts of other programs are wider than ours by less than this. */
const roomOf = (text: string, size: number): number => Math.ceil(textWidth(text, size) * 1.15);
const wordsAt = (text: string, x: number, y: number, size = typeSize): Words => ({
  text,
  size,
  x,
  y,
  width: roomOf(text, size),
  height: Math.ceil(size * 1.4),
});

/** What the key says: the verdicts that occur, who dials, what a line of several paths shows, and where it is from. */
export function keyOf(subject: Subject, state: ExportState): readonly { readonly verdict: Verdict | undefined; readonly text: string }[] {
  const edges = edgesOf(state);
  const merged = edges.length < connectionsOf(state).length;
  const occurring = verdicts.filter((verdict) => edges.some((edge) => edge.verdict === verdict));
  const notes = [
    ...(edges.length === 0 ? [drawingWords.absent] : [arrowPoints]),
    ...(merged ? [sharedLine] : []),
    `${sourceLine(subject)}, ${subject.page}`,
  ];
  return [
    ...occurring.map((verdict) => ({ verdict, text: `${verdictWords[verdict]}: ${verdictMeanings[verdict]}` })),
    ...notes.map((text) => ({ verdict: undefined, text })),
  ];
}

/** Where each column begins and ends, in the order of the columns; those without a box are as wide as nothing. */
function columnsOf(boxes: readonly ComponentId[], placed: ReturnType<typeof rowsOf>): readonly (readonly [from: number, to: number])[] {
  let x = left + pad;
  let before: number | undefined;
  return Array.from({ length: columnCount }, (_, column) => {
    const inside = boxes.filter((id) => columnOf(id) === column);
    if (inside.length === 0) return [x, x] as const;
    if (before !== undefined) {
      const labels = placed.filter((each) => columnOf(each.left) <= (before ?? 0) && columnOf(each.right) >= column);
      const sides = before < 3 && column >= 3 ? 2 * pad : 0;
      x += Math.max(80, ...labels.map(({ connection }) => roomOf(labelOf(connection), typeSize) + 40)) + sides;
    }
    before = column;
    const from = x;
    x += Math.max(...inside.map((id) => roomOf(componentNames[id], typeSize) + 28));
    return [from, x] as const;
  });
}

/** The chart of a state. Every line is level, between the boxes that it joins, and its label stands over a part of it that no box is at. */
export function chartOf(subject: Subject, state: ExportState) {
  const placed = rowsOf(edgesOf(state));
  const ids = endsOf(placed.map(({ connection }) => connection));
  const columns = columnsOf(ids, placed);
  const top = titleTop + 2 * titleSize + headHeight + rowHeight / 2;
  const yOf = (row: number): number => top + row * rowHeight;
  const boxes = ids.map((id) => {
    const rows = placed.filter((each) => each.left === id || each.right === id).map(({ row }) => row);
    const [from = 0, to = 0] = columns[columnOf(id)] ?? [];
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    const y = yOf(first) - boxHeight / 2;
    return { id, name: componentNames[id], x: from, y, width: to - from, height: yOf(last) + boxHeight / 2 - y };
  });
  const bottom = Math.max(top, ...boxes.map(({ y, height }) => y + height)) + pad;
  const groups = (['control-plane', 'node'] as const).flatMap((side) => {
    const inside = boxes.filter(({ id }) => componentOf(id).side === side);
    if (inside.length === 0) return [];
    const [from, to] = [Math.min(...inside.map(({ x }) => x)), Math.max(...inside.map(({ x, width }) => x + width))];
    const y = top - rowHeight / 2 - headHeight;
    return [{ side, name: sideNames[side], x: from - pad, y, width: to - from + 2 * pad, height: bottom - y }];
  });
  const lines = placed.map((each): Line => {
    const { connection, row } = each;
    const [leftEnd, rightEnd] = [columns[columnOf(each.left)]?.[1] ?? 0, columns[columnOf(each.right)]?.[0] ?? 0];
    const y = yOf(row);
    // The label stands in the first gap that the line goes through, or between the two sides where it goes from one to the other.
    const [here, there] = groups;
    const gap =
      crosses(each) && here && there
        ? [here.x + here.width, there.x]
        : [leftEnd, Math.min(...columns.filter(([from, to]) => from < to && from > leftEnd).map(([from]) => from))];
    const room = wordsAt(labelOf(connection), 0, y);
    const label = { ...room, x: ((gap[0] ?? 0) + (gap[1] ?? 0) - room.width) / 2, y: y - room.height - 3 };
    const ends = [[leftEnd, y] as const, [rightEnd, y] as const] as const;
    return connection.dials === each.left
      ? { connection, from: ends[0], to: ends[1], label }
      : { connection, from: ends[1], to: ends[0], label };
  });
  const key = keyOf(subject, state).map(({ verdict, text }, i) => {
    const x = verdict ? left + sampleWidth + 12 : left;
    return { ...wordsAt(text, x, bottom + pad + i * keyHeight), verdict };
  });
  const title = wordsAt(subject.title, left, titleTop, titleSize);
  // It is in bold.
  return { title: { ...title, width: title.width * 1.15 }, groups, boxes, lines, key };
}
