import type { ReaderCluster } from '../../../state/cluster.ts';
import type { Written } from '../../../state/query.ts';
import type { ViewState } from './view/view-state.ts';

/** The cluster of the reader, as a figure shows it in place of its own first state. */
export interface FigureCluster extends ReaderCluster {
  readonly name: string;
  /** The same in the switch, which has no room for a version: the distribution, and whether a setting differs from it. */
  readonly tab: string;
  /** What is said first of it where nothing else was chosen. */
  readonly summary: string;
  /** The cluster as the text of a query: what a link to the picture has. */
  readonly text: string;
  /** What the address has of it, which no choice in the figure takes away. */
  readonly written: Written;
}

/** A choice of the switch beside its modes: what it is called there, and whether it is the cluster of the reader or only what was looked at last. */
export interface ClusterTab extends Pick<FigureCluster, 'tab' | 'settings'> {
  readonly isPassing?: boolean;
}

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
  /** Begins from the cluster of the reader from now on, or again from the mode of the page. What the address asks for beside that stays. */
  begin(cluster: FigureCluster | undefined): void;
  /** Shows the cluster of the reader, as a choice in the switch does. */
  toCluster(): void;
}
/** Gives a figure its second script. */
export type Explore<Figure> = (figure: Figure) => FigureExplorer;

/** Where the second script leaves its `Explore`. */
export const exploreKey = Symbol.for('hub-spoke.explore');
