import type { SettingId, Settings } from './setting/setting-types.ts';
import { settingValues } from './setting/setting-values.ts';

/**
 * What would make a verdict better and what no source mentions, so that it is neither counted on nor lets what is known be called unknown. Each
 * stands beside the verdict: "unsafe, unless …". Published in data, so never renamed; `src/wording/unless.ts` has the words, and
 * `facts/unless-facts.ts` what each stands on.
 */
const table = {
  /** A CNI plugin encrypts between the addresses of nodes; nothing says whether one does. */
  'network-encrypted': ['nodeNetworkEncryption'],
  /** A CNI plugin encrypts between pods; nothing says whether both ends are among them. */
  'ends-in-pod-network': ['nodeNetworkEncryption'],
  /** A tunnel carries the path over the untrusted network; nothing says whether one does. */
  tunnelled: ['transport', 'egressTypes', 'tunnelScope'],
  /** The address of the API server leads to no load balancer, or to one that passes TLS on; nothing says which. */
  'tls-passed-through': ['loadBalancer'],
} as const satisfies Record<string, readonly SettingId[]>;

export type UnlessId = keyof typeof table;

/** Every id, in the order in which several are named. */
export const unlessIds = Object.keys(table) as UnlessId[];

/** The settings that would tell whether a condition is fulfilled. */
export const settingsThatTell = (id: UnlessId): readonly SettingId[] => table[id];

/** The settings under which a condition is fulfilled or not, one for each way in which what is unknown of it can turn out. */
export function otherwise(id: UnlessId, settings: Settings): readonly Settings[] {
  // No value says that both ends are pods; this one covers them whatever they are.
  if (id === 'ends-in-pod-network') return [{ ...settings, nodeNetworkEncryption: 'wireguard-with-nodes' }];
  return settingsThatTell(id)
    .filter((setting) => settings[setting] === 'unknown')
    .reduce<readonly Settings[]>(
      (ways, setting) => ways.flatMap((way) => settingValues[setting].map((value) => ({ ...way, [setting]: value }))),
      [settings],
    );
}
