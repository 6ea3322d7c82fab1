import { paletteOf, type Palette, type Theme } from '../../../export/palette.ts';

/** The colours that the page's own tokens have in a theme. */
export function pagePalette(theme: Theme): Palette {
  const tokens = getComputedStyle(document.documentElement);
  return paletteOf((token) => tokens.getPropertyValue(`--${token}`), theme);
}
