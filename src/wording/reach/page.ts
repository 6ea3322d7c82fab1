// What the page of ports says around its tables and its form. `[words](id)` is an element that the page knows.

export const sourcesOfFact = (count: number, title: string): string => `${String(count)} sources: ${title}`;
export const belongsToPath = (path: string): string => `It belongs to the path [${path}](path).`;
export const showInstead = (cluster: string): string => `Show [${cluster}](cluster).`;
export const nameColumns = ['Path', 'Name', 'Who looks it up'] as const;

// The addresses of the reader’s networks.
export const theseAre = (holds: string): string => `These are ${holds}.`;
export const fieldsNote = (most: number): string =>
  `While every field is empty, the rules below use addresses that are reserved for examples, and a line in each file keeps it from being loaded. A field may hold up to ${String(most)} prefixes, IPv4 and IPv6.`;

// Whose ports the list at the top of the page has.
export const whosePorts = 'Whose ports';
export const portsOfKubeadm = 'kubeadm’s defaults';
export const eachHasItsList = 'The page of each [distribution](distributions) has its list.';

// The form.
export const portsForm = {
  distribution: 'Distribution',
  none: 'kubeadm’s defaults, in the mode below',
  modeOfDistribution: 'As the distribution sets it up',
  withoutScript: 'Choosing another cluster requires JavaScript. Without it the page shows what kubeadm sets up by default.',
} as const;
export const portsFormGroups = {
  network: 'Network',
  runs: 'What the cluster runs',
  ports: 'Ports',
  distribution: 'The distribution',
} as const;

// The rules as a file.
export const rulesFile = { notation: 'Notation', role: 'The host is', save: 'Save as a file' } as const;
