/** One Tab stop a drawing: the stop that has the focus is the one that Tab comes back to. */
export function focusStop(svg: SVGSVGElement, stop: SVGElement): void {
  for (const old of svg.querySelectorAll('[tabindex="0"]')) old.setAttribute('tabindex', '-1');
  stop.setAttribute('tabindex', '0');
  stop.focus();
}

/**
 * Makes a change after which `frame` is shown, and keeps the focus on the link that has it: on the same link of that frame, whether the
 * change hid the old one, drew it again or took it away. A path that is not in the frame gives the focus to the first component.
 */
export function keepFocus(root: ParentNode, frame: string, change: () => void): void {
  const link = root.querySelector<SVGElement>('.link:focus');
  const svg = link?.closest<SVGSVGElement>('svg.diagram');
  change();
  const same =
    svg?.querySelector<SVGElement>(`.frame[data-mode="${frame}"] .link[data-path="${link?.dataset['path']}"]`) ??
    svg?.querySelector<SVGElement>('.component');
  if (svg && same) focusStop(svg, same);
}
