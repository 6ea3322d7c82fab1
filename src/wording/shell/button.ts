// What buttons of every page say.

export const copy = 'Copy';
export const copied = 'Copied';
export const copyByHand = 'Select and copy by hand';
export const lightTheme = 'Switch to the light theme';
export const darkTheme = 'Switch to the dark theme';
