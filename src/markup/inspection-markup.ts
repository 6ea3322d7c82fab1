import type { Inspection } from '../wording/inspection/inspection.ts';
import { renderInspection } from './inspector.ts';
import { markupOf } from './markup.ts';

/** The inspector's HTML at build time, by the renderer that the browser uses. */
export const inspectionMarkup = (inspection: Inspection, mode: string, root: string): string =>
  markupOf((container) => renderInspection(container, inspection, mode, root));
