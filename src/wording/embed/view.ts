// What a view that stands in another page says to whoever set it wrong, and where a part of it is missing. Each is a constant of its own, so that a view has its own alone.

export const checkerTakes = 'The checker takes what a reader pastes, and nothing else can be set.';
export const comparisonTakes = 'Of a comparison only its two sides, a and b, can be set.';
export const courseTakes = 'A course takes the answers of a learner, and nothing else can be set.';
export const fleetTakes = 'Of a fleet only the mode and the numbers of nodes and API servers can be set.';
export const journeyTakes = 'A journey has a mode and a step, and nothing else can be set.';
export const matrixTakes = 'The matrix can mark a mode and a path, and nothing else.';
export const ofExplorer = 'An attacker, a distribution and a version belong to the view of the explorer.';
export const noSteps = 'This view has no steps: step belongs to a journey.';
export const noOrigin = (host: string): string =>
  `host=“${host}” is not an origin such as https://wiki.example, so this view neither sends nor takes messages.`;

export const noSettings = 'The part of this view that knows the settings could not be loaded. Reload it to try again.';
export const noDrawing = 'The drawing of this combination could not be loaded, so the one before stays.';
export const noPart = 'A part of this view could not be loaded, so it stays as it was.';
export const noCluster =
  'The script that shows the cluster of this address did not load, so the view shows what kubeadm sets up. Reload it to try again.';

/** What each part of a view is called where it is folded, by the class of the part. */
export const foldNames = {
  lanes: 'What the lanes hold',
  'seat-key': 'What the marks mean',
  key: 'What the lines mean',
  inspector: 'The paths in words',
  'captured-detail': 'What was captured there',
  'in-words': 'Every step in words',
  comparison: 'Side by side',
} as const;
