import { exploreKey, type FigureExplorer } from './explorer-script.ts';
import { Explorer } from './explorer.ts';
import type { HubSpokeElement } from './figure-element.ts';
import { provide } from '../../shell/script/load-script.ts';
import { startRadioFocus } from '../../shell/script/radio-focus.ts';

provide(exploreKey, (figure: HubSpokeElement): FigureExplorer => new Explorer(figure));
startRadioFocus();
