import { markupOf } from '../../../markup/markup.ts';
import { drawOneList } from './one-list.ts';
import type { PortsState } from './state.ts';

/** The HTML of the list of ports at build time, by the renderer that the browser uses. */
export const oneListMarkup = (state: PortsState, name: string): string =>
  markupOf((container) => container.append(...drawOneList(container.ownerDocument, state, name)));
