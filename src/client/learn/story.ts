import { moveLinks } from '../figure/motion.ts';
import { FigureStore } from '../figure/store.ts';
import { startGuess } from './guess.ts';
import { drawForPaper } from './paper.ts';

/** What a section shows, which its element carries from the build. */
const carried = ['frame', 'lit', 'attacker'] as const;

/** Whether the picture stands beside the text, and not above it (`story.css`). */
const isBeside = '(width >= 1200px), (width >= 640px) and (height < 520px)';
/** How far down the window the line is on which a section becomes the current one, in per cent: above it there is the picture, if that is on top. */
const lineAt = { beside: 40, above: 70 } as const;

/**
 * Lets the picture of the story follow the reader: the section on a line across the window is the current one, and the picture has its state. What the
 * picture answers is held back until the reader has answered the question of the section, skipped it or read on.
 */
export function startStory(): void {
  const figure = document.querySelector<HTMLElement>('.story-figure');
  const sections = [...document.querySelectorAll<HTMLElement>('.story-section')];
  const [first] = sections;
  if (!figure || !first) return;
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
    if (before.frame !== shown.frame) moveLinks(drawings, before.frame, shown.frame);
  });
  const show = (section: HTMLElement): void => {
    current = section;
    const state = { frame: section.dataset['mode'] ?? '' };
    store.ask(state);
    store.show(state);
  };

  for (const section of sections) startGuess(section, () => answer(section));
  store.begin({ frame: first.dataset['mode'] ?? '' });

  const beside = matchMedia(isBeside);
  let observer: IntersectionObserver | undefined;
  const observe = (): void => {
    observer?.disconnect();
    const above = beside.matches ? lineAt.beside : lineAt.above;
    observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const section = target.closest<HTMLElement>('.story-section');
          if (!section || !isIntersecting) continue;
          if (target === section) show(section);
          else answer(section);
        }
      },
      { rootMargin: `-${above}% 0px -${100 - above}% 0px` },
    );
    for (const section of sections) {
      observer.observe(section);
      // Who has come to what stands after the question has read on.
      for (const after of section.querySelectorAll('.story-links ~ *')) observer.observe(after);
    }
  };
  beside.addEventListener('change', observe);
  observe();
  drawForPaper();
}
