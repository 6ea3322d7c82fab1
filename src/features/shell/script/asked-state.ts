import { stateNotDrawn } from '../../../wording/not-loaded.ts';
import { modeIds } from '../../../model/setting/mode-id.ts';
import { figureParameters } from '../../../state/figure-parameters.ts';
import type { ParameterName } from '../../../state/parameters.ts';
import { pageQuery, withoutParameters } from '../../../state/query.ts';
import { adopt } from './adopted-style.ts';

/** A page about one mode, bare or not, by its address. */
const pageOfMode = /\/(modes?)\/([\w-]+)\/((?:index\.html)?)$/;

/**
 * A page about one mode that is asked for another one leads to the page of that one, so that no picture stands under the heading of another mode.
 * The rest of the query stays.
 */
export function leadToAskedMode(): void {
  const asked = modeIds.find((id) => id === pageQuery().get('mode'));
  const [, folder, page, file] = pageOfMode.exec(location.pathname) ?? [];
  if (!asked || asked === page || !modeIds.some((id) => id === page)) return;
  const path = location.pathname.replace(pageOfMode, `/${folder}/${asked}/${file}`);
  location.replace(path + withoutParameters(location.search, ['mode']) + location.hash);
}

/** What an address says about the page or the frame, and not about a state. */
const ofNoState: readonly string[] = ['theme', 'controls', 'lock', 'lang', 'v', 'host'] satisfies readonly ParameterName[];

const style = `
hub-spoke[data-coming] .combine { visibility: hidden; }
hub-spoke:is([data-coming='state'], [data-coming='failed']) > :not(.ignored) { opacity: 0.3; }
hub-spoke[data-coming='state'] { position: relative; }
hub-spoke[data-coming='state']::before {
  content: 'The state of this address is being drawn.';
  position: absolute;
  inset: 8px auto auto 8px;
  z-index: 3;
  padding: 8px 14px;
  border: 1px solid var(--rule2);
  border-radius: 8px;
  background: var(--surface);
  font-size: 15px;
  font-weight: 600;
}`;

/**
 * Marks a figure whose address asks for another state than the build drew, as soon as the parser comes to it, which is before it is painted. A
 * mode that is in the page is shown at once, and only its details are still to come (`data-coming` is empty). Anything else needs the model: what
 * the build drew steps back then, and a sentence says that the state of the address is coming. The element takes the mark away.
 */
export function markAskedState(): void {
  const query = pageQuery();
  const names = [...query].map(([name]) => name).filter((name) => !ofNoState.includes(name));
  const ofFigure = names.filter((name) => (figureParameters as readonly string[]).includes(name));
  if (names.length === 0) return;
  const mode = modeIds.find((id) => id === query.get('mode'));
  const observer = new MutationObserver(() => {
    const figure = document.querySelector<HTMLElement>('hub-spoke');
    if (!figure) return;
    observer.disconnect();
    // In the explorer one script explains and draws. Its page draws one mode at build time, and reads every setting from the address.
    const isExplorer = figure.dataset['explore'] === figure.dataset['draw'];
    const read = isExplorer ? names : ofFigure;
    if (read.length === 0 || (read.length === 1 && mode === figure.getAttribute('mode'))) return;
    if (mode) figure.dataset['mode'] = figure.dataset['words'] = mode;
    figure.dataset['coming'] = mode && read.length === 1 && !isExplorer ? '' : 'state';
    adopt(style);
    addEventListener('load', () => {
      if (!figure.matches(':not(:defined)')) return;
      figure.dataset['coming'] = 'failed';
      const notice = figure.querySelector<HTMLElement>('.ignored');
      if (!notice) return;
      notice.textContent = stateNotDrawn;
      notice.hidden = false;
    });
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => observer.disconnect(), { once: true });
}
