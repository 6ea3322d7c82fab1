/** Where the script of the cluster leaves what the script of the change has in common with it. */
export const clusterCoreKey = Symbol.for('hub-spoke.profile-core');

/** Where the script of the change leaves its parts. */
export const secureKey = Symbol.for('hub-spoke.profile-secure');
