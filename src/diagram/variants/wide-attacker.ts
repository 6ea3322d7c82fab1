import { boxAt } from '../box.ts';
import { caption, centred } from '../caption.ts';
import { d } from '../geometry.ts';
import type { Box, OtherNode } from '../scene.ts';
import type { Variant } from './variant.ts';
import { below, height, width } from './wide-backdrop.ts';
import { attackerWords } from '../../wording/drawing.ts';

/** The compromised node, under the first node. Its agent dials the server too, and the server picks an agent at random. */
export function otherNodeOf(near: Box): OtherNode {
  const [x, y] = [near.x + 3, near.y + near.height];
  const top = height + 2;
  return {
    box: boxAt(306, top, 536, 48, 10),
    agent: boxAt(316, top + 8, 178, 32),
    captions: [
      caption('name', attackerWords.agent, 405, top + 29, { ...centred, length: 162 }),
      caption('title', attackerWords.node, 506, top + 20),
      caption('note', attackerWords.carries, 506, top + 40, { length: 268 }),
    ],
    tube: d`M${[x, y]}C${[x - 40, Math.min(y + 110, top + 24)]} ${[x - 10, top + 24]} ${[314, top + 24]}`,
    carries: `M800 ${top}V${top - 9}`,
    head: { tip: [800, top - 18], angle: 270 },
    viewBox: `0 0 ${width} ${height + below}`,
    label: attackerWords.label,
  };
}

/** Where an attacker stands who is not on the untrusted network. */
export const eyes: NonNullable<Variant['eyes']> = {
  'node-network': { at: [528, 20], captions: [caption('seat', attackerWords.seat, 550, 25, { zone: 'node-network', length: 122 })] },
  node: { at: [680, 47], captions: [] },
  'second-node': { at: [692, height + 16], captions: [] },
  pod: { at: [664, 344], captions: [] },
  'control-plane': {
    at: [40, 390],
    captions: [caption('seat', attackerWords.asks, 100, 414, { ...centred, zone: 'control-plane', length: 134 })],
  },
};
