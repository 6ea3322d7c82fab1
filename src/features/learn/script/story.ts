import { growTunnel } from '../../figure/script/motion.ts';
import { startAttack } from './attack.ts';
import { startGuess } from './guess.ts';
import { drawForPaper } from './paper.ts';
import { showState } from './show-state.ts';

/**
 * How far down the window a section begins to be the one that is read, and how far down what follows its question is read, in per cent. The
 * stylesheet says it, because it alone knows whether the picture stands beside the text or above it.
 */
const lineOf = (columns: Element, name: '--begins-at' | '--reads-on-at'): number =>
  (Number(getComputedStyle(columns).getPropertyValue(name)) / 100) * innerHeight;

/** The last of some elements whose beginning is above a line; the first, if none is. */
const lastAbove = <Part extends Element>(parts: readonly Part[], line: number): Part | undefined =>
  parts.findLast((part) => part.getBoundingClientRect().top <= line);

/**
 * Lets the picture of the story follow the reader. The section on a line across the window is the current one. Its picture holds back what its question
 * asks for until the reader has answered it, skipped it or read on; then it shows the state of the part that is read.
 */
export function startStory(): void {
  const figure = document.querySelector<HTMLElement>('.story-figure');
  const sections = [...document.querySelectorAll<HTMLElement>('.story-section')];
  const [first] = sections;
  const columns = figure?.parentElement;
  if (!columns || !first) return;
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.diagram')];
  const partsOf = new Map(sections.map((section) => [section, [...section.querySelectorAll<HTMLElement>('.story-shows')]]));
  const answered = new Set<HTMLElement>();
  let shown: HTMLElement = first;

  const show = (): void => {
    const section = lastAbove(sections, lineOf(columns, '--begins-at')) ?? first;
    const parts = partsOf.get(section) ?? [];
    const read = lastAbove(parts, lineOf(columns, '--reads-on-at'));
    if (read) answered.add(section);
    const part = read ?? (answered.has(section) ? (parts[0] ?? section) : section);
    figure.dataset['at'] = section.getAttribute('aria-labelledby') ?? '';
    if (part === shown) return;
    const before = shown;
    shown = part;
    showState(figure, part);
    if (before.dataset['mode'] !== part.dataset['mode']) growTunnel(drawings, before.dataset['mode'] ?? '', part.dataset['mode'] ?? '');
    figure.dispatchEvent(new Event('state'));
  };
  let asked = 0;
  const follow = (): void => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      show();
    });
  };
  for (const section of sections)
    startGuess(section, () => {
      answered.add(section);
      follow();
    });
  addEventListener('scroll', follow, { passive: true });
  addEventListener('resize', follow);
  showState(figure, first);
  show();
  startAttack(figure, (inside) => {
    const section = sections.find((each) => each.contains(inside));
    if (section) answered.add(section);
    show();
  });
  drawForPaper();
}
