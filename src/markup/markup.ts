import { parseHTML } from 'linkedom';

/** What a view draws into its container, as HTML at build time. Never bundled for the browser. */
export function markupOf(draw: (container: Element) => void): string {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  const container = document.querySelector('div');
  if (!container) throw new Error('linkedom made a document without its own div');
  draw(container);
  return container.innerHTML;
}
