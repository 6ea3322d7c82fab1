/** Opens every folded part that holds this element, or whose heading it is. */
function unfold(target: Element | null): void {
  for (let part = target?.closest('details'); part; part = part.parentElement?.closest('details')) part.open = true;
}

/**
 * An address with an anchor opens the folded part of the page that the anchor stands in. Browsers do so by themselves for what is inside, some of
 * them only lately, and none of them for the heading, which a folded part shows anyway. On paper every part is open, and closed again afterwards.
 *
 * The stylesheets open these parts on paper too, by `::details-content`, for readers without a script. A browser that does not know this pseudo-element
 * prints only what is open, so both are needed.
 */
export function startFolded(): void {
  const show = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('details')) return;
    unfold(target);
    target.scrollIntoView();
  };
  show();
  addEventListener('hashchange', show);
  let closed: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll<HTMLDetailsElement>('details:is(.answers, .folded, .sources):not([open])')];
    for (const part of closed) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of closed) part.open = false;
  });
}
