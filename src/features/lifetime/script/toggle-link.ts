/** Makes a button of a link: it toggles what is loaded for it, and leads on as a link where that does not load, for what it leads to says the same. */
export function toggles<Loaded>(link: HTMLAnchorElement, load: () => Promise<Loaded>, toggle: (loaded: Loaded) => void): void {
  link.setAttribute('role', 'button');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void load().then(toggle, () => location.assign(link.href));
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
}
