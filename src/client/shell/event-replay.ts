const types = ['click', 'change', 'input', 'keydown'] as const;

/**
 * Records what a reader does while the script of the page is still loading: keys, changes of fields, and clicks on buttons, which do nothing
 * by themselves. (A click on a link works without a script.) The returned function ends the recording; with `again` it dispatches every
 * event once more, in its order, so that the listeners that are there by then follow it. This is behaviour and no trick for speed: without it
 * these clicks and keys are lost. It costs 129 bytes of gzip (`npm run bench:tricks -- --only bytes`).
 */
export function keepEarlyEvents(): (again: boolean) => void {
  const kept: Event[] = [];
  const keep = (event: Event): void => {
    if (event.type !== 'click' || (event.target as Element).closest('button, [role="button"]')) kept.push(event);
  };
  for (const type of types) document.addEventListener(type, keep, true);
  return (again) => {
    for (const type of types) document.removeEventListener(type, keep, true);
    if (!again) return;
    for (const event of kept) event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  };
}
