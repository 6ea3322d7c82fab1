/** What the button of the tour does. */
export const tourWords = { play: 'Play', pause: 'Pause', again: 'Play again' } as const;
