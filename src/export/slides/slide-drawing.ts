import { sequenceScene, type Row, type SequenceScene } from '../../sequence/scene.ts';
import type { Step } from '../../wording/journey/journey-step.ts';
import { sheet, type Picture } from '../picture.ts';
import { element } from '../xml.ts';

/** How wide a picture on a slide is in proportion to its height. */
export const slideAspect = 2.3;
const leastWidth = 880;
/** The names of the life lines, above the first row of a sequence diagram. */
export const headHeight = 84;
/** A small drawing is not blown up further than this, so that its letters stay like those of the others. */
const mostScale = 1.4;

/** The rows around the marked one that fit into a height: first the row before it, then the one after, and so on. */
export function rowsAround(rows: readonly Row[], number: number, room: number): readonly Row[] {
  let [first, last] = [rows.findIndex((row) => row.number === number), rows.findIndex((row) => row.number === number)];
  let used = rows[first]?.height ?? 0;
  const fits = (row: Row | undefined): row is Row => row !== undefined && used + row.height <= room;
  for (;;) {
    const [before, after] = [rows[first - 1], rows[last + 1]];
    const isBehind = number - (rows[first]?.number ?? number) <= (rows[last]?.number ?? number) - number;
    const next = isBehind && fits(before) ? before : fits(after) ? after : fits(before) ? before : undefined;
    if (!next) return rows.slice(first, last + 1);
    used += next.height;
    if (next === before) first -= 1;
    else last += 1;
  }
}

/** A part of a drawing: where it begins and how high it is, in units of the drawing. */
const part = (picture: Picture, top: number, height: number, y: number): string =>
  element(
    'svg',
    { x: 0, y, width: picture.width, height, viewBox: `0 ${top} ${picture.width} ${height}`, overflow: 'hidden' },
    picture.markup,
  );

/** A sequence diagram as far as it fits: the names of the life lines, and the rows around the marked one. */
function cutOut(picture: Picture, scene: SequenceScene, step: number, height: number) {
  const rows = rowsAround(scene.rows, step, height - headHeight);
  const [first, last] = [rows[0], rows.at(-1)];
  const top = first?.top ?? headHeight;
  const end = last === scene.rows.at(-1) ? scene.height : (last?.top ?? top) + (last?.height ?? 0);
  return {
    height: headHeight + end - top,
    markup: part(picture, 0, headHeight, 0) + part(picture, top, end - top, headHeight),
  };
}

/** A drawing on a sheet of its own size, for a place that has title and key beside it. */
export const plainSvg = (picture: Picture): string => sheet(picture, picture.width, picture.height, picture.markup);

/**
 * The picture of a step for a slide, which has title and text beside it. A sequence diagram that is too high to be legible there is cut to
 * the rows around the step.
 */
export function slideSvg(picture: Picture, steps: readonly Step[], number: number): string {
  const scene = sequenceScene(steps, 'wide');
  // Among hub and spokes there are no rows to choose from.
  const isSequence = picture.width === scene.width && picture.height === scene.height;
  const width = Math.max(leastWidth, picture.width);
  const height = Math.round(width / slideAspect);
  const shown =
    isSequence && picture.height > height
      ? cutOut(picture, scene, number, height)
      : { height: picture.height, markup: part(picture, 0, picture.height, 0) };
  const scale = Math.min(mostScale, width / picture.width, height / shown.height);
  // A seam between two parts that falls between two pixels would be seen, in a picture of twice the size too.
  const seam = Math.round((height - shown.height * scale) / 2 + headHeight * scale);
  return sheet(
    picture,
    width,
    height,
    element(
      'g',
      { transform: `translate(${(width - picture.width * scale) / 2} ${seam - headHeight * scale})scale(${scale})` },
      shown.markup,
    ),
  );
}
