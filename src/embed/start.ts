import { leadToAskedMode, markAskedState } from '../client/shell/asked-state.ts';
import { startFrame, type ViewIn } from './frame.ts';
import { leadToGiven } from './given-address.ts';
import { readOptions } from './options.ts';
import { setTheme } from './theme.ts';

/** Starts a bare view: blocking in the head, so that theme and controls are right at the first paint; the view starts when it is there. */
export function start(viewIn: ViewIn): void {
  if (leadToGiven()) return;
  const { options, ignored } = readOptions(location.search);
  const { dataset } = document.documentElement;
  dataset['controls'] = options.lock ? 'none' : options.controls;
  setTheme(options.theme);
  leadToAskedMode();
  markAskedState();
  document.addEventListener('DOMContentLoaded', () => {
    const notice = document.querySelector<HTMLElement>('.options-ignored');
    if (notice && ignored.length > 0) {
      notice.textContent = ignored.join(' ');
      notice.hidden = false;
    }
    startFrame(options, ignored, viewIn);
  });
}
