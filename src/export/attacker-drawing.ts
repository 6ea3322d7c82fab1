import { cellSide, signOf, type AttackerMark, type MarkCell } from '../diagram/attacker/attacker-mark.ts';
import { arrowHead } from '../diagram/glyph.ts';
import type { Box, OtherNode } from '../diagram/scene.ts';
import type { Palette } from './palette.ts';
import { element, type XmlAttributes } from './xml.ts';

const inBox = ({ x, y, width, height, radius }: Box): XmlAttributes => ({ x, y, width, height, rx: radius || undefined });

function drawCell(cell: MarkCell, palette: Palette): string {
  const { value, at } = cell;
  const unknown = palette('verdict-unknown');
  const boxStyle: XmlAttributes =
    value === 'yes'
      ? { fill: palette('ink') }
      : value === 'unknown'
        ? { stroke: unknown, 'stroke-width': 1.25, 'stroke-dasharray': '1.5 1.5' }
        : { 'stroke-width': 0 };
  const fill = value === 'yes' ? palette('surface') : value === 'unknown' ? unknown : palette('ink2');
  return element(
    'g',
    { transform: `translate(${at.join(' ')})` },
    element('rect', { width: cellSide, height: cellSide, rx: 2, ...boxStyle }),
    element('path', { d: signOf(cell), 'fill-rule': 'evenodd', fill }),
  );
}

/** What an attacker gets on one hop: the cells of the three powers. */
export function drawMark(mark: AttackerMark, palette: Palette): string {
  const { path, hop, answers, value, at, width, height, cells } = mark;
  const edge: XmlAttributes = value === 'yes' ? { stroke: palette('ink') } : { stroke: palette('rule2'), 'stroke-width': 1 };
  return element(
    'g',
    { transform: `translate(${at.join(' ')})`, 'data-mark': path, 'data-mark-hop': hop, 'data-answers': answers },
    element('rect', { width, height, rx: 3, fill: palette('surface'), ...edge }),
    ...cells.map((cell) => drawCell(cell, palette)),
  );
}

/** The compromised node, without its words: the tunnel to its agent, its box, and the way on to the first node. */
export function drawOtherNode({ box, agent, tube, carries, head }: OtherNode, palette: Palette): string {
  const ink = palette('ink');
  return [
    element('path', { d: tube, stroke: ink, 'stroke-width': 4, 'stroke-dasharray': '14 6' }),
    element('rect', { ...inBox(box), fill: palette('surface'), stroke: ink, 'stroke-width': 2 }),
    element('rect', { ...inBox(agent), fill: palette('surface'), stroke: palette('node-edge') }),
    element('path', { d: carries, stroke: ink, 'stroke-width': 2.5 }),
    element('path', { d: arrowHead, fill: ink, transform: `translate(${head.tip.join(' ')})rotate(${head.angle})` }),
  ].join('');
}
