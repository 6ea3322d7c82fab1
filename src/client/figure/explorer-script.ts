import type { ViewState } from './view-state.ts';

/** What the second script does for a figure: everything that needs the model. */
export interface FigureExplorer {
  /** What the reader did in the figure: a click, a key. */
  handle(event: Event): void;
  /** A control was changed to a value; the value at that moment, since controls are set again by what is still on its way. */
  control(name: string, value: string): void;
  /** The figure shows `mode` already: say what changed, fill the inspector, write the address. */
  switched(mode: string): void;
  /** The query of what is shown, with defaults left out. */
  query(): string;
  /** Shows what a query asks for; with a value that is not known it shows nothing new, and returns a sentence about it. */
  ask(query: string): string | undefined;
  /** Shows what the address asks for, as after a step in the history. */
  readAddress(): void;
  /** Shows a state that the page around the figure asks for, and says what changed; the address stays. */
  show(state: ViewState): void;
}
/** Gives a figure its second script. */
export type Explore<Figure> = (figure: Figure) => FigureExplorer;

/** Where the second script leaves its `Explore`. */
export const exploreKey = Symbol.for('hub-spoke.explore');
