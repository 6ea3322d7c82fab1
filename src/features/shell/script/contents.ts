/** How far down the window a heading stands when its section is what is read, as a part of the height of the window. */
const readFrom = 0.4;

/** Scrolls a list that is longer than the window until its current entry is in view, and moves nothing else. */
function keepInView(entry: Element | undefined, list: Element | null | undefined): void {
  if (!entry || !list || list.scrollHeight <= list.clientHeight) return;
  const [at, room] = [entry.getBoundingClientRect(), list.getBoundingClientRect()];
  if (at.top < room.top || at.bottom > room.bottom) list.scrollTop += at.top - room.top - room.height / 2;
}

/**
 * The contents beside a page follow the scroll: the entry of the section that is read is the current one, which is the last whose heading is in the upper part of the
 * window or above it. At the end of a page, where later headings cannot come that far up, it is the one that was asked for, or the last.
 */
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.on-this-page a[href^="#"]')];
  const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (headings.length === 0) return;
  let pending = false;
  const mark = (): void => {
    pending = false;
    // A heading in a part that is closed has no place: the reader has not passed it.
    const seen = headings.filter((heading) => heading.checkVisibility());
    const above = (limit: number): readonly HTMLElement[] => seen.filter((heading) => heading.getBoundingClientRect().top < limit);
    const isEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const asked = seen.find(({ id }) => location.hash === `#${id}`);
    const isAskedInView = asked && asked.getBoundingClientRect().top >= 0 && asked.getBoundingClientRect().top < innerHeight;
    // At the very top nothing has been passed, also where the first headings stand close together.
    const current =
      (scrollY < 8 ? seen[0] : isEnd ? (isAskedInView ? asked : above(innerHeight).at(-1)) : above(readFrom * innerHeight).at(-1)) ??
      headings[0];
    for (const link of links) {
      if (link.hash === `#${current?.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const marked = links.find((link) => link.hasAttribute('aria-current'));
    keepInView(marked, marked?.closest('.rail-inner'));
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
  requestAnimationFrame(() =>
    setTimeout(() => {
      const list = document.querySelector('.reference > .path-nav');
      keepInView(list?.querySelector('[aria-current]') ?? undefined, list);
      mark();
    }),
  );
}
