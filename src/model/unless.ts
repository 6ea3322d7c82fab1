import type { FactId } from './reason.ts';
import { settingOf, type SettingId, type Settings } from './setting/setting.ts';

/**
 * What would make a verdict better and what no source mentions, so that it is neither counted on nor lets what is known be called unknown. Each
 * stands beside the verdict: "unsafe, unless …". Published in data, so never renamed; `src/wording/unless.ts` has the words.
 */
const table = {
  /** A CNI plugin encrypts between the addresses of nodes; nothing says whether one does. */
  'network-encrypted': {
    settings: ['nodeNetworkEncryption'],
    facts: ['facts/cluster-network#cilium-wireguard', 'facts/cluster-network#cilium-control-plane-opts-out'],
  },
  /** A CNI plugin encrypts between pods; nothing says whether both ends are among them. */
  'ends-in-pod-network': {
    settings: ['nodeNetworkEncryption'],
    facts: ['facts/cluster-network#cilium-wireguard', 'facts/cluster-network#ovn-ipsec'],
  },
  /** A tunnel carries the path over the untrusted network; nothing says whether one does. */
  tunnelled: { settings: ['transport', 'egressTypes', 'tunnelScope'], facts: ['facts/flags#--egress-selector-config-file'] },
  /** The address of the API server leads to no load balancer, or to one that passes TLS on; nothing says which. */
  'tls-passed-through': { settings: ['loadBalancer'], facts: ['facts/cluster-network#haproxy-passes-tcp'] },
} as const satisfies Record<string, { readonly settings: readonly SettingId[]; readonly facts: readonly [FactId, ...FactId[]] }>;

export type UnlessId = keyof typeof table;

/** Every id, in the order in which several are named. */
export const unlessIds = Object.keys(table) as UnlessId[];

/** The settings that would tell, and the facts that the condition stands on. */
export const unlessOf = (id: UnlessId): { readonly settings: readonly SettingId[]; readonly facts: readonly FactId[] } => table[id];

/** The settings under which a condition is fulfilled or not, one for each way in which what is unknown of it can turn out. */
export function otherwise(id: UnlessId, settings: Settings): readonly Settings[] {
  // No value says that both ends are pods; this one covers them whatever they are.
  if (id === 'ends-in-pod-network') return [{ ...settings, nodeNetworkEncryption: 'wireguard-with-nodes' }];
  return unlessOf(id)
    .settings.filter((setting) => settings[setting] === 'unknown')
    .reduce<readonly Settings[]>(
      (ways, setting) => ways.flatMap((way) => settingOf(setting).values.map((value) => ({ ...way, [setting]: value }))),
      [settings],
    );
}
