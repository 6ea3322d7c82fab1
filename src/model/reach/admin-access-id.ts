/** What administrators use from hosts that are no part of the cluster. Ids are values of the address, so never renamed. */
export const adminAccessIds = ['kubectl', 'ssh'] as const;
export type AdminAccessId = (typeof adminAccessIds)[number];
