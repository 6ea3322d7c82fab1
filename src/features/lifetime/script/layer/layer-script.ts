import type { HubSpokeElement } from '../../../figure/script/figure-element.ts';
import type { ViewState } from '../../../figure/script/view/view-state.ts';

/** What the script of the layer brings: it shows in a figure where a session ends, and takes that away again. */
export interface LifetimeLayer {
  /** Marks where the session of a state ends, and says it beside the drawing. `moves` gives the focus to what says it. */
  show(figure: HubSpokeElement, view: ViewState, moves: boolean): void;
  hide(figure: HubSpokeElement): void;
  /** How the session of a state ends, in a sentence of plain text. */
  sentence(view: ViewState): string;
}

/** Under this key the script leaves it (`loadShared`). */
export const layerKey = Symbol.for('hub-spoke.lifetimes');

/** The layer, if its script is there. */
export const loadedLayer = (): LifetimeLayer | undefined => (globalThis as Record<symbol, unknown>)[layerKey] as LifetimeLayer | undefined;
