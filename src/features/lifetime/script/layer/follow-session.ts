import { usualSession } from '../../../../state/silent-session.ts';
import type { Explorer } from '../../../figure/script/explorer.ts';
import type { HubSpokeElement } from '../../../figure/script/figure-element.ts';
import { viewOf } from '../../../figure/script/store.ts';
import { loadShared } from '../../../shell/script/load-script.ts';
import { toggles } from '../toggle-link.ts';
import { layerKey, loadedLayer, type LifetimeLayer } from './layer-script.ts';
import { timeoutsNotLoaded } from '../../../../wording/lifetime/page.ts';

/**
 * Marks where a session ends, in a figure whose page has the script for it (`data-lifetimes`). The link to the page of lifetimes asks for it; the script is
 * loaded then, or when the address asks.
 */
export function followSession(figure: HubSpokeElement, explorer: () => Explorer): void {
  const source = figure.dataset['lifetimes'] ?? '';
  const link = figure.querySelector<HTMLAnchorElement>('[data-part="lifetimes"]');
  figure.store.subscribe(({ before, shown }) => {
    const view = viewOf(shown);
    if (!view) return;
    link?.setAttribute('aria-expanded', String(view.session !== undefined));
    if (!view.session) return loadedLayer()?.hide(figure);
    const moves = before.view !== undefined && !before.view.session;
    const show = (layer: LifetimeLayer): void => {
      if (figure.store.shown === shown) layer.show(figure, view, moves);
    };
    const layer = loadedLayer();
    if (layer) return show(layer);
    loadShared<LifetimeLayer>(layerKey, source).then(show, () => figure.notice(timeoutsNotLoaded));
  });
  if (!link) return;
  toggles(
    link,
    () => loadShared<LifetimeLayer>(layerKey, source),
    () => void figure.act(() => explorer().choose({ ...explorer().asked, session: explorer().asked.session ? undefined : usualSession })),
  );
}
