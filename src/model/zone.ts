/**
 * A stretch of network. `between` is the one that may be hostile; `host` never leaves one machine
 * (a Unix socket, loopback).
 */
export type ZoneId = 'control-plane' | 'between' | 'node-network' | 'host';

/** What a zone is called in running text and in table cells. */
export const zoneNames: Record<ZoneId, string> = {
  host: 'same host',
  'control-plane': 'control plane',
  between: 'between',
  'node-network': 'node network',
};
