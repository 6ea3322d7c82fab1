// What the pages of decisions say around their answers. `[words](id)` is a link that the page knows.

export const defaultsIn = (minor: string): string => `kubeadm’s defaults in Kubernetes ${minor}`;
export const printCard = 'Print a card';
export const behindVerdicts = (paths: readonly string[]): string => `What stands behind each verdict: ${paths.join(', ')}.`;
export const decisionsDescription = (decisions: number): string =>
  `${String(decisions)} decisions about nodes, networks and tunnels of a Kubernetes cluster, each answered in one sentence.`;
export const decisionsLead =
  'The answers are for kubeadm’s defaults. Choose your cluster in the menu “My cluster”, and each page answers for it.';
