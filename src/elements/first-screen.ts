import { onFirstPaint } from './first-paint.ts';

/** What comes after the picture of a page: text and tables, below the first screen on a phone, and most of it on any other. */
const below = '.focused ~ *, .fleet > .key ~ *, .fleet ~ *';
/** How many of these are laid out in one frame afterwards. */
const perFrame = 10;

/**
 * Keeps the first frame of a page to its first screen: what is below is laid out right after it, a few parts in each frame. It has to be
 * at once, as Chromium keeps what `content-visibility` skips from screen readers, and it is not done where the reader does not begin at
 * the top.
 */
export function paintFirstScreenFirst(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash || navigation?.type !== 'navigate' || !CSS.supports('content-visibility', 'auto')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:is(${below}):not([data-now]) { content-visibility: auto; contain-intrinsic-size: auto 60px }`);
  document.adoptedStyleSheets.push(sheet);
  onFirstPaint(() => {
    const parts = [...document.querySelectorAll<HTMLElement>(below)];
    let from = 0;
    const next = (): void => {
      for (const part of parts.slice(from, (from += perFrame))) part.dataset['now'] = '';
      if (from < parts.length) return void requestAnimationFrame(next);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      for (const part of parts) delete part.dataset['now'];
    };
    requestAnimationFrame(next);
  });
}
