/** The contents beside a page follow the scroll: the entry of the section at the top of the window is the current one. */
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.on-this-page a[href^="#"]')];
  const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (headings.length === 0) return;
  let pending = false;
  const mark = (): void => {
    pending = false;
    // A heading in a part that is closed has no place: the reader has not passed it.
    const passed = headings.filter((heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < 120);
    const current = passed.at(-1) ?? headings[0];
    for (const link of links) {
      if (link.hash === `#${current?.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener(
    'scroll',
    () => {
      if (!pending) requestAnimationFrame(mark);
      pending = true;
    },
    { passive: true },
  );
  // Not before the first paint, which would wait for it.
  requestAnimationFrame(() => setTimeout(mark));
}
