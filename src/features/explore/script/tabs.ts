const nextBy: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Makes tabs of the links to the parts below the diagram. Without a script they are links to parts that stand one under another, and until the
 * script is there the stylesheet shows the part that the address names, or the first one. A link to a part opens its tab from anywhere.
 */
export function startTabs(figure: HTMLElement): void {
  const list = figure.querySelector<HTMLElement>('.tabs');
  const tabs = [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
  const panelOf = (tab: HTMLAnchorElement): HTMLElement | null | undefined => figure.querySelector(tab.hash)?.closest<HTMLElement>('.part');
  const named = (hash: string): HTMLAnchorElement | undefined => tabs.find((tab) => tab.hash === hash);
  if (!list || tabs.length === 0) return;

  const open = (opened: HTMLAnchorElement): void => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === opened));
      tab.tabIndex = tab === opened ? 0 : -1;
      panelOf(tab)?.classList.toggle('closed', tab !== opened);
    }
    figure.dataset['tab'] = opened.hash.slice(1);
  };
  /** Opens the tab that a link leads to, and goes there. */
  const goTo = (tab: HTMLAnchorElement): void => {
    open(tab);
    tab.focus({ preventScroll: true });
    list.scrollIntoView();
  };

  list.setAttribute('role', 'tablist');
  for (const tab of tabs) {
    const id = tab.hash.slice(1);
    tab.id = `tab-${id}`;
    tab.setAttribute('role', 'tab');
    const panel = panelOf(tab);
    if (!panel) continue;
    panel.id = `part-${id}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.setAttribute('aria-controls', panel.id);
  }
  const first = named(location.hash);
  if (first) goTo(first);
  else if (tabs[0]) open(tabs[0]);

  list.addEventListener('keydown', (event) => {
    const next = nextBy[event.key];
    const at = tabs.indexOf(event.target as HTMLAnchorElement);
    const tab = next && at >= 0 ? tabs[next(at, tabs.length)] : undefined;
    if (event.key === ' ' && at >= 0) event.preventDefault();
    if (!tab) return;
    event.preventDefault();
    open(tab);
    tab.focus();
  });
  figure.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const tab = link && named(link.hash);
    if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link === tab) open(tab);
    else goTo(tab);
  });
  addEventListener('hashchange', () => {
    const tab = named(location.hash);
    if (tab) goTo(tab);
  });
}
