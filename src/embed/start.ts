import { scaleToFit } from './fit.ts';
import { foldToFit } from './folds.ts';
import { startFrame, type ViewIn } from './frame.ts';
import { HostPort } from './host-port.ts';
import { readOptions, type Options } from './options.ts';
import { setTheme } from './theme.ts';

/** Marks how the view is laid out. Without a scale, the wide layout needs a frame that is wide enough for it. */
function startLayout({ layout, fit }: Options): void {
  const { dataset } = document.documentElement;
  if (fit) dataset['fit'] = '';
  if (layout !== 'wide') return;
  const isWide = matchMedia('(width >= 900px)');
  const mark = (): void => {
    if (fit || isWide.matches) dataset['layout'] = layout;
    else delete dataset['layout'];
  };
  mark();
  isWide.addEventListener('change', mark);
}

/** Calls once every stylesheet of the document is there: at once as a rule, and never later than when the window has loaded. */
function whenStyled(then: () => void): void {
  const isStyled = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null);
  if (isStyled || document.readyState === 'complete') then();
  else addEventListener('load', then, { once: true });
}

/**
 * Starts a bare view: blocking in the head, so that theme and controls are right at the first paint; the view starts when it is there. `isLeaving`
 * is asked first, and says whether the address leads to another one.
 */
export function start(viewIn: ViewIn, isLeaving: () => boolean = () => false): void {
  if (isLeaving()) return;
  const { options, ignored } = readOptions(location.search);
  const { dataset } = document.documentElement;
  dataset['controls'] = options.lock ? 'none' : options.controls;
  setTheme(options.theme);
  startLayout(options);
  document.addEventListener('DOMContentLoaded', () => {
    const notice = document.querySelector<HTMLElement>('.options-ignored');
    if (notice && ignored.length > 0) {
      notice.textContent = ignored.join(' ');
      notice.hidden = false;
    }
    const main = document.querySelector<HTMLElement>('[data-view]');
    const port = new HostPort(options.host);
    startFrame(options, port, ignored, viewIn);
    if (main && options.fit) scaleToFit(main, options.layout);
    // A view is folded first and tells its height then, both only when it has its styles, without which nothing has its size.
    if (main && !options.fit)
      whenStyled(() => {
        foldToFit(main, port.isTold);
        port.tellHeight();
      });
  });
}
