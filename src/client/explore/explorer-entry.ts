import { drawModes } from '../figure/renderer-entry.ts';
import { exploreKey, type FigureExplorer } from '../figure/explorer-script.ts';
import { Explorer } from '../figure/explorer.ts';
import { keepFocus } from '../figure/focus.ts';
import { exploreVocabulary } from './state.ts';
import type { HubSpokeElement } from '../figure/figure-element.ts';
import { distributionsOf } from './distributions.ts';
import { ExplorePanel } from './panel.ts';
import { provide } from '../shell/load-script.ts';

provide(exploreKey, (figure: HubSpokeElement): FigureExplorer => {
  keepFocus(figure, figure.store.shown.frame, () => figure.drawings().forEach(drawModes));
  const panel = new ExplorePanel(figure);
  const explorer = new Explorer(figure, exploreVocabulary(distributionsOf(figure)));
  panel.follow(explorer);
  return explorer;
});
