import { drawModes } from './draw.ts';
import { exploreKey, type FigureExplorer } from './explorer-script.ts';
import { Explorer } from './explorer.ts';
import { exploreVocabulary } from './explore-state.ts';
import type { HubSpokeElement } from './hub-spoke-element.ts';
import { ExplorePanel, distributionsOf } from './explore-panel.ts';
import { share } from './load-script.ts';

share(exploreKey, (figure: HubSpokeElement): FigureExplorer => {
  figure.drawings().forEach(drawModes);
  const panel = new ExplorePanel(figure);
  const explorer = new Explorer(figure, exploreVocabulary(distributionsOf(figure)));
  panel.follow(explorer);
  return explorer;
});
