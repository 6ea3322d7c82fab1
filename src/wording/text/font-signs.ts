/** The signs that the face of the site has: those of English, of lists and numbers, and the arrows of paths. A browser takes any other from the next font of the list. */
export const fontSigns = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0·×§©–—‘’“”…‹›−≤≥≠←↑→↓↔`;

/** What the font of the site says of its license. */
export const fontLicenseNote =
  'This Font Software is licensed under the SIL Open Font License, Version 1.1. It is a part of a font of IBM, renamed.';
