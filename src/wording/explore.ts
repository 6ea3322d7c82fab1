import type { SettingGroup } from '../model/setting/setting.ts';

/** The groups of the settings, in the order in which every list of them stands. */
export const settingGroupNames: Readonly<Record<SettingGroup, string>> = {
  tunnel: 'Tunnel',
  'api-server-to-kubelet': 'API server → kubelet',
  kubelet: 'Kubelet',
  proxy: 'Node, pod and service proxy',
  extensions: 'Webhooks and extension APIs',
  'api-server': 'API server',
  'cluster-network': 'Cluster network and scrapers',
};

/** The answer of the page, and the parts below its diagram: the tab of each, and its heading where that says more. */
export const exploreLead =
  'If you choose an attacker’s position and a cluster setup, each path shows what an attacker there can read, change or impersonate.';
export const exploreTabs = {
  changes: 'What changes',
  seat: 'What this attacker gets',
  'make-safe': 'Smallest change that makes it safe',
  settings: 'All settings',
} as const;
export const smallestChange = 'The smallest change that makes a path safe';
export const everySetting = 'Every setting';
export const changesListed = 'When you choose a mode, a distribution or a setting, each path that changes is listed here.';

// How the settings differ from those of the cluster that they began as: behind a count, in a sentence, and on the button that takes it back.
export const ofThemDiffer = (name: string): string => ` of them differ from ${name}`;
export const howMuchDiffers = (count: number, name: string): string =>
  count === 0 ? `As ${name} has them` : count === 1 ? `1 differs from ${name}` : `${count} differ from ${name}`;
export const backTo = (name: string): string => `Back to ${name}`;
/** What is said of one setting. */
export const differsHere = 'differs from the cluster';
export const decidesMost = 'decides most here';

/** A value that a Kubernetes minor does not have. */
export const notInMinor = (value: string, minor: string): string => `${value} (not in ${minor})`;
export const hasEverySetting = (minor: string): string => `Kubernetes ${minor} has every one of these settings.`;

/** The attacker of a title, by what is known of who it is. */
export const anAttacker = (who?: string): string => (who === undefined ? 'an attacker' : `an attacker ${who}`);
export const chooseSeat = 'Choose an attacker’s position in the menu Attacker, and a table of what it gets appears here.';
/** The same on a page without a script, whose tables are those of one mode. */
export const chooseSeatIn = (mode: string): string =>
  `Choose an attacker’s position, and a table of what it gets appears here, for the mode ${mode}.`;
/** Where more is said of what keeps one node from the traffic of another. */
export const otherNodeLinks = [
  ['/paths/apiserver-to-kubelet/#harden-it', 'How to verify kubelets'],
  ['/modes/konnectivity/#one-node-from-another', 'What was measured'],
] as const;
