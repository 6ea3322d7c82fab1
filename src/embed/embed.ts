import { startFrame } from './frame.ts';
import { readOptions } from './options.ts';
import { setTheme } from './theme.ts';

// Blocking in the head, so that the theme and the controls are right at the first paint; the view starts when it is there.
const { options, ignored } = readOptions(location.search);
const { dataset } = document.documentElement;
dataset['controls'] = options.lock ? 'none' : options.controls;
setTheme(options.theme);
document.addEventListener('DOMContentLoaded', () => {
  const notice = document.querySelector<HTMLElement>('.options-ignored');
  if (notice && ignored.length > 0) {
    notice.textContent = ignored.join(' ');
    notice.hidden = false;
  }
  startFrame(options, ignored);
});
