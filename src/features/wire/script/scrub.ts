import { outOf } from '../../../wording/text/text.ts';

/** Shows one step of a comparison in all of its columns, and marks it in their drawings. */
function show(section: HTMLElement, step: number): void {
  const steps = Number(section.dataset['steps']);
  const input = section.querySelector('input');
  const output = section.querySelector('output');
  if (!input || !output) return;
  input.value = String(step);
  output.textContent = outOf(step, steps);
  for (const button of section.querySelectorAll<HTMLElement>('[data-by]'))
    button.setAttribute('aria-disabled', String(Number(button.dataset['by']) < 0 ? step === 1 : step === steps));
  for (const way of section.querySelectorAll('.way')) {
    const items = [...way.querySelectorAll<HTMLElement>('.said > [data-step]')];
    for (const [index, item] of items.entries()) {
      item.classList.toggle('off', index + 1 !== step);
      if (index + 1 === step) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
    const noMore = way.querySelector<HTMLElement>('.no-more');
    if (noMore) noMore.hidden = step <= items.length;
    for (const [index, part] of way.querySelectorAll('g[data-step]').entries()) part.classList.toggle('current', index + 1 === step);
  }
}

/** The controls of each comparison: without a script all frames are listed, with one they are walked through. */
export function startScrubbing(): void {
  for (const section of document.querySelectorAll<HTMLElement>('.scrub')) {
    const [controls, input] = [section.querySelector<HTMLElement>('.scrubber'), section.querySelector('input')];
    if (!controls || !input) continue;
    controls.hidden = false;
    const go = (step: number): void => show(section, Math.min(Math.max(step, 1), Number(section.dataset['steps'])));
    input.addEventListener('input', () => go(input.valueAsNumber));
    section.addEventListener('click', ({ target }) => {
      const by = (target as Element).closest<HTMLElement>('[data-by]');
      const drawn = (target as Element).closest<SVGElement>('g[data-step]');
      if (by) go(input.valueAsNumber + Number(by.dataset['by']));
      else if (drawn) go(Number(drawn.dataset['step']));
    });
    go(1);
  }
}
