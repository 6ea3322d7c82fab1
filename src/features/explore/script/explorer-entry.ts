import { drawModes } from '../../figure/script/renderer-entry.ts';
import { exploreKey, type FigureExplorer } from '../../figure/script/explorer-script.ts';
import { Explorer } from '../../figure/script/explorer.ts';
import { keepFocus } from '../../figure/script/focus.ts';
import { adopt } from '../../shell/script/adopted-style.ts';
import { labStyle } from './lab-style.ts';
import { exploreVocabulary } from './state.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { followSession } from '../../lifetime/script/layer/follow-session.ts';
import { withSession } from '../../lifetime/script/layer/session-vocabulary.ts';
import { followAttacker } from '../../attacker/script/follow-attacker.ts';
import { offerSeats } from '../../attacker/script/seat-places.ts';
import { startAttackerKey } from './attacker-key.ts';
import { distributionsOf } from './distributions.ts';
import { ExplorePanel } from './panel.ts';
import { provide } from '../../shell/script/load-script.ts';

adopt(labStyle);
provide(exploreKey, (figure: HubSpokeElement): FigureExplorer => {
  keepFocus(figure, figure.store.shown.frame, () => figure.drawings().forEach(drawModes));
  const distributions = distributionsOf(figure);
  const panel = new ExplorePanel(figure, distributions);
  startAttackerKey(figure);
  // First the places that can be taken: the leader of a bubble keeps clear of where they stand now.
  offerSeats(figure);
  followAttacker(figure);
  const vocabulary = exploreVocabulary(distributions);
  // In a frame there is no room beside the drawing for what ends a session.
  const hasLifetimes = figure.dataset['lifetimes'] !== undefined;
  if (hasLifetimes) followSession(figure, () => explorer);
  const explorer = new Explorer(figure, hasLifetimes ? withSession(vocabulary) : vocabulary);
  panel.follow(explorer);
  return explorer;
});
