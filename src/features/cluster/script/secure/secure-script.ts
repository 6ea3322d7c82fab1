/** Where the script of the change leaves its parts. */
export const secureKey = Symbol.for('hub-spoke.cluster-secure');
