/** The signs that the face of the site has: those of English, of lists and numbers, and the arrows of paths. A browser takes any other from the next font of the list. */
export const fontSigns = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0·×§©–—‘’“”…‹›−≤≥≠←↑→↓↔`;
