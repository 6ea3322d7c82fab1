import { distributionOf } from '../../facts/distribution/distribution.ts';

/** What a comparison shows before anybody chooses, and all that it shows without a script. */
export const comparedFirst = [distributionOf('kubeadm'), distributionOf('k3s')] as const;
