/** One Tab stop a drawing: the stop that has the focus is the one that Tab comes back to. */
export function focusStop(svg: SVGSVGElement, stop: SVGElement): void {
  for (const old of svg.querySelectorAll('[tabindex="0"]')) old.setAttribute('tabindex', '-1');
  stop.setAttribute('tabindex', '0');
  stop.focus();
}

/** Keeps the focus on the same link when the frame of `mode` takes over; a link that is not there gives it to the first component. */
export function refocus(link: SVGElement, mode: string): void {
  const svg = link.closest<SVGSVGElement>('svg.diagram');
  const same =
    svg?.querySelector<SVGElement>(`.frame[data-mode="${mode}"] .link[data-path="${link.dataset['path']}"]`) ??
    svg?.querySelector<SVGElement>('.component');
  if (svg && same) focusStop(svg, same);
}
