import { makeClosable } from './closable.ts';

/** The drawer of narrow screens is a `<details>`, so it works without a script; this lets it close as one expects. */
export function startMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.site-menu');
  if (menu) makeClosable(menu);
}
