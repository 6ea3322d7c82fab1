import { provide } from '../../shell/script/load-script.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { rootOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { hubContent } from './hub-content.ts';
import { shareKey, type OpenShare } from './keys.ts';
import { exportStateOf } from './state.ts';

const open: OpenShare = (figure) => {
  const root = rootOf(figure);
  openDialog(hubContent(exportStateOf(figure as HubSpokeElement, location.href.slice(root.length)), root));
};

provide(shareKey, open);
