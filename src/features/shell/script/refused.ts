/**
 * Makes good what a policy without its hash refused in the page: the style comes from its file, a moment later. The theme comes with its button then.
 * Where the page has its style already, nothing changes.
 */
export function makeGoodWhatWasRefused(): void {
  const style = document.querySelector<HTMLStyleElement>('style[data-sheet]');
  if (style?.sheet === null)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style.dataset['sheet'] }));
}
