import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { hubContent } from './hub-content.ts';
import { exportStateOf } from './state.ts';
import { offerShare } from './dialog.ts';

offerShare((figure, root) => hubContent(exportStateOf(figure as HubSpokeElement, location.href.slice(root.length)), root));
