import type { Options } from './options.ts';

/** The box that a view is laid out in before it is scaled, in pixels: a slide of 16 to 9, or the column of a page. */
const boxes = { wide: { width: 1120, height: 630 }, auto: { width: 740, height: 1 } } as const;
/** What a view may still be too high by, because a browser rounds. */
const slack = 1;
const step = 0.98;

/**
 * Scales a view into the frame that it is given, again whenever the frame or the view changes: laid out in a box of the shape of the frame, which
 * is made larger, and so smaller on the screen, until everything is in it.
 */
export function scaleToFit(main: HTMLElement, layout: Options['layout']): void {
  const { width, height } = boxes[layout];
  const scale = (): void => {
    const frame = { width: window.innerWidth, height: window.innerHeight };
    if (frame.width < 1 || frame.height < 1) return;
    let by = Math.min(frame.width / width, frame.height / height);
    const lay = (): void => {
      main.style.setProperty('--fit-width', `${Math.floor(frame.width / by)}px`);
      main.style.setProperty('--fit-height', `${Math.floor(frame.height / by)}px`);
      main.style.setProperty('--fit', String(by));
    };
    lay();
    // 200 steps make it 57 times smaller, which no view needs: whatever happens, this ends.
    for (
      let tries = 0;
      tries < 200 && (main.scrollHeight > frame.height / by + slack || main.scrollWidth > frame.width / by + slack);
      tries += 1
    ) {
      by *= step;
      lay();
    }
  };
  scale();
  addEventListener('resize', scale);
  // A stylesheet may come after the document, and without it nothing has its size.
  addEventListener('load', scale);
  // What a state says may be longer than what the one before said. The size of `main` itself is set above, so its parts are watched.
  const watch = new MutationObserver(scale);
  watch.observe(main, { childList: true, subtree: true, characterData: true, attributeFilter: ['data-mode', 'data-seat', 'hidden'] });
}
