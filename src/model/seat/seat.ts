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
  readonly zone?: ZoneId;
  readonly reach: 'none' | 'listens' | 'changes' | 'dials';
}

const table: Record<SeatId, Omit<Seat, 'id'>> = {
  nobody: { reach: 'none' },
  'between-passive': {
    zone: 'between',
    reach: 'listens',
  },
  'between-active': {
    zone: 'between',
    reach: 'changes',
  },
  'node-network-passive': {
    zone: 'node-network',
    reach: 'listens',
  },
  'node-network-active': {
    zone: 'node-network',
    reach: 'changes',
  },
  'another-node': { reach: 'dials' },
  pod: { reach: 'dials' },
  'token-thief': { reach: 'dials' },
  'bootstrap-token': { reach: 'dials' },
};

/** Every attacker's position, weakest first. */
export const seats: readonly Seat[] = seatIds.map((id) => ({ id, ...table[id] }));

/** The attacker's position with this id. */
export const seatOf = (id: SeatId): Seat => ({ id, ...table[id] });
