const isHeld = (event: MouseEvent): boolean => event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;

/**
 * Says of each row that stands for a path that it selects the path, as it does while scripts run. It stays a link to the page of the path for who
 * opens it in a tab of its own, and for who has no script.
 */
export function markPathRows(root: ParentNode): void {
  for (const row of root.querySelectorAll('.hops a[data-path]')) row.setAttribute('role', 'button');
}

/** The row that an event came to; none where the reader opens its link somewhere else. */
export const pathRowOf = (event: Event): HTMLElement | null =>
  event instanceof MouseEvent && isHeld(event) ? null : (event.target as Element).closest<HTMLElement>('.hops [role="button"]');
