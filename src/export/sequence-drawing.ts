import { tagFrom } from '../diagram/tag.ts';
import type { Column } from '../sequence/column.ts';
import type { MessageRow, SequenceScene } from '../sequence/scene.ts';
import { zoneNames } from '../wording/zone.ts';
import { fitted } from './label.ts';
import { colourOf, drawTag, insideOf, penOf } from './verdict-style.ts';
import { hatchFill } from './hatch.ts';
import { mixed, type Palette } from './palette.ts';
import { element } from './xml.ts';

const stripTop = 24;
const columnTop = 52;
const edges: Readonly<Record<Column['side'], string>> = { outside: 'rule2', 'control-plane': 'cp-edge', node: 'node-edge' };

function drawColumn({ name, side, x }: Column, height: number, palette: Palette): string {
  const stroke = palette(edges[side]);
  return element(
    'g',
    { transform: `translate(${x} ${columnTop})`, 'data-component': name.join(' ') },
    element('path', { d: `M0 22V${height - columnTop}`, stroke, 'stroke-dasharray': '2 3' }),
    element('rect', { x: -58, y: -22, width: 116, height: 44, rx: 6, fill: palette('surface'), stroke }),
    ...name.map((part, i) =>
      fitted(part, { x: 0, y: 4.5 + 16 * i - 8 * (name.length - 1), size: 13, weight: 700, anchor: 'middle', fill: palette('ink') }),
    ),
  );
}

function drawTube({ tube, from, to }: MessageRow, palette: Palette): string {
  if (!tube) return '';
  const { style, x1, x2, dialled } = tube;
  const colour = colourOf(style, palette);
  const turned = (to > from ? 1 : -1) * dialled < 0 ? 'scale(-1 1)' : '';
  return [
    element('path', { d: `M${x1}-22H${x2}V22H${x1}Z`, fill: insideOf(style, palette) }),
    element('path', { d: `M${x1}-22H${x2}M${x1} 22H${x2}`, ...penOf(style, 'wall', palette) }),
    element('path', {
      d: [x1, x2].map((x) => `M${x - 4}-27h8V27h-8Z`).join(''),
      fill: palette('surface'),
      stroke: colour,
      'stroke-width': 2,
    }),
    element('path', {
      d: 'M9-22l-15-7 3 7-3 7ZM9 22l-15-7 3 7-3 7Z',
      fill: colour,
      transform: `translate(${(from + to) / 2})${turned}`,
    }),
  ].join('');
}

function drawMessage(row: MessageRow, strong: boolean, palette: Palette): string {
  const way = row.to > row.from ? 1 : -1;
  const colour = colourOf(row.line, palette);
  const { title, tag, tube, ring, verdict } = row;
  return [
    drawTube(row, palette),
    tube ? '' : element('path', { d: `M${row.from} 0H${row.to}`, stroke: palette('surface'), 'stroke-width': 7 }),
    element('path', {
      d: `M${row.from} 0H${row.to - 9 * way}`,
      'data-look': row.line,
      ...penOf(row.line, strong ? 'strong' : 'line', palette),
    }),
    ring === undefined ? '' : element('circle', { cx: ring, cy: 0, r: 3.75, fill: palette('surface'), stroke: colour, 'stroke-width': 2 }),
    element('path', { d: way > 0 ? `M${row.to} 0l-11-5.3 2.4 5.3-2.4 5.3Z` : `M${row.to} 0l11-5.3-2.4 5.3 2.4 5.3Z`, fill: colour }),
    drawTag({ ...tagFrom(verdict, [tag.x, tag.y - row.y]), width: tag.width, word: tag.wordWidth }, verdict, palette),
    fitted(title.text, {
      x: title.x,
      y: tube ? 43 : 19,
      size: 13,
      anchor: 'middle',
      fill: palette('ink'),
      halo: palette('paper'),
    }),
  ].join('');
}

/** The rows of a scene; the one with the number `current` is marked, as a reader who stands at that step sees it. */
const drawRows = ({ rows, width }: SequenceScene, current: number | undefined, palette: Palette): string =>
  rows
    .map((row) => {
      const marked = row.number === current;
      return element(
        'g',
        { transform: `translate(0 ${row.y})`, 'data-step': row.number },
        marked
          ? element('rect', {
              'data-marked': '',
              x: 2,
              y: row.top - row.y,
              width: width - 4,
              height: row.height,
              rx: 6,
              fill: mixed(palette('cp'), 0.12, palette('paper')),
              stroke: palette('cp'),
            })
          : '',
        fitted(String(row.number), { x: 20, y: 4.5, size: 13, weight: 700, anchor: 'middle', fill: palette(marked ? 'cp' : 'ink2') }),
        row.kind === 'message'
          ? drawMessage(row, marked, palette)
          : element('rect', {
              x: row.x,
              y: -14,
              width: row.width,
              height: 28,
              rx: 6,
              fill: palette('surface'),
              stroke: palette('rule2'),
            }) + fitted(row.title.text, { x: row.title.x, y: 4.5, size: 13, anchor: 'middle', fill: palette('ink') }),
      );
    })
    .join('');

/** A sequence diagram as markup of SVG in the units of its scene: presentation attributes only, no style, no class. */
export function drawSequence(scene: SequenceScene, current: number | undefined, palette: Palette): string {
  const { strip, height, columns } = scene;
  const edge = `M${strip.x} ${stripTop}h${strip.width}V${height}h-${strip.width}Z`;
  return element(
    'g',
    { fill: 'none', 'stroke-width': 1.5 },
    element('path', { d: edge, fill: palette('btw-ground') }),
    element('path', { d: edge, fill: hatchFill(palette) }),
    fitted(zoneNames.between, {
      x: strip.x + strip.width / 2,
      y: 16,
      size: 13,
      weight: 600,
      anchor: 'middle',
      fill: palette('btw'),
    }),
    ...columns.map((column) => drawColumn(column, height, palette)),
    drawRows(scene, current, palette),
  );
}
