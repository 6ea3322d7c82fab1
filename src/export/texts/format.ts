import type { Subject } from './subject.ts';

/** What a reader chooses of a text, beside its theme. */
export interface TextChoice {
  /** Whether a diagram that another program draws has its key in it. */
  readonly key: boolean;
}

/** A text that something can be taken away as: a state of the diagram, or a journey. */
export interface Format<T> {
  readonly id: string;
  readonly name: string;
  /** One line: where it works. */
  readonly note: string;
  /** The same for a state without a picture under an address, where that makes a difference. */
  readonly withoutPicture?: string;
  /** Why a state has no such text; that it has no picture under an address, if it is not said. */
  readonly missing?: string;
  /** Whether the reader may leave its key out. */
  readonly hasKey?: boolean;
  /** What a file of it ends in. */
  readonly ending: string;
  /** Nothing where the state has no such text: a combination has no picture under an address. */
  readonly textOf: (subject: Subject, state: T, choice?: TextChoice) => string | undefined;
}
