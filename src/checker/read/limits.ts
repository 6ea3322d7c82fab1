/** What the checker takes on, so that no input can make it work for long. Counted, never timed. */
export const limits = {
  /** UTF-16 units of one input. */
  characters: 2 * 1024 * 1024,
  inputs: 10_000,
  /** YAML documents in one input. */
  documents: 5000,
  /** Levels of nesting in one YAML document. */
  depth: 100,
  /** Nodes that the aliases of one YAML document write out, beside those that stand in it. */
  nodes: 200_000,
  /** Findings that one check reports. */
  findings: 1000,
} as const;

/** The bound of work for inputs of this many characters in all: a fixed part and so many steps a character. */
export const stepsFor = (characters: number): number => 20_000 + 64 * characters;

/** An input that cannot be read: one sentence, and the offset in the text that it is about. Caught in `readInput`, never let out. */
export class Unusable extends Error {
  readonly offset: number;
  constructor(sentence: string, offset = 0) {
    super(sentence);
    this.offset = offset;
  }
}

/** The bound of work is reached: nothing more of the inputs can be read. */
export class TooMuchWork extends Unusable {}

/** Counts what is done: a step is a character looked at, a node visited, a token made. */
export class Work {
  steps = 0;
  /** Documents and errors that the parser of YAML made. Each costs it as much as many steps, so they are counted apart; the characters that it is given bound them. */
  parsed = 0;
  readonly limit: number;
  constructor(characters: number) {
    this.limit = stepsFor(characters);
  }
  /** Takes these steps, or refuses them: then they are neither done nor counted. */
  spend(steps: number): void {
    if (this.steps + steps > this.limit)
      throw new TooMuchWork(`It takes more than ${this.limit} steps to read: give the checker a smaller part of it.`);
    this.steps += steps;
  }
}
