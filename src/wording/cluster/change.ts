import { counted, ended } from '../text/text.ts';

// What the pages say of changing the reader’s cluster.

export const onYourCluster = (name: string): string => `On your cluster (${name})`;
export const unknownOfYours = (names: string): string => `Unknown of your cluster: ${names}. What is unknown never counts as protected.`;
export const stepsOfYours = 'The files that the steps below change are those of your cluster.';
export const unnamedBelow = 'You named no distribution, so the files here and below are those of kubeadm.';
export const unnamedHere = 'You named no distribution, so the files and commands here are those of kubeadm.';
export const hereOfYours = 'The files and commands here are those of your cluster.';
export const whatToChangeOn = (name: string): string => `What to change on ${name}`;
export const whatYouCanDoOn = (name: string): string => `What you can do on ${name}`;
export const ofKubeadm = (name: string, isManaged = false): string =>
  isManaged
    ? `The files below are those of kubeadm. On ${name} the provider runs the control plane, so you cannot edit the files of its hosts. `
    : `The files below are those of kubeadm, and ${name} keeps these settings elsewhere. `;
export const changedHereOn = (name: string): string =>
  `The advice of this page names files and flags as kubeadm has them. On ${name} they are changed here, as far as we read:`;
export const howToSecure = 'How to secure it';
export const loadingPlaces = (name: string): string => `Loading where ${name} keeps its settings…`;
export const placesNotLoaded = (name: string): string =>
  `What says where ${name} keeps its settings did not load. Reload the page to try again.`;

// A mode.
export const tunnelStays = 'The steps below do not replace that tunnel.';
export const modeAndYours = (mode: string, yours: string, who: string): string =>
  `. This mode: ${ended(mode)} Your cluster: ${ended(yours)}${who ? ` ${who}` : ''}`;
export const nothingDiffers = 'Nothing that is known of your cluster differs from the defaults.';
export const notAsDefaults = (count: number, names: string): string =>
  `${counted(count, 'setting')} of your cluster ${count === 1 ? 'is' : 'are'} not as in the defaults: ${names}.`;
export const unknownOfIt = (count: number): string => `${counted(count, 'setting')} of it ${count === 1 ? 'is' : 'are'} unknown.`;
export const modeIsGone = (minor: string, names: string): string =>
  `Kubernetes ${minor} does not have this mode any more, so there is nothing to turn on: ${names}.`;
export const nothingToChange = (count: number, mode: string): string =>
  `Nothing is to change: your cluster has the ${counted(count, 'setting')} of ${mode}.`;
/** How many settings of a mode a cluster has. What is unknown is not counted as had. */
export function settingsOfMode(mode: string, had: number, differing: number, unknown: number): string {
  const doubt =
    unknown === differing
      ? unknown === 1
        ? 'is unknown'
        : 'are unknown'
      : unknown > 0
        ? 'differ or are unknown'
        : differing === 1
          ? 'differs'
          : 'differ';
  return had + differing === 1
    ? `One setting makes ${mode}, and on your cluster it ${doubt}.`
    : `Your cluster has ${had} of the ${counted(had + differing, 'setting')} of ${mode}. The other ${counted(differing, 'setting')} ${doubt}.`;
}
export const noLinesFor = (settings: string, name: string): string => `We found no source for the lines for ${settings} on ${name}. `;

// The captions of samples, and the list of the places of other distributions.
export const ownTunnelInstead = (name: string): string => `${name} has a tunnel of its own in place of Konnectivity.`;
export const fileOfYours = 'This is a file of your cluster.';
export const onDistribution = (name: string): string => `On ${name}: `;
export const isYoursRemark = ' (your cluster)';
export const isNotYoursRemark = ' (not in your cluster)';
export const keptInShownFiles =
  'Your cluster keeps them in the files that this page shows. The places below are those of other distributions.';
export const lineComesFirst = (name: string, others: number): string =>
  `The line of ${name} comes first. The ${others} others are not in your cluster.`;
export const inNoFileHere = (name: string): string => `${name} keeps them in no file that this list has. `;
export const saysWhereSet = ' says where they are set, and by whom.';
