import type { Limit, Span } from './limit.ts';

/**
 * A timer of one end of a hop, or of a device on it, that ends the session when it runs out. What starts it again: nothing (`age`), a message of the session
 * itself, any bytes on the connection, or any packet. A proxy that speaks HTTP on both sides answers a ping of HTTP/2 itself.
 */
export interface Timer {
  readonly id: string;
  readonly counts: 'age' | 'messages' | 'bytes' | 'packets';
  readonly limit: Limit;
  readonly speaksHttp?: boolean;
}

/** What one end sends on a hop while the session is silent: packets without bytes, as TCP does, or bytes. A ping of HTTP/2 goes to the next HTTP proxy only. */
export interface Keepalive {
  readonly id: string;
  readonly sends: 'packets' | 'bytes';
  readonly every: Limit;
  readonly endsAtHttp?: boolean;
}

/** One connection of a session, with the timers and keepalives on it in the order of the way. */
export interface Hop {
  readonly id: string;
  readonly timers: readonly Timer[];
  readonly keepalives: readonly Keepalive[];
}

/**
 * What a timer does to a session that stays silent: it cuts it after `after`; a keepalive holds it; it cuts unless a keepalive runs of which that is not known; it
 * does not exist or does nothing; or its length is unknown, or was not checked for this minor.
 */
export type Fate =
  | { readonly is: 'cuts'; readonly after: Span }
  | { readonly is: 'may-cut'; readonly after: Span; readonly unless: Keepalive }
  | { readonly is: 'held'; readonly by: Keepalive }
  | { readonly is: 'none' | 'ineffective' | 'unknown' | 'not-checked' };

/** A timer that only bytes start again does not see packets without bytes, and one that only messages start again sees neither. */
const startsAgain = ({ counts }: Timer, { sends }: Keepalive): boolean => counts === 'packets' || (counts === 'bytes' && sends === 'bytes');
const isDoubtful = (timer: Timer, keepalive: Keepalive): boolean => timer.speaksHttp === true && keepalive.endsAtHttp === true;

/** What a timer does while nothing but the keepalives of its hop is sent. */
export function fateOf(timer: Timer, keepalives: readonly Keepalive[]): Fate {
  const { limit } = timer;
  if (limit.is !== 'span') return { is: limit.is };
  const counted = keepalives.filter((keepalive) => startsAgain(timer, keepalive));
  const holds = ({ every }: Keepalive): boolean => every.is === 'span' && every.span.max < limit.span.min;
  const holding = counted.find((keepalive) => holds(keepalive) && !isDoubtful(timer, keepalive));
  if (holding) return { is: 'held', by: holding };
  const mayHold = ({ every }: Keepalive): boolean =>
    every.is === 'unknown' || every.is === 'not-checked' || (every.is === 'span' && every.span.min < limit.span.max);
  const doubtful = counted.find(mayHold);
  return doubtful ? { is: 'may-cut', after: limit.span, unless: doubtful } : { is: 'cuts', after: limit.span };
}
