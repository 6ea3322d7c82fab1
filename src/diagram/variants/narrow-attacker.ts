import { boxAt } from '../box.ts';
import { caption, centred } from '../caption.ts';
import { d, type Point } from '../geometry.ts';
import type { Box, OtherNode } from '../scene.ts';
import type { Variant } from './variant.ts';
import { below, column, height, width } from './narrow-backdrop.ts';
import { attackerWords } from '../../wording/drawing.ts';

/** The compromised node, under the first node. Its agent dials the server too, and the server picks an agent at random. */
export function otherNodeOf(near: Box): OtherNode {
  const start: Point = [near.x, near.y + near.height / 2];
  const top = height + 10;
  return {
    box: boxAt(16, top, 320, 76, 10),
    agent: boxAt(26, top + 34, 158, 32),
    captions: [
      caption('title', attackerWords.node, 28, top + 22),
      caption('name', attackerWords.agent, 105, top + 55, { ...centred, length: 142 }),
      caption('note', attackerWords['carries-lines'][0], 194, top + 48, { length: 104 }),
      caption('note', attackerWords['carries-lines'][1], 194, top + 65, { length: 128 }),
    ],
    tube: d`M${start}L${[6, start[1]]}L${[6, top + 50]}L${[24, top + 50]}`,
    carries: `M300 ${top}V${top - 10}`,
    head: { tip: [300, top - 19], angle: 270 },
    label: attackerWords.label,
    viewBox: `0 0 ${width} ${height + below}`,
  };
}

/** Where an attacker stands who is not on the untrusted network. */
export const eyes: NonNullable<Variant['eyes']> = {
  'node-network': { at: [128, 573], captions: [] },
  node: { at: [222, 246], captions: [] },
  'second-node': { at: [190, height + 27], captions: [] },
  pod: { at: [214, 530], captions: [] },
  'control-plane': { at: [column - 24, 18], captions: [] },
};
