import type { ZoneId } from '../model/zone.ts';

/** What a zone is called in running text and in table cells. */
export const zoneNames: Record<ZoneId, string> = {
  host: 'same host',
  'control-plane': 'control plane',
  between: 'untrusted network',
  'node-network': 'node network',
};

/** The same where it begins a heading or a line. */
export const zoneTitles: Record<ZoneId, string> = {
  host: 'Control plane, same host',
  'control-plane': 'Control plane',
  between: 'Untrusted network',
  'node-network': 'Node network',
};

/** What a network is called behind “on”. */
export const networkNames: Record<ZoneId, string> = {
  host: 'its own host',
  'control-plane': 'the control plane network',
  between: 'the untrusted network',
  'node-network': 'the node network',
};
