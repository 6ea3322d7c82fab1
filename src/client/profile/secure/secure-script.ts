/** Where the script of the profile leaves what the script of the change has in common with it. */
export const profileCoreKey = Symbol.for('hub-spoke.profile-core');

/** Where the script of the change leaves its parts. */
export const secureKey = Symbol.for('hub-spoke.profile-secure');
