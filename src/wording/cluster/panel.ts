// What the panel in the header says of the cluster of the reader, and what stands where a script about it did not load.

export const clusterNotLoaded =
  'The script that shows your cluster did not load, so this page shows what it shows to everybody. Reload it to try again.';
export const decisionNotLoaded = (name: string): string =>
  `The script that answers for ${name} did not load, so the answer is for kubeadm’s defaults. Reload the page to try again.`;
export const whoNotLoaded = (name: string): string =>
  `The script that says who can change what on ${name} did not load. Reload the page to try again.`;
export const changeNotLoaded = (name: string): string =>
  `The script that shows what to change on ${name} did not load. Reload the page to try again.`;

export const notReadName = 'not read';
export const forgetIt = 'Forget it';
export const nothingLeft = 'Nothing of a cluster is left, so the pages show what kubeadm sets up.';
export const pagesShow = (name: string): string => `The pages show ${name} in place of what kubeadm sets up.`;
export const copyWithIt = 'Copy a link to this page with it';
export const linkCopied = 'The link is copied. Who opens it sees the page for this cluster.';
export const copyByHand = (address: string): string => `Select this link and copy it by hand: ${address}`;
export const fieldLabels = { distribution: 'Distribution', minor: 'Kubernetes' } as const;
export const notNamed = 'Not named';
export const notStated = 'Not stated';
export const changedSettings = 'Changed settings:';
export const toExplorer = (isNamed: boolean): string => (isNamed ? 'Change a setting in the explorer' : 'See its settings in the explorer');
export const keepIt = 'Keep it in this browser';
export const cannotKeep = 'This browser does not let the page keep anything, so the cluster stays in the addresses.';
export const whereKept = (isStored: boolean): string =>
  isStored
    ? 'It is kept in this browser alone, and is in no address and no link.'
    : 'Until you keep it, it is in the address of this page and of the pages that you open from here.';
