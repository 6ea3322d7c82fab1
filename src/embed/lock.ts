const free = 'a[href]:not([role="button"]), summary';
const walking: readonly string[] = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** Holds a view as it is: a reader may look, walk with the arrows, and follow links, and nothing that they do changes it. */
export function lock(view: HTMLElement): void {
  const stop = (event: Event): void => {
    const target = event.target as Element;
    if (target.closest(free) || (event instanceof KeyboardEvent && walking.includes(event.key) && !target.closest('journey-steps'))) return;
    event.stopImmediatePropagation();
    if (event.type === 'click') event.preventDefault();
  };
  for (const type of ['click', 'change', 'keydown']) addEventListener(type, stop, { capture: true });
  for (const button of view.querySelectorAll('[role="button"]')) button.setAttribute('aria-disabled', 'true');
  for (const control of view.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLButtonElement>('input, select, button'))
    control.disabled = true;
}
