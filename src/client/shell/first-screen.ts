import { onFirstPaint } from './first-paint.ts';

/** How many parts are laid out in one frame afterwards. */
const perFrame = 10;

interface Below {
  /** A selector: what comes after the picture of a page. */
  readonly parts: string;
  /** No part of it is nearer to the top of the page, in CSS pixels; 0 where a part may be beside the picture. */
  readonly from: number;
}

/** What is below the picture of each type of page, in a window of this width. A test holds the distances. */
export const belowPicture = (width: number): readonly Below[] => [
  { parts: '.focused ~ *', from: width < 600 ? 1000 : 870 },
  { parts: '.fleet > .key ~ *, .fleet ~ *', from: 1040 },
  { parts: '.home :is(.inspector, .combine, .as-table, .assumes, .doors)', from: width < 600 ? 1450 : 0 },
];

/**
 * Keeps the first frame of a page to its first screen: what is below is laid out right after it, a few parts in each frame. It has to be
 * at once, as what is skipped is kept from screen readers too, and it is not done where the reader does not begin at the top.
 */
export function paintFirstScreenFirst(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash || navigation?.type !== 'navigate' || !CSS.supports('content-visibility', 'auto')) return;
  const below = belowPicture(innerWidth).filter(({ from }) => from > 0);
  const sheet = new CSSStyleSheet();
  // Left to the browser, two and a half windows are laid out, in two rounds. `content-visibility: hidden` would count as layout shifts.
  const rule = ({ parts, from }: Below): string =>
    `:is(${parts}):not([data-now]) { ${innerHeight < from ? 'display: none' : 'content-visibility: auto; contain-intrinsic-size: auto 60px'} }`;
  sheet.replaceSync(below.map(rule).join(''));
  document.adoptedStyleSheets.push(sheet);
  onFirstPaint(() => {
    const parts = [...document.querySelectorAll<HTMLElement>(below.map(({ parts }) => parts).join())];
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
