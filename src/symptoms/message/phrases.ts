import { tokenize } from '../token.ts';

interface Branch<Value> {
  readonly next: Map<string, Branch<Value>>;
  value: Value | undefined;
}

/** Many phrases, each with what it means, in a tree of their words: at a place of a text, the longest one is found in as many steps as it has words. */
export class Phrases<Value> {
  readonly #root: Branch<Value> = { next: new Map(), value: undefined };

  /** A phrase that is given twice means the last. */
  constructor(rows: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of rows) {
      let branch = this.#root;
      for (const word of tokenize(phrase).words) {
        const known = branch.next.get(word);
        const next = known ?? { next: new Map<string, Branch<Value>>(), value: undefined };
        if (!known) branch.next.set(word, next);
        branch = next;
      }
      branch.value = value;
    }
  }

  /** The longest phrase that begins at a word, with how many words it has, and the words that were compared. */
  at(words: readonly string[], start: number): { readonly value: Value | undefined; readonly length: number; readonly steps: number } {
    let branch: Branch<Value> | undefined = this.#root;
    let value: Value | undefined;
    let length = 0;
    let steps = 0;
    for (let at = start; branch && at < words.length; at += 1) {
      steps += 1;
      branch = branch.next.get(words[at] ?? '');
      if (branch?.value !== undefined) {
        value = branch.value;
        length = at - start + 1;
      }
    }
    return { value, length, steps };
  }
}
