import type { FactId } from './fact-id.ts';
import type { UnlessId } from '../unless.ts';

/** The facts that a condition stands on under which a verdict would be better. */
export const unlessFacts: Readonly<Record<UnlessId, readonly [FactId, ...FactId[]]>> = {
  'network-encrypted': ['facts/cluster-network#cilium-wireguard', 'facts/cluster-network#cilium-control-plane-opts-out'],
  'ends-in-pod-network': ['facts/cluster-network#cilium-wireguard', 'facts/cluster-network#ovn-ipsec'],
  tunnelled: ['facts/flags#--egress-selector-config-file'],
  'tls-passed-through': ['facts/cluster-network#haproxy-passes-tcp'],
};
