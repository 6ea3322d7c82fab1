import type { Theme } from './message.ts';

let wanted: Theme = 'auto';
const system = matchMedia('(prefers-color-scheme: dark)');

function apply(): void {
  const scheme = wanted === 'auto' ? (system.matches ? 'dark' : 'light') : wanted;
  document.documentElement.dataset['theme'] = scheme;
  // One scheme, not both: a frame whose scheme is not that of the page around it gets an opaque canvas.
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', scheme);
}
system.addEventListener('change', apply);

/** The theme that was asked for, `auto` for the system's. */
export const theme = (): Theme => wanted;

/** Shows a theme. No storage: what a reader chose on the site does not reach into other people's pages. */
export function setTheme(next: Theme): void {
  wanted = next;
  apply();
}
