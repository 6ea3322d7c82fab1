import type { Random } from '../random.ts';

/** How often a kind draws anew before it gives up. Each kind fits within a few; a kind that never does is a fault of the kind. */
const tries = 2000;

/** Draws until a question fits. Throws, with the name of the kind, where none does. */
export function drawUntil<T>(kind: string, random: Random, draw: (random: Random) => T | undefined): T {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const drawn = draw(random);
    if (drawn !== undefined) return drawn;
  }
  throw new Error(`${kind}: no question fits after ${String(tries)} draws`);
}
