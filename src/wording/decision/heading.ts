/** The headings of the page of a decision. */
export const decisionHeadings = {
  set: 'What to set, in order',
  forward: 'To forward',
  why: 'Why',
  remains: 'What remains',
  proof: 'Proof',
} as const;
/** For which cluster a decision is computed. */
export const computedFor = (minor: string): string => `Computed for kubeadm’s defaults in Kubernetes ${minor}.`;
