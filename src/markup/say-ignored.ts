/** Says in its place on a part of a page what was not taken of an address, or takes away what it said. */
export function sayIgnored(part: ParentNode, sentence = ''): void {
  const place = part.querySelector<HTMLElement>('.ignored:not(.options-ignored)');
  if (!place) return;
  place.textContent = sentence;
  place.hidden = !sentence;
}
