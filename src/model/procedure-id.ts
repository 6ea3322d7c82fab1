/** The procedures with a page of their own, in the order of `/procedures/`. The last part of an address, so never renamed. */
export const procedureIds = [
  'rotate-the-ca',
  'renew-expired-certificates',
  'several-api-servers',
  'two-network-cards',
  'cut-off-exec-and-proxy',
] as const;
export type ProcedureId = (typeof procedureIds)[number];
