import type { ViewState } from '../figure/view-state.ts';

/** Opens the dialog for a figure in a state; without one, in the mode that the figure shows. */
export type OpenShare = (figure: HTMLElement, state: ViewState | undefined) => void;

/** Where the script of the dialog leaves its `OpenShare`. */
export const shareKey = Symbol.for('hub-spoke.share');
