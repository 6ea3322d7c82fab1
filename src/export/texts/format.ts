import type { Subject } from './subject.ts';

/** A text that something can be taken away as: a state of the diagram, or a journey. */
export interface Format<T> {
  readonly id: string;
  readonly name: string;
  /** One line: where it works. */
  readonly note: string;
  /** What a file of it ends in. */
  readonly ending: string;
  /** Nothing where the state has no such text: a combination has no picture under an address. */
  readonly textOf: (subject: Subject, state: T) => string | undefined;
}
