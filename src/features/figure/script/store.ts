import type { ViewState } from './view/view-state.ts';

/** What a figure shows, or what is asked of it. */
export interface FigureState {
  /** The mode that is drawn, or `custom` for settings that are no mode. */
  readonly frame: string;
  /**
   * All that was chosen, once the script with the model is there. After a switch it follows the frame a moment later: until then it is still
   * what was chosen before (`viewOf` tells the two apart).
   */
  readonly view?: ViewState | undefined;
}

/** What subscribers are told: what is shown from now on, and what was shown before. */
export interface FigureChange {
  readonly before: FigureState;
  readonly shown: FigureState;
}

/** All that was chosen, if it has followed the frame. */
export const viewOf = ({ frame, view }: FigureState): ViewState | undefined => (view?.frame === frame ? view : undefined);

/**
 * The one place for the state of a figure: what is shown, and what was asked for last, whose drawing may still be on its way. It needs no
 * model, so that the script of the page can switch modes with it; the scripts that are loaded later take it from the element. Attributes,
 * controls and the address are written by those who subscribe, and nobody reads the state back from them.
 */
export class FigureStore {
  #first: FigureState = { frame: '' };
  #asked = this.#first;
  #shown = this.#first;
  readonly #subscribers = new Set<(change: FigureChange) => void>();

  /** What the reader, the page or the address asked for last. What is asked for next begins from it. */
  get asked(): FigureState {
    return this.#asked;
  }

  get shown(): FigureState {
    return this.#shown;
  }

  /** Whether anything was asked for since the page was opened. */
  get isTouched(): boolean {
    return this.#asked !== this.#first;
  }

  /** The state that a page opens with. */
  begin(state: FigureState): void {
    this.#first = this.#asked = state;
    this.show(state);
  }

  /** Notes what is asked for. Who asks shows it too, at once or when it is drawn, unless something else was asked for by then. */
  ask(state: FigureState): void {
    this.#asked = state;
  }

  /** Says that a state is shown from now on. */
  show(shown: FigureState): void {
    const before = this.#shown;
    this.#shown = shown;
    for (const subscriber of this.#subscribers) subscriber({ before, shown });
  }

  subscribe(subscriber: (change: FigureChange) => void): void {
    this.#subscribers.add(subscriber);
  }
}
