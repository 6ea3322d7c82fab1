import type { SeatId } from '../../model/seat/seat.ts';

/** Where an attacker’s eye can stand: on a network, on one of the nodes, in a pod, or before the API server. */
export type EyePlace = 'between' | 'node-network' | 'node' | 'second-node' | 'pod' | 'control-plane';

/** Where each attacker stands. Who holds a stolen token is on no network of the drawing, but asks the API server. */
export const eyePlaces: Readonly<Record<SeatId, EyePlace>> = {
  nobody: 'between',
  'between-passive': 'between',
  'between-active': 'between',
  'node-network-passive': 'node-network',
  'node-network-active': 'node-network',
  'another-node': 'node',
  pod: 'pod',
  'token-thief': 'control-plane',
  'bootstrap-token': 'control-plane',
};
