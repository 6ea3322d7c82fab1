const events = ['click', 'auxclick', 'contextmenu'] as const;

/** The file that a link to a folder means: no server is there to answer with the `index.html` of it. */
export function fileOf(address: string): string {
  const url = new URL(address);
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

/**
 * Opened by double click, from `file://`, every link to a folder leads to the page in it, whoever wrote the link: the page, the
 * inspector or the search. On a server this does nothing, so that addresses stay the published ones.
 */
export function startFolderLinks(): void {
  if (location.protocol !== 'file:') return;
  const lead = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link) link.href = fileOf(link.href);
  };
  for (const type of events) document.addEventListener(type, lead, true);
}
