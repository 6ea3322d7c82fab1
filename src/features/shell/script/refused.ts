import { chosenTheme, showTheme } from './theme.ts';

/**
 * Makes good what a policy without its hash refused in the page: the style comes from its file, and the theme with the script of the page, both a moment later.
 * Where the page has them already, nothing changes.
 */
export function makeGoodWhatWasRefused(): void {
  showTheme(chosenTheme());
  const style = document.querySelector<HTMLStyleElement>('style[data-sheet]');
  if (style?.sheet === null)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style.dataset['sheet'] }));
}
