/** Whether the page is where it opened, at its top: nobody has scrolled, and no anchor is asked for. */
export const opensAtTop = (): boolean => scrollY === 0 && !location.hash;

/** The room that is kept between what is scrolled to and the edge of what is seen. */
const margin = 12;

const union = (boxes: readonly DOMRect[]): { readonly top: number; readonly bottom: number } => ({
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/**
 * Scrolls some parts into the window as far as it takes, above what covers its last `covered` pixels: the first of these groups that fits there
 * as a whole, otherwise the last one.
 */
export function scrollClear(figure: Element, groups: readonly (readonly Element[])[], covered: number, atOnce: boolean): void {
  const [from, to] = [margin, innerHeight - covered - margin];
  const boxes = groups.map((parts) => union(parts.map((part) => part.getBoundingClientRect())));
  const box = boxes.find(({ top, bottom }) => bottom - top <= to - from) ?? boxes.at(-1);
  if (!box) return;
  const { top, bottom } = box;
  const by = top < from ? top - from : Math.max(0, bottom - to);
  if (by === 0) return;
  const scroller = document.fullscreenElement === figure ? figure : window;
  scroller.scrollBy({ top: by, behavior: atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
}

/** Where the middle of a part is from a point. */
const distanceFrom = (part: Element, [x, y]: readonly [number, number]): number => {
  const { left, top, width, height } = part.getBoundingClientRect();
  return Math.hypot(left + width / 2 - x, top + height / 2 - y);
};

/**
 * What stands for a selection in the drawing that is shown: the selected component, or of the selected path the tag that is nearest to where
 * the reader pointed, otherwise the one beside its target.
 */
export function selectedPart(figure: ParentNode, pointed: readonly [number, number] | undefined): Element | undefined {
  const selected = [...figure.querySelectorAll('svg.diagram :is(.link, .component).selected')].find(
    (part) => part.getBoundingClientRect().height > 0,
  );
  if (!selected?.matches('.link')) return selected;
  const tags = [...selected.querySelectorAll('.tag')];
  if (pointed) return tags.sort((a, b) => distanceFrom(a, pointed) - distanceFrom(b, pointed))[0] ?? selected;
  return tags.findLast((tag) => tag.querySelector('.word')) ?? tags[0] ?? selected;
}
