import type { ZoneId } from '../zone.ts';

/** An attacker's position, by its powers: the network it is on and whether it can also change traffic there. */
interface Power {
  readonly zone?: ZoneId;
  readonly reach: 'none' | 'listens' | 'changes' | 'dials';
}

const table = {
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
} satisfies Record<string, Power>;

/** The attacker's positions, weakest first. Ids are values of `?seat=`, so never renamed. */
export type SeatId = keyof typeof table;
export const seatIds = /* @__PURE__ */ Object.keys(table) as readonly SeatId[];

type Seat = Power & { readonly id: SeatId };

/** Every attacker's position. */
export const seats: readonly Seat[] = seatIds.map((id) => ({ id, ...table[id] }));

/** The attacker's position with this id. */
export const seatOf = (id: SeatId): Seat => ({ id, ...table[id] });
