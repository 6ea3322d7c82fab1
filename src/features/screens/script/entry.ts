import '../../shell/script/entry.ts';
import { growTunnel } from '../../figure/script/motion.ts';
import { drawForPaper } from '../../learn/script/paper.ts';
import { showState } from '../../learn/script/show-state.ts';
import { startScreens, type Screens } from './screens.ts';
import { startTour, type Tour } from './tour.ts';

const root = document.querySelector<HTMLElement>('.screens');
if (root) {
  const picture = root.querySelector<HTMLElement>('.screens-picture');
  const drawings = [...root.querySelectorAll<SVGSVGElement>('.screens-picture svg.diagram')];
  let mode = '';
  let tour: Tour | undefined;
  const screens: Screens = startScreens(
    root,
    (screen) => {
      if (!picture) return;
      showState(picture, screen);
      const before = mode;
      mode = screen.dataset['mode'] ?? '';
      if (before && before !== mode) growTunnel(drawings, before, mode);
    },
    () => tour?.pause(),
  );
  if (root.dataset['plays'] !== undefined) tour = startTour(root, () => screens);
  drawForPaper();
}
