const types = ['click', 'change', 'input', 'keydown'] as const;

/**
 * Keeps what a reader does before the script of the page is there: keys, changes of fields, and clicks on buttons, which do nothing
 * by themselves. The returned function ends that; with `again` all of it happens once more, in its order. This is behaviour and no trick for
 * speed: without it these clicks and keys are lost, and a mode that was chosen is taken back when the figure starts. It costs 129 bytes of gzip
 * (`npm run bench:tricks -- --only bytes`).
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
