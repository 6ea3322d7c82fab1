/** What a drawing of the story shows, as attributes of whatever holds it (`src/features/learn/state-attributes.ts`). */
const drawn = ['state', 'frame', 'grown', 'lit', 'attacker', 'tells', 'refused', 'hides'] as const;

/** Gives a picture the state that a part of the page carries, with its words. */
export function showState(picture: HTMLElement | SVGElement, part: HTMLElement): void {
  for (const key of drawn) {
    const value = part.dataset[key];
    if (value === undefined) delete picture.dataset[key];
    else picture.dataset[key] = value;
  }
  for (const words of ['point', 'shows'] as const) {
    const place = picture.querySelector(`[data-part="${words}"]`);
    if (place) place.textContent = part.dataset[words] ?? '';
  }
}
