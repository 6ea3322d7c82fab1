import type { ZoneId } from '../zone.ts';

/** The attacker's positions. Ids are values of `?seat=`, so never renamed. */
export const seatIds = [
  'nobody',
  'between-passive',
  'between-active',
  'node-network-passive',
  'node-network-active',
  'another-node',
  'pod',
  'token-thief',
  'bootstrap-token',
] as const;
export type SeatId = (typeof seatIds)[number];

/** An attacker's position, by its powers: the network it is on and whether it can also change traffic there. */
interface Seat {
  readonly id: SeatId;
  readonly name: string;
  /** Completes the sentence "An attacker …". */
  readonly who: string;
  readonly zone?: ZoneId;
  readonly reach: 'none' | 'listens' | 'changes' | 'dials';
}

const table: Record<SeatId, Omit<Seat, 'id'>> = {
  nobody: { name: 'No attacker', who: 'who has no position', reach: 'none' },
  'between-passive': {
    name: 'Eavesdropper on the untrusted network',
    who: 'who can only read traffic on the untrusted network',
    zone: 'between',
    reach: 'listens',
  },
  'between-active': {
    name: 'Man in the middle on the untrusted network',
    who: 'who can read and change traffic on the untrusted network',
    zone: 'between',
    reach: 'changes',
  },
  'node-network-passive': {
    name: 'Eavesdropper on the node network',
    who: 'who can only read traffic on the node network',
    zone: 'node-network',
    reach: 'listens',
  },
  'node-network-active': {
    name: 'Man in the middle on the node network',
    who: 'who can read and change traffic on the node network',
    zone: 'node-network',
    reach: 'changes',
  },
  'another-node': { name: 'Compromised node', who: 'who controls a node and holds its certificate', reach: 'dials' },
  pod: { name: 'A pod', who: 'who runs a pod with its own token', reach: 'dials' },
  'token-thief': { name: 'Stolen token', who: 'who holds a stolen bearer token', reach: 'dials' },
  'bootstrap-token': { name: 'Stolen bootstrap token', who: 'who holds a stolen bootstrap token', reach: 'dials' },
};

/** Every attacker's position, weakest first. */
export const seats: readonly Seat[] = seatIds.map((id) => ({ id, ...table[id] }));

/** The attacker's position with this id. */
export const seatOf = (id: SeatId): Seat => ({ id, ...table[id] });
