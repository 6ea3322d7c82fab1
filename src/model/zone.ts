/**
 * A network that bytes cross. `between` is the untrusted network between the control plane and the nodes; `host` never leaves one machine
 * (a Unix socket, loopback).
 */
export type ZoneId = 'control-plane' | 'between' | 'node-network' | 'host';

/** What a zone is called in running text and in table cells. */
export const zoneNames: Record<ZoneId, string> = {
  host: 'same host',
  'control-plane': 'control plane',
  between: 'untrusted network',
  'node-network': 'node network',
};
