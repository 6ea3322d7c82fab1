import { outOf } from '../../../wording/text/text.ts';

/** What shows one screen after the other. */
export interface Screens {
  readonly all: readonly HTMLElement[];
  /** The place of the screen that is shown. */
  readonly at: () => number;
  /** Shows a screen; a place before the first or after the last one changes nothing. */
  readonly go: (index: number) => void;
}

const keys: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Shows the screens of a page one at a time: by the buttons of the bar, by the arrow keys, Page Up and Page Down, Home and End, and by the address, whose
 * fragment is the id of the screen. `onShow` gets each screen that is shown. `byReader` is called when the reader goes on by themselves.
 */
export function startScreens(root: HTMLElement, onShow: (screen: HTMLElement) => void, byReader = (): void => {}): Screens {
  const all = [...root.querySelectorAll<HTMLElement>('.screen')];
  const bar = root.querySelector<HTMLElement>('.screens-bar');
  const status = bar?.querySelector('[role="status"]');
  const place = bar?.querySelector('.screens-at');
  const button = (act: string): HTMLButtonElement | undefined => bar?.querySelector<HTMLButtonElement>(`[data-act="${act}"]`) ?? undefined;
  const [back, next, notes] = ['back', 'next', 'notes'].map(button);
  let current = -1;

  const show = (index: number, tell: boolean): void => {
    const screen = all[index];
    if (!screen || index === current) return;
    current = index;
    for (const each of all) each.toggleAttribute('data-current', each === screen);
    back?.setAttribute('aria-disabled', String(index === 0));
    next?.setAttribute('aria-disabled', String(index === all.length - 1));
    if (place) place.textContent = outOf(index + 1, all.length);
    const screenText = [...screen.querySelectorAll('h2, .screen-says')].map(({ textContent }) => textContent.trim()).join('. ');
    if (status && tell) status.textContent = `${outOf(index + 1, all.length)}: ${screenText}`;
    onShow(screen);
  };
  const go = (index: number): void => {
    if (!all[index]) return;
    show(index, true);
    history.replaceState(history.state, '', `#${all[index].id}`);
  };
  const goAsReader = (index: number): void => {
    byReader();
    go(index);
  };
  back?.addEventListener('click', () => goAsReader(current - 1));
  next?.addEventListener('click', () => goAsReader(current + 1));
  notes?.addEventListener('click', () => {
    const on = root.toggleAttribute('data-notes');
    notes.setAttribute('aria-pressed', String(on));
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if ((event.target as Element).closest('input, textarea, select, [contenteditable], dialog')) return;
    if (event.key === 'n' && notes) return notes.click();
    const wanted = keys[event.key]?.(current, all.length - 1);
    if (wanted === undefined) return;
    event.preventDefault();
    goAsReader(wanted);
  });
  const asked = (): number =>
    Math.max(
      0,
      all.findIndex(({ id }) => id === location.hash.slice(1)),
    );
  addEventListener('hashchange', () => show(asked(), true));
  root.dataset['started'] = '';
  show(asked(), false);
  return { all, at: () => current, go };
}
