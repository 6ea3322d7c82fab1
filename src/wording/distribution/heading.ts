/** The headings of the page of a distribution, under their anchors. */
export const distributionHeadings = {
  'what-to-do-first': 'What to do first',
  'as-one-list': 'Which ports',
  'each-thing': 'How to do it',
  'what-you-cannot-change': 'What you cannot change',
  'what-to-change': 'What to change',
  'what-the-model-says': 'Verdict for each path',
  'what-it-sets': 'What it sets',
  'what-else-was-read': 'What else was read',
  evidence: 'Evidence',
  'evidence-where': 'Where it is changed',
  'ask-your-own-cluster': 'Ask your own cluster',
} as const;

/** The heading under `what-we-do-not-know`. */
export const unknownHeading = (name: string): string => `What we do not know of ${name}`;

/** The headings in the section on what to change. */
export const changeHeadings = {
  customer: 'What you can set yourself',
  unknown: 'Unknown, so verify these yourself',
  safe: 'Nothing to change',
} as const;

/** The columns of the table of what a distribution sets. */
export const statedColumns = {
  setting: 'Setting',
  value: 'By default',
  known: 'How we know it',
  where: distributionHeadings['evidence-where'],
  sources: 'Sources',
} as const;

/** What is told of one thing to do. */
export const thingLabels = {
  versions: 'Versions',
  before: 'Check first',
  survives: 'What keeps it',
  stops: 'What stops meanwhile',
  check: 'Check',
  note: 'Note',
  known: statedColumns.known,
} as const;
