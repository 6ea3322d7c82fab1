import { exploreKey, type FigureExplorer } from './explorer-script.ts';
import { Explorer } from './explorer.ts';
import type { HubSpokeElement } from './figure-element.ts';
import { provide } from '../../shell/script/load-script.ts';

provide(exploreKey, (figure: HubSpokeElement): FigureExplorer => new Explorer(figure));
