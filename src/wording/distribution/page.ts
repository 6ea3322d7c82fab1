import { listed } from '../text/list.ts';

// What the pages of distributions say around what was read of each. `[words](id)` is a link that the page knows.

export const distributionsTitle = 'Distributions';
export const distributionsLead = (all: number, verifying: number, not: number, unknown: number): string =>
  `Of ${String(all)} distributions, ${String(verifying)} verify the certificate of the kubelet by default and ${String(not)} do not. For ${String(unknown)}, we found no source that says whether they do.`;
export const whereDefaultsAreFrom =
  'We read these defaults in source code, documentation and reports of running clusters, and tried none of them ourselves. A value leads to what was read and where. What we could not confirm is marked [unknown](unknown) and never counts as safe. [Compare two distributions](compare). Services of which little is documented, such as Civo and Vultr, share [one page](shared).';
export const rowFilter = { label: 'Show only rows with', example: 'k3s, Konnectivity, unknown …' } as const;

// The table of all.
export const distributionHead = 'Distribution';
export const noKonnectivity = 'no Konnectivity';
export const endToEnd = 'end to end';

// Products that run the control planes of many clusters in one.
export const hostedTitle = 'Hosted control planes';
export const hostedLead =
  'If one cluster runs the control planes of many tenants, the API server of a tenant needs a way to nodes in another network, in most products a tunnel. What keeps another tenant out of that tunnel is that its server authenticates its agents, and a tunnel does not verify the kubelets. By default:';
/** How products reach the nodes, and whether they verify the kubelets, each with the products as links. */
export const hostedWays = {
  konnectivity: (products: readonly string[]): string => `Through Konnectivity: ${products.join(', ')}.`,
  'other-tunnel': (products: readonly string[]): string => `Through a tunnel of its own: ${products.join(', ')}.`,
  direct: (products: readonly string[]): string => `Directly: ${products.join(', ')}.`,
  unknown: (products: readonly string[]): string => `With or without a tunnel, as you set it: ${products.join(', ')}.`,
  set: (products: readonly string[]): string => `The API server verifies the kubelets: ${products.join(', ')}.`,
  unset: (products: readonly string[]): string => `It does not verify them: ${products.join(', ')}.`,
} as const;

// One distribution at a glance.
export const pathsByHop = 'Paths by their weakest hop';
/** Unsafe or undecided paths as links, and behind the first whether the reader can change them. */
export const unsafePaths = (paths: readonly string[], says: string, whatToChange: string): string =>
  `Unsafe: ${listed(paths)}. ${says} [${whatToChange}](change)`;
export const undecidedPaths = (paths: readonly string[]): string => `We found no source that decides ${listed(paths)}.`;
export const readTheShared = (says: string, name: string): string => `${says} Read [${name}](shared), which has all that can be done.`;
export const glanceHeadings = { unknown: 'Unknown', limits: 'Not yours to change', ports: 'Ports' } as const;
export const limitsInShort = (limits: readonly string[]): string => `${limits.join(' ')} [What to do instead](limits)`;
export const portsInShort = (open: string): string => `${open} [As one list](list)`;
export const allThings = (count: number): string => `All ${String(count)} things to do`;
export const compareWith = (name: string): string => `Compare with ${name}`;

export const drawnPaths = (name: string, count: string): string =>
  `Diagram of the paths between control plane and nodes as ${name} sets them up. ${count}`;
export const selectLine = 'Select a line, and its reason stands here.';
export const reasonsBelow = (heading: string): string => `The reason of each line stands under [${heading}](verdicts).`;
export const drawnFiles = (name: string): string => `[Open ${name} in the explorer](explore) · [SVG](light) · [SVG for dark pages](dark)`;

export const whatItSets = (name: string): string => `What ${name} sets`;
export const allSettings = (count: number): string => `All ${String(count)} settings, with sources`;

// The page of one in full.
export const whatWasRead = (name: string): string => `What was read of ${name}`;
export const connectionsAndRules = (name: string): string => `Each connection of ${name}, and rules for your firewall`;
/** Behind a sentence on the cluster of kubeadm. */
export const verdictsOfMode = 'So these verdicts are those of [that mode](mode).';
export const verdictsLabel = 'Verdicts';
export const asMarkdown = 'As Markdown';
export const versionsRead = 'Versions read';

/** The name of a link to where something was read: one of several has its number. */
export const sourceNumber = (number: number, all: number): string => (all > 1 ? `Source ${String(number)}` : 'Source');

// Services of which little is documented.
export const fewDocumented =
  'No flag of the API server and no default of the kubelet is documented for these services. Each step follows the sources beside it, and we ran none of them.';
export const whatElseWasRead = (name: string): string => `What else was read of ${name}`;
export const commandsNotRun = 'We did not run these commands on any of these services.';

// The facts of a path, at a glance.
export const factsHead = 'Facts';
export const evidenceTerm = 'Evidence';
export const forEachVerdict = 'for each verdict';
