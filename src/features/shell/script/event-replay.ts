const types = ['click', 'change', 'input', 'keydown'] as const;

/**
 * Records what a reader does while the script of the page is still loading: keys, changes of fields, and clicks on buttons, which do nothing
 * by themselves. (A click on a link works without a script.) When the script has run, every event is dispatched once more, in its order, so
 * that the listeners that are there by then follow it. This is behaviour and no trick for speed: without it these clicks and keys are lost
 * on a line that brings the page before its script.
 */
export function keepEarlyEvents(): void {
  const earlyEvents: Event[] = [];
  const keep = (event: Event): void => {
    if (event.type !== 'click' || (event.target as Element).closest('button, [role="button"]')) earlyEvents.push(event);
  };
  for (const type of types) document.addEventListener(type, keep, true);
  // A script with `defer` has run by then, and so have the scripts in the body of a page that is one file.
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      for (const type of types) document.removeEventListener(type, keep, true);
      for (const event of earlyEvents) event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
    },
    { once: true },
  );
}
