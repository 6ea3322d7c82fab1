import { fontSigns } from '../../../wording/text/font-signs.ts';

/** The signs that the fonts of a PDF have: those of the face of the site. */
export const pageSigns = fontSigns;

const known = new Set(pageSigns);

/** A text on one line, in the signs that the fonts of the pages have; of any other sign a question mark is left, which a test finds. */
export const inPageSigns = (text: string): string =>
  Array.from(text.replace(/[ \t\n\r]+/g, ' '), (sign) => (known.has(sign) ? sign : '?')).join('');
