import { arrowHead } from '../glyph.ts';
import { layer, one, type Layer } from '../join.ts';
import type { DrawAttacker } from '../render.ts';
import type { Box, Caption, OtherNode, SceneFrame } from '../scene.ts';
import { cellSide, signOf } from './attacker-mark.ts';
import { attackerWords } from '../../wording/drawing.ts';

type DrawCaptions = (parent: Layer<OtherNode>, captionsOf: (node: OtherNode) => readonly Caption[]) => void;

const boxed = (boxOf: (node: OtherNode) => Box) => ({
  x: (node: OtherNode) => boxOf(node).x,
  y: (node: OtherNode) => boxOf(node).y,
  width: (node: OtherNode) => boxOf(node).width,
  height: (node: OtherNode) => boxOf(node).height,
  rx: (node: OtherNode) => boxOf(node).radius,
});

/** Draws the second node of a frame: the tunnel to its agent, its box, and the way on to the first node. */
function drawOtherNode(frames: Layer<SceneFrame>, drawCaptions: DrawCaptions): void {
  const nodes = layer(
    frames,
    'g.other',
    ({ otherNode }) => (otherNode ? [otherNode] : []),
    { 'aria-label': ({ label }) => label },
    { fixed: { role: 'img' } },
  );
  layer(nodes, 'path.branch', one, { d: ({ tube }) => tube });
  layer(
    nodes,
    'rect.second',
    one,
    boxed(({ box }) => box),
  );
  layer(
    nodes,
    'rect.agent',
    one,
    boxed(({ agent }) => agent),
  );
  layer(nodes, 'path.carries', one, { d: ({ carries }) => carries });
  layer(nodes, 'path.head', one, { d: arrowHead, transform: ({ head: { tip, angle } }) => `translate(${tip.join(' ')})rotate(${angle})` });
  drawCaptions(nodes, ({ captions }) => captions);
}

/** Draws what the attacker of a frame gets on each link. Each mark has its path, hop, position and answers in its attributes. */
function drawMarks(frames: Layer<SceneFrame>): void {
  const groups = layer(
    frames,
    'g.marks',
    (frame) => (frame.marks.length > 0 ? [frame] : []),
    {},
    { fixed: { role: 'list', 'aria-label': attackerWords.marks } },
  );
  const marks = layer(
    groups,
    'g.seat-mark',
    ({ id, marks }) => marks.map((mark) => ({ ...mark, mode: id })),
    {
      'data-path': ({ path }) => path,
      'data-mode': ({ mode }) => mode,
      'data-hop': ({ hop }) => hop,
      'data-seat': ({ seat }) => seat,
      'data-answer': ({ value }) => value,
      'data-answers': ({ answers }) => answers,
      'aria-label': ({ label }) => label,
      transform: ({ at }) => `translate(${at.join(' ')})`,
    },
    { fixed: { role: 'listitem' } },
  );
  layer(marks, 'rect.mark-plate', one, { width: ({ width }) => width, height: ({ height }) => height, rx: 3 });
  const cells = layer(marks, 'g.power', ({ cells }) => cells, {
    'data-answer': ({ value }) => value,
    transform: ({ at }) => `translate(${at.join(' ')})`,
  });
  layer(cells, 'rect.cell-box', one, { width: cellSide, height: cellSide, rx: 2 });
  layer(cells, 'path.cell-sign', one, { d: signOf, 'fill-rule': 'evenodd' });
}

/** Draws what an attacker gets: the compromised node, and the marks on every link. */
export const drawAttacker: DrawAttacker = (frames, drawCaptions) => {
  drawOtherNode(frames, drawCaptions);
  drawMarks(frames);
};
