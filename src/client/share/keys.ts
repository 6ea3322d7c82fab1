/** Opens the dialog about what an element shows: `<hub-spoke>` or `<journey-steps>`. */
export type OpenShare = (figure: HTMLElement) => void | Promise<void>;

/** Where the script of the dialog leaves its `OpenShare`. */
export const shareKey = Symbol.for('hub-spoke.share');
