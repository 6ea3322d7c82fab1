import { foldNames } from '../wording/embed/view.ts';

/** The parts of a view that give way where its frame is too low for them, in the order in which they come back where it is not. The key of marks is a key too. */
const parts = ['lanes', 'seat-key', 'key', 'inspector', 'captured-detail', 'in-words', 'comparison'] as const;

interface Fold {
  readonly details: HTMLDetailsElement;
  /** What the frame cannot be without: the key on anything that is wider than a phone, and an inspector that stands beside its drawing. */
  readonly stays: MediaQueryList | undefined;
  /** Whether a reader opened or closed it, who is not corrected. */
  touched: boolean;
}

const always: Readonly<Record<string, string>> = {
  '.key': '(width >= 650px)',
  '.seat-key': '(width >= 650px)',
  // Beside the drawing: a figure of 700 px, and what is around it.
  '.inspector': '(width >= 732px)',
  '.captured-detail': '(width >= 732px)',
};

/** Puts a part into a `<details>` that is named by what it holds. */
function fold(part: HTMLElement, name: (typeof parts)[number]): HTMLDetailsElement {
  const details = document.createElement('details');
  details.className = `fold fold-${name}`;
  const summary = document.createElement('summary');
  const { previousElementSibling: heading } = part;
  summary.textContent = heading?.localName === 'h2' ? heading.textContent : foldNames[name];
  if (heading?.localName === 'h2') heading.remove();
  part.before(details);
  details.append(summary, part);
  return details;
}

/**
 * Lets a view fit into the frame that it is given, without any help of the page around it: what the picture can do without is folded, and opened as
 * far as the height of the frame goes. A view in a window of its own folds nothing, because that window scrolls.
 *
 * `isTold` says whether the view told its page this height. A frame that has such a height follows its view, so the height that it was given first
 * goes on deciding what is folded; otherwise the view would grow into a frame that had grown for it, and end at a height that chance decides.
 */
export function foldToFit(main: HTMLElement, isTold: (height: number) => boolean): void {
  if (window.parent === window) return;
  let given = window.innerHeight;
  const folds: Fold[] = [];
  const keep = (details: HTMLDetailsElement, selector: string): void => {
    const query = always[selector];
    const made: Fold = { details, stays: query === undefined ? undefined : matchMedia(query), touched: false };
    details.firstElementChild?.addEventListener('click', () => (made.touched = true));
    folds.push(made);
  };
  /** Folds what is there now: a comparison of other sides brings new tables, and an attacker on a path what is captured there. */
  const find = (): void => {
    const gone = folds.filter(({ details }) => !details.isConnected);
    for (const each of gone) folds.splice(folds.indexOf(each), 1);
    for (const name of parts)
      for (const part of main.querySelectorAll<HTMLElement>(`.${name}:not(.fold > *)`)) keep(fold(part, name), `.${name}`);
  };
  for (const details of main.querySelectorAll<HTMLDetailsElement>('.as-table')) keep(details, '.as-table');
  const height = (): number => document.body.getBoundingClientRect().height;
  /** How high the view was when it was fitted last. */
  let fitted = 0;
  const fit = (): void => {
    find();
    const free = folds.filter(({ touched }) => !touched);
    for (const { details, stays } of free) details.open = stays?.matches ?? false;
    for (const { details } of free.filter((each) => !each.details.open)) {
      details.open = true;
      if (height() > given) details.open = false;
    }
    fitted = height();
  };
  fit();
  let width = window.innerWidth;
  addEventListener('resize', () => {
    const isObeyed = isTold(window.innerHeight);
    if (isObeyed && window.innerWidth === width) return;
    if (!isObeyed) given = window.innerHeight;
    width = window.innerWidth;
    fit();
  });
  // The state that the address asks for, or that the page around the view sets, may say more than what was there before. What a reader does
  // folds nothing under their hands.
  const growth = new ResizeObserver(() => height() !== fitted && requestAnimationFrame(fit));
  growth.observe(document.body);
  for (const act of ['pointerdown', 'keydown']) addEventListener(act, () => growth.disconnect(), { capture: true });
  const drawn = main.querySelector('.drawn');
  if (!drawn) return;
  new MutationObserver(() => {
    if (drawn.querySelector(':scope > .comparison')) fit();
  }).observe(drawn, { childList: true });
}
