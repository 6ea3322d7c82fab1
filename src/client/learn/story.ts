import { growTunnel } from '../figure/motion.ts';
import { FigureStore } from '../figure/store.ts';
import { startGuess } from './guess.ts';
import { drawForPaper } from './paper.ts';

/** What a section shows, which its element carries from the build. */
const carried = ['frame', 'lit', 'attacker', 'tells'] as const;

/**
 * How far down the window the line is on which a section becomes the current one, in per cent. The stylesheet says it, because it alone knows whether the
 * picture stands beside the text or above it.
 */
const lineAt = (columns: Element): number => Number(getComputedStyle(columns).getPropertyValue('--read-at'));

/**
 * Lets the picture of the story follow the reader: the section on a line across the window is the current one, and the picture has its state. What the
 * picture answers is held back until the reader has answered the question of the section, skipped it or read on.
 */
export function startStory(): void {
  const figure = document.querySelector<HTMLElement>('.story-figure');
  const sections = [...document.querySelectorAll<HTMLElement>('.story-section')];
  const [first] = sections;
  const columns = figure?.parentElement;
  if (!columns || !first) return;
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.diagram')];
  const store = new FigureStore();
  const answered = new Set<HTMLElement>();
  let current = first;

  const hold = (): void => {
    const held = answered.has(current) ? undefined : current.dataset['hides'];
    if (held) figure.dataset['hides'] = held;
    else delete figure.dataset['hides'];
  };
  const answer = (section: HTMLElement): void => {
    answered.add(section);
    hold();
  };
  store.subscribe(({ before, shown }) => {
    figure.dataset['at'] = current.getAttribute('aria-labelledby') ?? '';
    for (const key of carried) {
      const value = current.dataset[key];
      if (value === undefined) delete figure.dataset[key];
      else figure.dataset[key] = value;
    }
    for (const part of ['shows', 'counts']) {
      const words = figure.querySelector(`[data-part="${part}"]`);
      if (words) words.textContent = current.dataset[part] ?? '';
    }
    hold();
    if (before.frame !== shown.frame) growTunnel(drawings, before.frame, shown.frame);
  });
  const show = (section: HTMLElement): void => {
    current = section;
    const state = { frame: section.dataset['mode'] ?? '' };
    store.ask(state);
    store.show(state);
  };

  for (const section of sections) startGuess(section, () => answer(section));
  store.begin({ frame: first.dataset['mode'] ?? '' });

  let observer: IntersectionObserver | undefined;
  let watched: number | undefined;
  const observe = (): void => {
    const line = lineAt(columns);
    if (line === watched) return;
    watched = line;
    observer?.disconnect();
    observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const section = target.closest<HTMLElement>('.story-section');
          if (!section || !isIntersecting) continue;
          if (target === section) show(section);
          else answer(section);
        }
      },
      { rootMargin: `-${line}% 0px -${100 - line}% 0px` },
    );
    for (const section of sections) {
      observer.observe(section);
      // Who has come to what stands after the question has read on.
      for (const after of section.querySelectorAll('.story-links ~ *')) observer.observe(after);
    }
  };
  addEventListener('resize', observe);
  observe();
  drawForPaper();
}
