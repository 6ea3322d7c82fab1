import { exploreKey, type FigureExplorer } from './explorer-script.ts';
import { Explorer } from './explorer.ts';
import type { HubSpokeElement } from './hub-spoke-element.ts';
import { share } from '../shell/load-script.ts';

share(exploreKey, (figure: HubSpokeElement): FigureExplorer => new Explorer(figure));
