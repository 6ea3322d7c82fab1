/** A stream of numbers that a text decides, so that the same seed draws the same question on every machine. */
export interface Random {
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number;
  /** One of a list. Throws of an empty one. */
  pick<T>(list: readonly T[]): T;
  /** The same things in a drawn order. */
  shuffled<T>(list: readonly T[]): readonly T[];
  /** So many of a list, in a drawn order; all of a shorter one. */
  some<T>(list: readonly T[], count: number): readonly T[];
}

/** The hash FNV-1a of a text in ASCII, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The generator mulberry32, begun by the hash of a text. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const shuffled = <T>(list: readonly T[]): readonly T[] => {
    const left = [...list];
    return list.map(() => left.splice(below(left.length), 1)[0] as T);
  };
  return {
    below,
    pick: (list) => {
      if (list.length === 0) throw new Error(`nothing to draw from for ${seed}`);
      return list[below(list.length)] as (typeof list)[number];
    },
    shuffled,
    some: (list, count) => shuffled(list).slice(0, count),
  };
}
