import type { FactId } from '../reason.ts';
import { port, type PortRange, type WireProtocol } from './connection.ts';

/** One kind of traffic of a network plugin. */
interface Row {
  /** True where packets of pods travel inside of it, so that a firewall between nodes sees the addresses of nodes only. */
  readonly wraps: boolean;
  readonly needs: readonly { readonly protocol: WireProtocol; readonly ports: readonly PortRange[] }[];
}
const on = (protocol: WireProtocol, ...ports: number[]): Row['needs'][number] => ({ protocol, ports: ports.map(port) });

const table = {
  routed: { wraps: false, needs: [] },
  'flannel-vxlan': { wraps: true, needs: [on('udp', 8472)] },
  'flannel-wireguard': { wraps: true, needs: [on('udp', 51820, 51821)] },
  'flannel-udp': { wraps: true, needs: [on('udp', 8285)] },
  'calico-bgp': { wraps: false, needs: [on('tcp', 179)] },
  'calico-ip-in-ip': { wraps: true, needs: [on('ip-in-ip')] },
  'calico-vxlan': { wraps: true, needs: [on('udp', 4789)] },
  'calico-wireguard': { wraps: true, needs: [on('udp', 51820, 51821)] },
  'calico-typha': { wraps: false, needs: [on('tcp', 5473)] },
  'cilium-vxlan': { wraps: true, needs: [on('udp', 8472)] },
  'cilium-geneve': { wraps: true, needs: [on('udp', 6081)] },
  'cilium-wireguard': { wraps: true, needs: [on('udp', 51871)] },
  'cilium-ipsec': { wraps: true, needs: [on('esp')] },
  'cilium-health': { wraps: false, needs: [on('tcp', 4240)] },
  'canal-rke2': { wraps: true, needs: [on('udp', 8472), on('tcp', 9099)] },
  'kube-router-k0s': { wraps: false, needs: [on('tcp', 179)] },
  'kubespan-talos': { wraps: true, needs: [on('udp', 51820)] },
  'flannel-vxlan-4789': { wraps: true, needs: [on('udp', 4789)] },
  'calico-rke2-health': { wraps: false, needs: [on('tcp', 9098, 9099)] },
  'cilium-hubble': { wraps: false, needs: [on('tcp', 4244)] },
  'ovn-geneve': { wraps: true, needs: [on('udp', 6081)] },
  'ovn-ipsec': { wraps: true, needs: [on('udp', 500, 4500), on('esp')] },
} satisfies Record<string, Row>;

/**
 * What network plugins send between nodes, a row for each kind of traffic (facts/reachability#cni_ports). A cluster may have several, such
 * as BGP and IP-in-IP. Ids are values of the address, so never renamed. `routed` sends nothing of its own: the network of the hosts knows the
 * way to pods, as with the VPC CNI of EKS.
 */
export type PluginTrafficId = keyof typeof table;
export const pluginTrafficIds = /* @__PURE__ */ Object.keys(table) as readonly PluginTrafficId[];

const facts: readonly FactId[] = ['facts/reachability#cni_ports'];

/** The kind of traffic with this id. */
export const pluginTrafficOf = (id: PluginTrafficId) => ({ id, ...table[id], facts });

/**
 * What any plugin of the table may send, as few rows as there are protocols: for a cluster whose plugin nobody named. The network of the pods stays
 * open with every plugin that is listed here, and with no other.
 */
export const everyPluginNeed: Pick<ReturnType<typeof pluginTrafficOf>, 'needs' | 'facts'> = {
  needs: (['tcp', 'udp', 'ip-in-ip', 'esp'] as const).map((protocol) => ({
    protocol,
    ports: [
      ...new Map(
        pluginTrafficIds
          .flatMap((id) => table[id].needs)
          .filter((need) => need.protocol === protocol)
          .flatMap(({ ports }) => ports)
          .map((range) => [range.from, range] as const),
      ).values(),
    ].toSorted((one, other) => one.from - other.from),
  })),
  facts,
};
