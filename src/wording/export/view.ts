/** What the guide to frames calls each view. */
export const viewNames = {
  diagram: 'The diagram',
  explore: 'The explorer',
  mode: 'One mode',
  path: 'One path',
  journey: 'A journey',
  matrix: 'The matrix',
  fleet: 'A fleet',
  compare: 'A comparison',
  check: 'The checker',
  course: 'A course',
} as const;

/** What the list of pages that others may show calls pages that are no mode, path or journey. */
export const embeddableTitles = {
  home: 'Hub & Spoke',
  learn: 'How the control plane and the nodes talk',
  explore: 'Explore a cluster',
  fleet: 'The fleet',
} as const;

/** What the card of a comparison says for link previews. */
export const comparisonCard = 'The table has the verdict of each hop of each path in both.';
