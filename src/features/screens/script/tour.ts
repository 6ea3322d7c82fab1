import { tourWords } from '../../../wording/story/tour-words.ts';
import type { Screens } from './screens.ts';

/** Plays and pauses a tour. */
export type Tour = ReturnType<typeof startTour>;

/**
 * Lets screens go on by themselves, each after its own `data-seconds`, once the reader asks for it. It pauses when the reader pauses, when the tab is hidden
 * and at the end, and goes on where it was. Nothing moves but the screens, so that it is the same where no motion is wanted.
 */
export function startTour(root: HTMLElement, screensOf: () => Screens) {
  const button = root.querySelector<HTMLButtonElement>('[data-act="play"]');
  const progress = root.querySelector('progress');
  let running: number | undefined;
  /** The screen that is timed, how long it has been shown before, and since when it is shown now, in milliseconds. */
  let timed = { at: -1, spent: 0, since: 0 };

  const lengthOf = (screen: HTMLElement | undefined): number => Number(screen?.dataset['seconds'] ?? 0) * 1000;
  const label = (): void => {
    if (!button) return;
    const { all, at } = screensOf();
    const isOver = running === undefined && at() === all.length - 1 && timed.spent >= lengthOf(all.at(-1));
    button.textContent = running === undefined ? (isOver ? tourWords.again : tourWords.play) : tourWords.pause;
  };
  const mark = (): void => {
    const { all, at } = screensOf();
    const sum = (screens: readonly HTMLElement[]): number => screens.reduce((total, screen) => total + lengthOf(screen), 0);
    if (progress) progress.value = (sum(all.slice(0, at())) + timed.spent) / sum(all);
  };
  const pause = (): void => {
    if (running === undefined) return;
    clearInterval(running);
    running = undefined;
    label();
  };
  const step = (): void => {
    const { all, at, go } = screensOf();
    const now = performance.now();
    if (timed.at !== at()) timed = { at: at(), spent: 0, since: now };
    timed.spent += now - timed.since;
    timed.since = now;
    if (timed.spent >= lengthOf(all[at()])) {
      if (at() === all.length - 1) pause();
      else {
        go(at() + 1);
        timed = { at: at(), spent: 0, since: now };
      }
    }
    mark();
  };
  const play = (): void => {
    const { all, at, go } = screensOf();
    if (at() === all.length - 1 && timed.spent >= lengthOf(all.at(-1))) {
      timed = { at: 0, spent: 0, since: 0 };
      go(0);
    }
    timed.since = performance.now();
    running = window.setInterval(step, 200);
    label();
  };
  button?.addEventListener('click', () => (running === undefined ? play() : pause()));
  document.addEventListener('visibilitychange', () => document.hidden && pause());
  label();
  return { pause };
}
