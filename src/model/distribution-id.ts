import { shapes } from './reach/distribution-shape.ts';

/**
 * The distributions that the facts have a row of. An id is part of published addresses, so it is never renamed. Tables that say something of every
 * distribution are `Record<DistributionId, …>`, so the compiler names those that lack a new one.
 */
export type DistributionId = keyof typeof shapes;
export const distributionIds = /* @__PURE__ */ Object.keys(shapes) as readonly DistributionId[];

/** The distributions that kubeadm sets up with its own files, so that what the pages show is what their readers edit. */
export const isOfKubeadm = (id?: string): boolean => id === 'kubeadm' || id === 'kubeadm-ha';
