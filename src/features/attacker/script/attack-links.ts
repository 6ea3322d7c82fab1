import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { loadShared } from '../../shell/script/load-script.ts';
import { capturedKey, type CapturedScript } from './captured-script.ts';

/**
 * Lets the links of a page to an attack (`[data-attack]`) show it in the figure of the page. Without this script, in another tab, or where the
 * captures do not load, each leads to the explorer.
 */
export function startAttackLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-attack]');
    if (!link) return;
    const figure = link.closest<HubSpokeElement>('hub-spoke') ?? document.querySelector<HubSpokeElement>('hub-spoke');
    const source = figure?.dataset['captured'];
    if (!figure || !source || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    loadShared<CapturedScript>(capturedKey, source).then(
      ({ attack }) => attack(figure, link),
      () => location.assign(link.href),
    );
  });
}
