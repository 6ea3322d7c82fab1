/** The groups of the table, by the side that opens and the side that is opened. Each is an anchor, so never renamed. */
export const reachDirections = [
  'to-control-plane',
  'to-nodes',
  'inside-control-plane',
  'between-nodes',
  'from-admin',
  'to-outside',
] as const;
export type ReachDirection = (typeof reachDirections)[number];
