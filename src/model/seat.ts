import type { ZoneId } from './zone.ts';

/** Where an adversary sits. Ids are values of `?seat=`, so never renamed. */
export const seatIds = [
  'nobody',
  'between-passive',
  'between-active',
  'node-network-passive',
  'node-network-active',
  'another-node',
  'pod',
  'token-thief',
] as const;
export type SeatId = (typeof seatIds)[number];

/** A seat, by its powers: the network it stands on and whether it can also change traffic there. */
export interface Seat {
  readonly id: SeatId;
  readonly name: string;
  /** Completes the sentence "Someone …". */
  readonly who: string;
  readonly zone?: ZoneId;
  readonly reach: 'none' | 'listens' | 'changes' | 'dials';
}

const table: Record<SeatId, Omit<Seat, 'id'>> = {
  nobody: { name: 'Nobody', who: 'who is not there', reach: 'none' },
  'between-passive': { name: 'Listener between', who: 'who listens on the network between', zone: 'between', reach: 'listens' },
  'between-active': { name: 'Attacker between', who: 'who can change traffic on the network between', zone: 'between', reach: 'changes' },
  'node-network-passive': {
    name: 'Listener on the node network',
    who: 'who listens on the node network',
    zone: 'node-network',
    reach: 'listens',
  },
  'node-network-active': {
    name: 'Attacker on the node network',
    who: 'who can change traffic on the node network',
    zone: 'node-network',
    reach: 'changes',
  },
  'another-node': { name: 'Another node', who: 'who owns another node and its certificate', reach: 'dials' },
  pod: { name: 'A pod', who: 'who runs a pod with its own token', reach: 'dials' },
  'token-thief': { name: 'Token thief', who: 'who holds a stolen bearer token', reach: 'dials' },
};

/** Every seat, weakest first. */
export const seats: readonly Seat[] = seatIds.map((id) => ({ id, ...table[id] }));

/** The seat with this id. */
export const seatOf = (id: SeatId): Seat => ({ id, ...table[id] });
