import { adopt } from './adopted-style.ts';

/**
 * Names the page above the heading that an address leads to, because its title is then out of view. The line stands in the space above the heading, so that
 * nothing moves; only the text of a page has that space.
 */
export function nameArrival(): void {
  const heading = document.getElementById(location.hash.slice(1));
  if (!heading?.matches('.prose > :is(h2, h3)')) return;
  adopt(
    "[data-page]{position:relative;scroll-margin-top:24px}[data-page]::before{content:attr(data-page)/'';position:absolute;inset:auto 0 100%;overflow:hidden;white-space:nowrap;font:400 14px/22px var(--sans);color:var(--ink2)}",
  );
  heading.dataset['page'] = document.querySelector('h1')?.innerText;
  // A page that was left further down or up goes back there.
  if (Math.abs(heading.getBoundingClientRect().top) < 40) heading.scrollIntoView();
}
