/** What the fonts that every reader of PDF has can write beside Latin-1: the rest of Windows-1252. */
const others = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Whether a font of PDF that is not embedded has this character. */
export const isWinAnsi = (character: string): boolean => /[\u0020-\u007e\u00a0-\u00ff]/.test(character) || others.includes(character);

/** A text in the characters that such a font has: an arrow, which it has not, becomes the word that a reader would say. */
export const inWinAnsi = (text: string): string => text.replace(/\s*→\s*/g, ' to ').replace(/\s+/g, ' ');
