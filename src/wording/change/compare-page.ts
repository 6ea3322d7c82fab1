// What the page of a comparison says around the comparison. `[words](id)` is an element that the page knows.

export const comparePage = {
  title: 'Compare',
  description: 'Two distributions, modes or sets of settings side by side: each path with its verdicts, each setting, and what differs.',
} as const;
export const addressKeeps = 'The address of the page keeps what you choose, settings of your own included.';
export const comparesWithoutScript = (one: string, other: string): string =>
  `Choosing requires JavaScript; without it this page compares ${one} and ${other}.`;
export const allInOneTable = 'All distributions in one table';
export const compareForm = { legend: 'What to compare', a: 'Compare', b: 'with', distributions: 'Distributions', modes: 'Modes' } as const;
export const modeOption = (mode: string): string => `${mode} mode`;
