/** What the dialog says that gives a picture or a text of what a page shows. */
export const shareWords = {
  close: 'Close',
  theme: 'Theme',
  as: 'As',
  more: 'More formats',
  column: 'The column of the frame',
  key: 'With the key',
  text: 'The text to copy',
  copy: 'Copy',
  save: 'Download this text',
  picture: 'Picture: ',
  'no-picture':
    'This text shows the picture at its address, and this state has no picture under an address of its own. You can download the picture below.',
  'from-file': 'This page was opened from a file, so its links work on this machine only.',
  'not-copied': 'The browser blocked copying. The text is selected, so press Ctrl+C.',
  'not-drawn': 'The browser could not draw the picture. Download the SVG, which has the same content.',
} as const;

/** The themes of what is shared; the first leaves it to who reads. */
export const shareThemes = { own: 'The reader’s own', light: 'Light', dark: 'Dark' } as const;

export const shareTitle = (what: string): string => `Share: ${what}`;
export const downloadAs = (kind: string): string => `Download ${kind}`;
export const copiedText = (name: string): string => `Copied: ${name}.`;
/** What was saved, and in which theme where it has one. */
export const savedFile = (name: string, theme?: string): string => `Downloaded: ${theme === undefined ? name : `${name}, ${theme}`}.`;

// The files of a whole journey.
export const allSteps = 'All steps: ';
export const writingFile = (name: string): string => `Writing: ${name} …`;
export const fileNotWritten = (name: string): string =>
  `The browser could not write this file: ${name}. If you are offline, try again once you are online.`;

// The choice of a platform in place of a format.
export const pasteInto = 'Paste it into';
export const oneOfFormats = 'one of these formats';

/** What is shared of the fleet. */
export const fleetTitle = (mode: string): string => `The fleet, ${mode}`;

// The button that opens the dialog, which stands alone in its script.
export const share = 'Share';
export const shareNotLoaded = 'Share did not load';
