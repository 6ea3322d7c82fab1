// What the page of the explorer says that its script leaves as it is. `[words](id)` is an element that the page knows.

export const exploreActs = { compare: 'Compare', lifetimes: 'When it ends' } as const;
export const drawingOf = (mode: string): string => `Drawing of ${mode}`;
export const pictureWith = (picture: string, mode: string): string => `${picture}, with ${mode}`;
export const partsOfAnswer = 'Parts of the answer';
export const pathsThatChanged = 'Paths that changed';
export const seatGetsOnEveryPath = (seat: string): string => `What [${seat}](name) gets on every path`;
export const attackerGetsTable = 'What the attacker gets, as a table';
export const seatGets = (seat: string): string => `What ${seat} gets`;
export const pathLabel = 'Path';

// The bar, and the settings.
export const toolbarWords = {
  attacker: 'Attacker',
  cluster: 'Cluster',
  settings: 'Settings',
  none: 'None (use the selected mode)',
} as const;
export const clusterSelects = { minor: 'Kubernetes', distribution: 'Distribution' } as const;
export const closeSettings = 'Close the settings';
export const allSettings = (count: number): string => `All ${String(count)} settings with their flags`;
export const defaultIs = (value: string): string => `Kubernetes default: ${value}.`;
export const versionsOf = (value: string, since: string | undefined, until: string | undefined): string =>
  `${value}: ${[since === undefined ? [] : `since ${since}`, until === undefined ? [] : `until ${until}`].flat().join(', ')}.`;

// A combination of settings under an address of its own.
export const diagramOf = (combination: string): string => `Diagram: ${combination}`;
export const verdictsOfCombination = 'Verdicts of this combination';
export const changeCombination = '[Change this combination](change) in the diagram';
