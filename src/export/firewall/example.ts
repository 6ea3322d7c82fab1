import type { AddressFieldId } from './rule-set.ts';

/**
 * Addresses for the rules of an example. They are from the blocks for documentation (RFC 5737, RFC 3849) so that nobody’s network is let in by a
 * rule that was copied unread.
 */
export const exampleAddresses: Readonly<Record<AddressFieldId, string>> = {
  'control-plane': '192.0.2.0/28',
  nodes: '192.0.2.16/28',
  pods: '198.51.100.0/25',
  etcd: '192.0.2.32/28',
  balancer: '192.0.2.48/32',
  'webhook-hosts': '203.0.113.0/28',
  probes: '203.0.113.16/28',
  clients: '203.0.113.32/28',
  admin: '203.0.113.48/28',
  services: '198.51.100.128/25',
};
