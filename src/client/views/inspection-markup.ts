import { parseHTML } from 'linkedom';
import type { Inspection } from '../../wording/inspection.ts';
import { renderInspection } from './inspector.ts';

/** The inspector's HTML at build time, by the renderer that the browser uses. Never bundled for the browser. */
export function inspectionMarkup(inspection: Inspection, mode: string, root: string): string {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  const container = document.querySelector('div');
  if (!container) throw new Error('linkedom made a document without its own div');
  renderInspection(container, inspection, mode, root);
  return container.innerHTML;
}
