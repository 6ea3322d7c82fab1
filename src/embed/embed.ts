import type { HubSpokeElement } from '../features/figure/script/figure-element.ts';
import type { JourneyStepsElement } from '../features/journey/script/journey-element.ts';
import { leadToAskedMode, markAskedState } from '../features/shell/script/asked-state.ts';
import { exploreView } from './explore-view.ts';
import { figureView } from './figure-view.ts';
import { leadToGiven } from './given-address.ts';
import { journeyView } from './journey-view.ts';
import { matrixView } from './matrix-view.ts';
import type { ViewName } from './message.ts';
import { showClusterInAddress } from './cluster.ts';
import { start } from './start.ts';

/** Goes where the address leads, or else marks the state that it asks for, before anything is painted. */
function isLeaving(): boolean {
  if (leadToGiven()) return true;
  leadToAskedMode();
  markAskedState();
  return false;
}

start((main, changed) => {
  const figure = main.querySelector<HubSpokeElement>('hub-spoke');
  const journey = main.querySelector<JourneyStepsElement>('journey-steps');
  const table = main.querySelector<HTMLTableElement>('table.matrix');
  if (figure && main.dataset['view'] === 'explore') return exploreView(figure, changed);
  if (figure) return figureView(main.dataset['view'] as ViewName, figure, changed);
  if (journey) return journeyView(journey, changed);
  return table ? matrixView(table) : undefined;
}, isLeaving);
document.addEventListener('DOMContentLoaded', showClusterInAddress);
