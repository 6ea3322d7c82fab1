import { makeClosable } from './closable.ts';

/** The key that goes to a link of an open menu, and to which: the next, the one before, the first, the last. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count - 1 : at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * The menus of the header are `<details>`, so they open without a script; this lets each close as one expects: at Escape, with the focus back at its
 * name, at a click beside it, and when the focus goes on to what follows. The arrows open a menu and go through its links.
 */
export function startMenu(): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.site-header details')) {
    makeClosable(menu);
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      // Where nothing has the focus next, a click decides.
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
    });
    menu.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      const target = event.target as HTMLElement;
      // A select and a field of the panel have arrows of their own.
      if (!step || !target.matches('summary, a')) return;
      if (!menu.open && !event.key.startsWith('Arrow')) return;
      event.preventDefault();
      menu.open = true;
      const links = [...menu.querySelectorAll<HTMLAnchorElement>('li a')];
      links[step(links.indexOf(target as HTMLAnchorElement), links.length)]?.focus();
    });
  }
}
