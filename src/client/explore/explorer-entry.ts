import { drawModes } from '../figure/renderer-entry.ts';
import { exploreKey, type FigureExplorer } from '../figure/explorer-script.ts';
import { Explorer } from '../figure/explorer.ts';
import { keepFocus } from '../figure/focus.ts';
import { adopt } from '../shell/adopted-style.ts';
import { labStyle } from './lab-style.ts';
import { exploreVocabulary } from './state.ts';
import type { HubSpokeElement } from '../figure/figure-element.ts';
import { followAttacker } from '../attacker/follow-attacker.ts';
import { offerSeats } from '../attacker/seat-places.ts';
import { startAttackerKey } from './attacker-key.ts';
import { distributionsOf } from './distributions.ts';
import { ExplorePanel } from './panel.ts';
import { provide } from '../shell/load-script.ts';

adopt(labStyle);
provide(exploreKey, (figure: HubSpokeElement): FigureExplorer => {
  keepFocus(figure, figure.store.shown.frame, () => figure.drawings().forEach(drawModes));
  const distributions = distributionsOf(figure);
  const panel = new ExplorePanel(figure, distributions);
  startAttackerKey(figure);
  followAttacker(figure);
  offerSeats(figure);
  const explorer = new Explorer(figure, exploreVocabulary(distributions));
  panel.follow(explorer);
  return explorer;
});
